/** How sheets are printed: A4, one page across, heads on every page, pages numbered. */
import type { HeaderFooter, NamedRange, PageSetup } from 'hucre';
import { printable } from './cell-text.ts';
import type { Sheet } from './sheet.ts';

/** What print settings need to know of a sheet. */
export interface PrintedSheet extends Pick<Sheet, 'name' | 'headRows'> {
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

export function isUpright({ widths }: PrintedSheet): boolean {
  return widths.reduce((sum, width) => sum + width, 0) <= UPRIGHT_MOST;
}

/** How many rows at the top stay in sight and are printed on every page. */
export function repeatedRows({ headRows, heights }: PrintedSheet): number {
  const height = heights.slice(0, headRows).reduce((sum, each) => sum + each, 0);
  return height <= HEAD_HEIGHT_MOST ? headRows : 0;
}

/** The paper, and as many pages down as it takes. */
export function pageSetup(sheet: PrintedSheet): PageSetup {
  return {
    paperSize: 'a4',
    orientation: isUpright(sheet) ? 'portrait' : 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: MARGINS,
  };
}

/** The report at the top of every page, the sheet and the page at its foot. */
export function headerAndFooter(title: string): HeaderFooter {
  const words = [...printable(title)].slice(0, TITLE_MOST).join('');
  // An ampersand begins a code.
  return { oddHeader: `&L${words.replaceAll('&', '&&')}`, oddFooter: '&L&A&R第&P页，共&N页' };
}

/** The names by which a workbook says which rows are repeated; the library's own setting leaves sheets' names unquoted. */
export function printTitles(sheets: readonly PrintedSheet[]): NamedRange[] {
  return sheets.flatMap((sheet) => {
    const rows = repeatedRows(sheet);
    return rows === 0 ? [] : [{ name: '_xlnm.Print_Titles', range: `'${sheet.name}'!$1:$${rows}`, scope: sheet.name }];
  });
}
