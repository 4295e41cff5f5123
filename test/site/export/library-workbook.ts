/** The same sheets written by a library that is kept well by others: what our own writer is held against. */
import writeExcelFile, { type Cell } from 'write-excel-file/node';
import { approximate } from '../../../src/number/approximate.ts';
import { decimalsOf, exact } from '../../../src/number/exact.ts';
import type { Look, Sheet, SheetCell } from '../../../src/site/export/xlsx/sheet.ts';
import { columnWidths, rowHeight } from '../../../src/site/export/xlsx/sizes.ts';

type LibrarySheet = Parameters<typeof writeExcelFile>[0][number];
type Style = Omit<Extract<Cell, { backgroundColor?: string }>, 'value' | 'type' | 'format'>;

const BORDER: Style = { borderStyle: 'thin', borderColor: '#8a949e', alignVertical: 'top', wrap: true };

const STYLES: Readonly<Record<Look, Style>> = {
  title: { fontWeight: 'bold', fontSize: 14, alignVertical: 'center', wrap: true },
  head: { ...BORDER, fontWeight: 'bold', backgroundColor: '#eef2f5', align: 'center', alignVertical: 'center' },
  name: BORDER,
  text: BORDER,
  figure: { ...BORDER, align: 'right' },
  total: { ...BORDER, fontWeight: 'bold' },
  note: { alignVertical: 'top', wrap: true },
};

export function libraryWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  return writeExcelFile(sheets.map(librarySheet), { fontFamily: 'SimSun', fontSize: 11 }).toBuffer();
}

function librarySheet({ name, rows, headRows }: Sheet): LibrarySheet {
  const columns = columnWidths(rows);
  return {
    sheet: name,
    data: rows.map((row) => row.map((cell) => (cell === null ? null : libraryCell(cell, rowHeight(row, columns))))),
    columns: columns.map((width) => ({ width })),
    ...(columns.length > 5 ? { orientation: 'landscape' } : {}),
    ...(headRows === 0 ? {} : { stickyRowsCount: headRows }),
  };
}

function libraryCell({ content, look, rowspan, colspan, indent }: SheetCell, height: number): Cell {
  const style = {
    ...STYLES[look],
    ...(height > 0 ? { height } : {}),
    ...(rowspan > 1 ? { rowSpan: rowspan } : {}),
    ...(colspan > 1 ? { columnSpan: colspan } : {}),
    ...(indent > 0 ? { indent } : {}),
  };
  switch (content.kind) {
    case 'text':
      return { ...style, type: String, value: content.text };
    case 'figure':
      return { ...style, type: Number, value: approximate(exact(content.figure)), format: formatOf(content.figure) };
    case 'formula':
      return { ...style, type: 'Formula', value: content.formula, format: formatOf(content.result) };
  }
}

function formatOf(figure: string): string {
  const places = decimalsOf(figure);
  return places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}`;
}
