import { loadArchive } from '../../site/archive.ts';
import { indicatorsCsv } from '../../site/export/csv.ts';

export async function GET(): Promise<Response> {
  const { entries } = await loadArchive();
  return new Response(indicatorsCsv(entries), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
}
