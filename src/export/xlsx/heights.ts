/** How tall the rows of a worksheet are: only Excel fits them to their text by itself, and not to merged cells. */
import { INDENT } from './columns.ts';
import type { Look, WorksheetCell, WorksheetRow } from './worksheet.ts';
import { linesOf } from './text-lines.ts';

/** In points, with room for the taller fonts that stand in for SimSun where there is none. */
const LINE: Readonly<Record<'title' | 'other', number>> = { title: 21, other: 16 };
const MARGIN = 4;

/** Of a title's characters to those of the rest. */
const TITLE_SCALE = 14 / 11;

/** What a cell keeps free on both sides together, in characters. */
const PADDING = 0.5;

/**
 * The height of every row in points, without a limit.
 *
 * A cell over several rows fits into the first of them, so that no end of a page cuts through its text.
 */
export function rowHeights(rows: readonly WorksheetRow[], widths: readonly number[]): number[] {
  return rows.map((row) =>
    row.reduce(
      (most, cell, at) => (cell === null ? most : Math.max(most, heightOf(cell, at, widths))),
      LINE.other + MARGIN,
    ),
  );
}

function heightOf(
  { content, look, colspan, indent }: WorksheetCell,
  column: number,
  widths: readonly number[],
): number {
  const line = LINE[sizeOf(look)];
  // Figures stand on one line: their columns are as wide as they are.
  if (content.kind !== 'text') return line + MARGIN;
  const across = widths.slice(column, column + colspan).reduce((sum, width) => sum + width, 0);
  const room = across - PADDING - INDENT * indent;
  return line * linesOf(content.text, look === 'title' ? room / TITLE_SCALE : room) + MARGIN;
}

function sizeOf(look: Look): 'title' | 'other' {
  return look === 'title' ? 'title' : 'other';
}
