import type { ArchiveEntry } from '../../../../archive/archive.ts';
import { XLSX_TYPE } from '../../../../export/downloads.ts';
import { reportWorkbook } from '../../../../export/xlsx/workbook.ts';
import { readPortal } from '../../../../archive/portal.ts';
import { reportForms } from './_forms.ts';
import { reportPaths } from './_paths.ts';

export const getStaticPaths = reportPaths;

export async function GET({ props: { entry } }: { props: { entry: ArchiveEntry } }): Promise<Response> {
  const bytes = await reportWorkbook(entry, reportForms(entry.view), readPortal().address);
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': XLSX_TYPE } });
}
