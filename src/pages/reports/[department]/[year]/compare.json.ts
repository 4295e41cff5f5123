import { type ArchiveEntry, loadArchive } from '../../../../archive/archive.ts';
import { isComparable } from '../../../../compare/choices.ts';
import { comparedReport } from '../../../../compare/compared-report.ts';

export function getStaticPaths() {
  const { entries } = loadArchive();
  return entries.filter(isComparable).map((entry) => {
    const { department, year } = entry.summary.report;
    return { params: { department, year: String(year) }, props: { entry } };
  });
}

export function GET({ props }: { props: { entry: ArchiveEntry } }): Response {
  return Response.json(comparedReport(props.entry.load()));
}
