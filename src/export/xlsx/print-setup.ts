/** How worksheets are printed: A4, one page across, heads on every page, pages numbered. */
import type { HeaderFooter, NamedRange, PageSetup } from 'hucre';
import { printable } from './cell-text.ts';
import type { Worksheet } from './worksheet.ts';

/** What print settings need to know of a worksheet. */
export interface PrintedWorksheet extends Pick<Worksheet, 'name' | 'headRows'> {
  widths: readonly number[];
  heights: readonly number[];
}

/** What A4 upright holds at full size, in characters. */
const UPRIGHT_MOST = 92;

/** In points: heads that are taller would leave no room for what they head. */
const HEAD_HEIGHT_MOST = 200;

/** In inches. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };

/** Excel refuses a header of more than 255 characters, codes included. */
const TITLE_MOST = 100;

export function isUpright({ widths }: PrintedWorksheet): boolean {
  return widths.reduce((sum, width) => sum + width, 0) <= UPRIGHT_MOST;
}

/** How many rows at the top stay in sight and are printed on every page. */
export function repeatedRows({ headRows, heights }: PrintedWorksheet): number {
  const height = heights.slice(0, headRows).reduce((sum, each) => sum + each, 0);
  return height <= HEAD_HEIGHT_MOST ? headRows : 0;
}

/** The paper, and as many pages down as it takes. */
export function pageSetup(worksheet: PrintedWorksheet): PageSetup {
  return {
    paperSize: 'a4',
    orientation: isUpright(worksheet) ? 'portrait' : 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: MARGINS,
  };
}

/** The report at the top of every page, the worksheet and the page at its foot. */
export function headerAndFooter(title: string): HeaderFooter {
  const words = [...printable(title)].slice(0, TITLE_MOST).join('');
  // An ampersand begins a code.
  return { oddHeader: `&L${words.replaceAll('&', '&&')}`, oddFooter: '&L&A&R第&P页，共&N页' };
}

/** The names by which a workbook says which rows are repeated; the library's own setting leaves worksheets' names unquoted. */
export function printTitles(worksheets: readonly PrintedWorksheet[]): NamedRange[] {
  return worksheets.flatMap((worksheet) => {
    const rows = repeatedRows(worksheet);
    return rows === 0
      ? []
      : [{ name: '_xlnm.Print_Titles', range: `'${worksheet.name}'!$1:$${rows}`, scope: worksheet.name }];
  });
}
