import type { ArchiveEntry } from '../../../../archive/archive.ts';
import { reportJsonText } from '../../../../export/report-json.ts';
import { reportPaths } from './_paths.ts';

export const getStaticPaths = reportPaths;

export function GET({ props }: { props: { entry: ArchiveEntry } }): Response {
  return new Response(reportJsonText(props.entry), { headers: { 'content-type': 'application/json; charset=utf-8' } });
}
