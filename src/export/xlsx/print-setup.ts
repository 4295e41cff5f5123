/** How sheets are printed: A4, one page across, heads on every page, pages numbered. The library only turns paper. */
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

const A4 = 9;

/** Excel refuses a header of more than 255 characters, codes included. */
const TITLE_MOST = 100;

type Attributes = Record<string, string | number>;

export function isUpright({ widths }: PrintedSheet): boolean {
  return widths.reduce((sum, width) => sum + width, 0) <= UPRIGHT_MOST;
}

/** How many rows at the top stay in sight and are printed on every page. */
export function repeatedRows({ headRows, heights }: PrintedSheet): number {
  const height = heights.slice(0, headRows).reduce((sum, each) => sum + each, 0);
  return height <= HEAD_HEIGHT_MOST ? headRows : 0;
}

/** The attributes of an element of a sheet: the paper, and as many pages down as it takes. */
export function pageAttributes(element: string, attributes: Attributes, sheet: PrintedSheet): Attributes {
  switch (element) {
    case 'pageMargins':
      return MARGINS;
    case 'pageSetup':
      return {
        paperSize: A4,
        fitToWidth: 1,
        fitToHeight: 0,
        orientation: isUpright(sheet) ? 'portrait' : 'landscape',
      };
    default:
      return attributes;
  }
}

/** A sheet fitted to the page; what says so is the first of its elements. */
export function fittedToPage(xml: string): string {
  return xml.replace(/<worksheet [^>]*>/, (start) => `${start}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`);
}

/** The report at the top of every page, the sheet and the page at its foot. */
export function headerAndFooter(title: string): string {
  const words = [...title].slice(0, TITLE_MOST).join('');
  // An ampersand begins a code.
  const header = xmlText(`&L${words.replaceAll('&', '&&')}`);
  const footer = xmlText('&L&A&R第&P页，共&N页');
  return `<headerFooter><oddHeader>${header}</oddHeader><oddFooter>${footer}</oddFooter></headerFooter>`;
}

/** The names by which a workbook says which rows are repeated. */
export function printTitles(sheets: readonly PrintedSheet[]): string {
  const names = sheets.flatMap((sheet, index) => {
    const rows = repeatedRows(sheet);
    if (rows === 0) return [];
    const range = xmlText(`'${sheet.name}'!$1:$${rows}`);
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${range}</definedName>`];
  });
  return `<definedNames>${names.join('')}</definedNames>`;
}

function xmlText(text: string): string {
  const clean = text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '');
  return clean.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
