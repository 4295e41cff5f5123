import type { ArchiveEntry } from '../../../../archive/archive.ts';
import { csvText } from '../../../../export/csv.ts';
import { indicatorsTable } from '../../../../export/indicators-table.ts';
import { reportPaths } from './_paths.ts';

export const getStaticPaths = reportPaths;

export function GET({ props }: { props: { entry: ArchiveEntry } }): Response {
  return new Response(csvText(indicatorsTable, [props.entry]), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
}
