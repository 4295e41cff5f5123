/** Worksheets into the bytes of an XLSX file: the only module that knows the library. */
import writeExcelFile, { type Cell } from 'write-excel-file/node';
import { approximate } from '../../number/approximate.ts';
import { decimalsOf, exact } from '../../number/exact.ts';
import { type FittedSheet, fitted } from './fit.ts';
import { isHeld } from './precision.ts';
import { fittedToPage, headerAndFooter, pageAttributes, printTitles, repeatedRows } from './print-setup.ts';
import { addressOf, type Look, type Sheet, type SheetCell } from './sheet.ts';
import { withoutTimes } from './zip-times.ts';

const LINE = '#8a949e';
const HEAD = '#eef2f5';

/** The library's own types of a sheet and a feature; what files they read is its own affair. */
type Arguments = Parameters<typeof writeExcelFile>;
type LibrarySheet = Arguments[0][number];
type Feature = NonNullable<NonNullable<Arguments[1]>['features']>[number];

type Style = Omit<Extract<Cell, { backgroundColor?: string }>, 'value' | 'type' | 'format'>;

const BORDER: Style = { borderStyle: 'thin', borderColor: LINE, alignVertical: 'top' };

const STYLES: Readonly<Record<Look, Style>> = {
  title: { fontWeight: 'bold', fontSize: 14, alignVertical: 'center', wrap: true },
  head: { ...BORDER, fontWeight: 'bold', backgroundColor: HEAD, align: 'center', alignVertical: 'center', wrap: true },
  name: { ...BORDER, wrap: true },
  text: { ...BORDER, wrap: true },
  figure: { ...BORDER, align: 'right', wrap: true },
  total: { ...BORDER, fontWeight: 'bold', wrap: true },
  // With lines around it: a page on which a text goes on and nothing is drawn counts as empty and is not printed.
  note: { ...BORDER, wrap: true },
};

export interface WorkbookFacts {
  /** Printed at the top of every page. */
  title: string;
  /** The page that shows the whole report. */
  address: string;
}

/** The file; the same sheets give the same bytes. */
export async function writeWorkbook(sheets: readonly Sheet[], { title, address }: WorkbookFacts): Promise<Uint8Array> {
  const whole = fitted(sheets, address);
  const bytes = await writeExcelFile(whole.map(librarySheet), {
    features: [cachedResults(whole), sizesAndPages(whole, title)],
    fontFamily: 'SimSun',
    fontSize: 11,
  }).toBuffer();
  return withoutTimes(bytes);
}

function librarySheet(sheet: FittedSheet): LibrarySheet {
  const { name, rows, widths } = sheet;
  const stickyRowsCount = repeatedRows(sheet);
  return {
    sheet: name,
    data: rows.map((row) => row.map((cell) => (cell === null ? null : libraryCell(cell)))),
    columns: widths.map((width) => ({ width })),
    // Only so does the library write page settings; `sizesAndPages` says what they are.
    orientation: 'landscape',
    ...(stickyRowsCount === 0 ? {} : { stickyRowsCount }),
  };
}

function libraryCell({ content, look, rowspan, colspan, indent }: SheetCell): Cell {
  const style = {
    ...STYLES[look],
    ...(rowspan > 1 ? { rowSpan: rowspan } : {}),
    ...(colspan > 1 ? { columnSpan: colspan } : {}),
    // Only what runs from the left is indented.
    ...(indent > 0 ? { indent, align: 'left' as const } : {}),
  };
  switch (content.kind) {
    case 'text':
      return { ...style, type: String, value: content.text };
    case 'figure':
      return isHeld(content.figure)
        ? { ...style, type: Number, value: approximate(exact(content.figure)), format: formatOf(content) }
        : { ...style, align: 'right', type: String, value: content.shown, format: '@' };
    case 'formula':
      return { ...style, type: 'Formula', value: content.formula, format: formatOf(content) };
  }
}

/** As many decimals as the page shows, with separators unless it leaves them out. */
function formatOf({ shown }: { shown: string }): string {
  const places = decimalsOf(shown);
  const whole = /\d{4}/.test(shown.split('.')[0] ?? '') ? '0' : '#,##0';
  return places === 0 ? whole : `${whole}.${'0'.repeat(places)}`;
}
/** The library knows neither the height of a row without cells nor how a sheet is printed. */
function sizesAndPages(sheets: readonly FittedSheet[], title: string): Feature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes: (element, attributes, index, _options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            if (sheet === undefined) return attributes;
            if (element !== 'row') return pageAttributes(element, attributes, sheet);
            return { ...attributes, ht: sheet.heights[index ?? 0] ?? 0, customHeight: 1 };
          },
          insert: () => headerAndFooter(title),
          transform: fittedToPage,
        },
        'xl/workbook.xml': { transform: (xml) => xml.replace('<definedNames/>', () => printTitles(sheets)) },
      },
    },
  };
}

/** The library writes formulas without what they give; a viewer that does not calculate would show nothing. */
function cachedResults(sheets: readonly Sheet[]): Feature {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => {
            const results = resultsOf(sheets[sheetIndex]);
            return xml.replace(/<c r="([A-Z]+\d+)"([^>]*)><f>(.*?)<\/f><\/c>/g, (whole, address: string) => {
              const result = results.get(address);
              return result === undefined ? whole : whole.replace('</f>', `</f><v>${result}</v>`);
            });
          },
        },
      },
    },
  };
}

function resultsOf(sheet: Sheet | undefined): ReadonlyMap<string, string> {
  const results = (sheet?.rows ?? []).flatMap((row, at) =>
    row.flatMap((cell, column): [string, string][] =>
      cell?.content.kind === 'formula' ? [[addressOf(at, column), cell.content.result]] : [],
    ),
  );
  return new Map(results);
}
