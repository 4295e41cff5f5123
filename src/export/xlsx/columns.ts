/** How wide the columns of a worksheet are, so that it prints on one page across and can still be read. */
import type { WorksheetCell, WorksheetRow } from './worksheet.ts';
import { lengthOf, widthOf } from './text-lines.ts';

/** In characters; a Chinese one counts twice. */
const LEAST = 7;
/** Text is not squeezed below this to make room for others. */
const TEXT_LEAST = 12;
const TEXT_MOST = 60;
const HEAD_MOST = 20;
/** What a cell keeps free beside its text. */
const PADDING = 2;
export const INDENT = 2;

/** What A4 on its side holds when type of 11 points is printed with 9, 小五, as in printed forms. */
const PAGE_MOST = 165;
const STEP = 2;

interface Column {
  /** What nothing in it goes below. */
  least: number;
  /** What takes no more than one line a paragraph, or is wide enough to read. */
  wanted: number;
}

/** The text of a cell that wraps. */
interface Wrapped {
  column: number;
  /** Of all its lines in a row. */
  length: number;
}

/**
 * The width of every column.
 *
 * Figures get what they need. Where texts want more than a page holds, what is left goes, step by step, to the column
 * that makes the rows together shorter by the most.
 */
export function columnWidths(rows: readonly WorksheetRow[]): number[] {
  const columns = columnsOf(rows);
  const widths = columns.map(({ least }) => least);
  let room = PAGE_MOST - sum(widths);
  if (sum(columns.map(({ wanted }) => wanted)) <= PAGE_MOST) return columns.map(({ wanted }) => wanted);
  const texts = rows.map(wrappedIn);
  while (room > 0) {
    const gains = gainsOf(texts, widths);
    const open = [...columns.keys()].filter((at) => missing(columns, widths, at) > 0);
    const best = open.reduce<number | undefined>((most, at) => {
      if (most === undefined) return at;
      const gain = (gains[at] ?? 0) - (gains[most] ?? 0);
      return gain > 0 || (gain === 0 && missing(columns, widths, at) > missing(columns, widths, most)) ? at : most;
    }, undefined);
    if (best === undefined) break;
    const step = Math.min(STEP, room, missing(columns, widths, best));
    widths[best] = (widths[best] ?? 0) + step;
    room -= step;
  }
  return widths;
}

function columnsOf(rows: readonly WorksheetRow[]): Column[] {
  const columns: Column[] = [];
  for (const row of rows) {
    row.forEach((cell, at) => {
      const before = columns[at] ?? { least: LEAST, wanted: LEAST };
      const own = cell === null || cell.colspan > 1 ? before : columnOf(cell);
      columns[at] = { least: Math.max(before.least, own.least), wanted: Math.max(before.wanted, own.wanted) };
    });
  }
  return columns;
}

function columnOf({ content, look, indent }: WorksheetCell): Column {
  const room = PADDING + INDENT * indent;
  if (content.kind !== 'text') {
    const width = Math.ceil(widthOf(content.shown)) + room;
    return { least: width, wanted: width };
  }
  const width = Math.ceil(widthOf(content.text)) + room;
  // A heading may take three lines.
  if (look === 'head') return { least: LEAST, wanted: Math.min(Math.ceil(width / 3) + room, HEAD_MOST) };
  return {
    least: Math.min(width, TEXT_LEAST + room - PADDING),
    wanted: Math.min(width, TEXT_MOST + room - PADDING),
  };
}

function wrappedIn(row: WorksheetRow): Wrapped[] {
  return row.flatMap((cell, column) =>
    cell === null || cell.colspan > 1 || cell.content.kind !== 'text' || cell.content.text === ''
      ? []
      : [{ column, length: lengthOf(cell.content.text) }],
  );
}

/** By how many lines all rows together get shorter when one column is a step wider. */
function gainsOf(texts: readonly (readonly Wrapped[])[], widths: readonly number[]): number[] {
  const gains = widths.map(() => 0);
  for (const row of texts) {
    let tallest = 0;
    let second = 0;
    let by: Wrapped | undefined;
    for (const text of row) {
      const lines = text.length / (widths[text.column] ?? LEAST);
      if (lines > tallest) {
        second = tallest;
        tallest = lines;
        by = text;
      } else if (lines > second) second = lines;
    }
    // A row takes one line at least.
    if (by === undefined || tallest <= 1) continue;
    const after = Math.max(second, 1, by.length / ((widths[by.column] ?? LEAST) + STEP));
    gains[by.column] = (gains[by.column] ?? 0) + tallest - after;
  }
  return gains;
}

function missing(columns: readonly Column[], widths: readonly number[], at: number): number {
  return (columns[at]?.wanted ?? 0) - (widths[at] ?? 0);
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}
