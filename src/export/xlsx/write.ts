/** Worksheets into the bytes of an XLSX file: the only module that calls the library. */
import assert from 'node:assert/strict';
import type { Cell, CellStyle, MergeRange, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import { approximate } from '../../number/approximate.ts';
import { decimalsOf, exact } from '../../number/exact.ts';
import { type FittedWorksheet, fitted } from './fit.ts';
import { isHeld } from './precision.ts';
import { headerAndFooter, pageSetup, printTitles, repeatedRows } from './print-setup.ts';
import type { Look, Worksheet, WorksheetCell } from './worksheet.ts';

const FONT = { name: 'SimSun', size: 11 };
const BOLD = { ...FONT, bold: true };

const LINE = { style: 'thin', color: { rgb: '8A949E' } } as const;
const BORDER = { left: LINE, right: LINE, top: LINE, bottom: LINE };

const HEAD = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EEF2F5' } } as const;

const TOP: CellStyle = { border: BORDER, alignment: { vertical: 'top', wrapText: true } };
const MIDDLE = { vertical: 'center', wrapText: true } as const;

const STYLES: Readonly<Record<Look, CellStyle>> = {
  title: { font: { ...BOLD, size: 14 }, alignment: MIDDLE },
  head: { font: BOLD, border: BORDER, fill: HEAD, alignment: { ...MIDDLE, horizontal: 'center' } },
  name: TOP,
  text: TOP,
  figure: { ...TOP, alignment: { ...TOP.alignment, horizontal: 'right' } },
  total: { ...TOP, font: BOLD },
  // With lines around it: a page on which a text goes on and nothing is drawn counts as empty and is not printed.
  note: TOP,
};

export interface WorkbookFacts {
  /** Printed at the top of every page. */
  title: string;
  /** The page that shows the whole report. */
  address: string;
  /** The day of the last change, `YYYY-MM-DD`; the library would take the clock's. */
  changed: string;
}

/** The file; the same worksheets give the same bytes. */
export function writeWorkbook(
  worksheets: readonly Worksheet[],
  { title, address, changed }: WorkbookFacts,
): Promise<Uint8Array> {
  const whole = fitted(worksheets, address);
  return writeXlsx({
    sheets: whole.map((worksheet) => libraryWorksheet(worksheet, title)),
    namedRanges: printTitles(whole),
    defaultFont: FONT,
    properties: { modified: new Date(changed) },
  });
}

function libraryWorksheet(worksheet: FittedWorksheet, title: string): WriteSheet {
  const { name, rows, widths, heights } = worksheet;
  const repeated = repeatedRows(worksheet);
  return {
    name,
    ...placed(rows),
    columns: widths.map((width) => ({ width })),
    rowDefs: new Map(heights.map((height, row) => [row, { height }])),
    pageSetup: pageSetup(worksheet),
    headerFooter: headerAndFooter(title),
    ...(repeated === 0 ? {} : { freezePane: { rows: repeated } }),
  };
}

/** The cells by their places, and which of them reach over others. */
function placed(rows: FittedWorksheet['rows']): Required<Pick<WriteSheet, 'cells' | 'merges'>> {
  const cells = new Map<string, Partial<Cell>>();
  const merges: WriteSheet['merges'] = [];
  rows.forEach((row, startRow) => {
    row.forEach((cell, startCol) => {
      if (cell === null) return;
      cells.set(`${startRow},${startCol}`, libraryCell(cell));
      if (cell.rowspan === 1 && cell.colspan === 1) return;
      const range = { startRow, startCol, endRow: startRow + cell.rowspan - 1, endCol: startCol + cell.colspan - 1 };
      merges.push(range);
      const style = styleOf(cell);
      for (const [over, at] of coveredBy(range)) {
        assert(
          (rows[over]?.[at] ?? null) === null,
          'No program opens a worksheet with a cell where another reaches over.',
        );
        // Lines are drawn around every cell, also around those that another one covers.
        cells.set(`${over},${at}`, { style });
      }
    });
  });
  return { cells, merges };
}

/** The places of a range but its first. */
function* coveredBy({ startRow, startCol, endRow, endCol }: MergeRange): Generator<[row: number, column: number]> {
  for (let row = startRow; row <= endRow; row += 1) {
    for (let column = startCol; column <= endCol; column += 1) {
      if (row !== startRow || column !== startCol) yield [row, column];
    }
  }
}

function libraryCell(cell: WorksheetCell): Partial<Cell> {
  const { content } = cell;
  switch (content.kind) {
    case 'text':
      return { style: styleOf(cell), ...textOf(content.text) };
    case 'figure':
      return isHeld(content.figure)
        ? { style: styleOf(cell, formatOf(content)), value: approximate(exact(content.figure)) }
        : { style: styleOf(cell, '@', 'right'), value: content.shown };
    case 'formula':
      return {
        style: styleOf(cell, formatOf(content)),
        formula: content.formula,
        formulaResult: approximate(exact(content.result)),
      };
  }
}

/** The library takes `#N/A` and its like for errors, but never in a text that may have several fonts. */
function textOf(text: string): Partial<Cell> {
  return text.startsWith('#') ? { richText: [{ text }] } : text === '' ? {} : { value: text };
}

function styleOf({ look, indent }: WorksheetCell, numFmt?: string, horizontal?: 'right'): CellStyle {
  const style = STYLES[look];
  // Only what runs from the left is indented.
  const moved = horizontal ?? (indent > 0 ? 'left' : undefined);
  if (numFmt === undefined && moved === undefined) return style;
  return {
    ...style,
    ...(numFmt === undefined ? {} : { numFmt }),
    ...(moved === undefined ? {} : { alignment: { ...style.alignment, horizontal: moved, indent } }),
  };
}

/** As many decimals as the page shows, with separators unless it leaves them out. */
function formatOf({ shown }: { shown: string }): string {
  const places = decimalsOf(shown);
  const whole = /\d{4}/.test(shown.split('.')[0] ?? '') ? '0' : '#,##0';
  return places === 0 ? whole : `${whole}.${'0'.repeat(places)}`;
}
