import { loadArchive } from '../../site/archive.ts';
import { reportsCsv } from '../../site/export/csv.ts';

export async function GET(): Promise<Response> {
  const { entries } = await loadArchive();
  return new Response(reportsCsv(entries), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
}
