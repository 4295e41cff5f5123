import { type ArchiveEntry, loadArchive } from '../../../../site/archive.ts';
import { reportJson } from '../../../../site/export/report-json.ts';

export async function getStaticPaths() {
  const { entries } = await loadArchive();
  return entries.map((entry) => {
    const { department, year } = entry.view.report;
    return { params: { department, year: String(year) }, props: { entry } };
  });
}

export function GET({ props }: { props: { entry: ArchiveEntry } }): Response {
  return new Response(`${JSON.stringify(reportJson(props.entry), null, 2)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}
