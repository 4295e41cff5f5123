import { loadArchive } from '../../site/archive.ts';
import { listedReportJson } from '../../site/export/report-json.ts';

export async function GET(): Promise<Response> {
  const { entries } = await loadArchive();
  return Response.json(entries.map(listedReportJson));
}
