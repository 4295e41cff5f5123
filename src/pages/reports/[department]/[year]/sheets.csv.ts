import type { ArchiveEntry } from '../../../../archive/archive.ts';
import { csvText } from '../../../../export/csv.ts';
import { sheetIndicatorsTable } from '../../../../export/sheet-indicators-table.ts';
import { reportPaths } from './_paths.ts';

/** Only reports with project sheets have this file. */
export function getStaticPaths() {
  const paths = reportPaths();
  return paths.filter(({ props: { entry } }) => entry.hasSheets);
}

export function GET({ props }: { props: { entry: ArchiveEntry } }): Response {
  return new Response(csvText(sheetIndicatorsTable, [props.entry.load()]), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
}
