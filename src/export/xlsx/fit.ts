/** Sheets with the sizes of their columns and rows, and nothing in them that a spreadsheet would cut. */
import { cellText } from './cell-text.ts';
import { columnWidths } from './columns.ts';
import { rowHeights } from './heights.ts';
import type { Sheet } from './sheet.ts';
import { readdressed, type SpreadSheet, spread } from './spread.ts';

export interface FittedSheet extends SpreadSheet {
  /** In characters, column by column. */
  widths: readonly number[];
}

/** @param address  of the page where a text can be read that is too long for a cell. */
export function fitted(sheets: readonly Sheet[], address: string): FittedSheet[] {
  const widths = new Map<string, number[]>();
  const tall = sheets.map((sheet) => {
    const whole = withCellTexts(sheet, address);
    const columns = columnWidths(whole.rows);
    widths.set(sheet.name, columns);
    return spread(whole, rowHeights(whole.rows, columns));
  });
  return readdressed(tall).map((sheet) => ({ ...sheet, widths: widths.get(sheet.name) ?? [] }));
}

function withCellTexts(sheet: Sheet, address: string): Sheet {
  const rows = sheet.rows.map((row) =>
    row.map((cell) => {
      if (cell?.content.kind !== 'text') return cell;
      const text = cellText(cell.content.text, address);
      return text === cell.content.text ? cell : { ...cell, content: { ...cell.content, text } };
    }),
  );
  return { ...sheet, rows };
}
