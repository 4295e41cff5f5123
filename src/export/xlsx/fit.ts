/** Worksheets with the sizes of their columns and rows, and nothing in them that a spreadsheet would cut. */
import { cellText } from './cell-text.ts';
import { columnWidths } from './columns.ts';
import { rowHeights } from './heights.ts';
import type { Worksheet } from './worksheet.ts';
import { readdressed, type SpacedWorksheet, spread } from './spread.ts';

export interface FittedWorksheet extends SpacedWorksheet {
  /** In characters, column by column. */
  widths: readonly number[];
}

/** @param address  of the page where a text can be read that is too long for a cell. */
export function fitted(worksheets: readonly Worksheet[], address: string): FittedWorksheet[] {
  const widths = new Map<string, number[]>();
  const tall = worksheets.map((worksheet) => {
    const whole = withCellTexts(worksheet, address);
    const columns = columnWidths(whole.rows);
    widths.set(worksheet.name, columns);
    return spread(whole, rowHeights(whole.rows, columns));
  });
  return readdressed(tall).map((worksheet) => ({ ...worksheet, widths: widths.get(worksheet.name) ?? [] }));
}

function withCellTexts(worksheet: Worksheet, address: string): Worksheet {
  const rows = worksheet.rows.map((row) =>
    row.map((cell) => {
      if (cell?.content.kind !== 'text') return cell;
      const text = cellText(cell.content.text, address);
      return text === cell.content.text ? cell : { ...cell, content: { ...cell.content, text } };
    }),
  );
  return { ...worksheet, rows };
}
