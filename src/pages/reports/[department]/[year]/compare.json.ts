import type { ArchiveEntry } from '../../../../archive/archive.ts';
import { isComparable } from '../../../../compare/choices.ts';
import { comparedReport } from '../../../../compare/compared-report.ts';
import { reportPaths } from './_paths.ts';

export function getStaticPaths() {
  return reportPaths().filter(({ props: { entry } }) => isComparable(entry));
}

export function GET({ props }: { props: { entry: ArchiveEntry } }): Response {
  return Response.json(comparedReport(props.entry.load()));
}
