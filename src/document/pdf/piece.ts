/** A table of one page as it is compared with that of the next: by the edges of its columns and by its first rows. */
import { countBelow } from './sorted.ts';
import type { Cell, Table } from '../document.ts';
import type { Line } from './lines.ts';

/** A table, or a part of one, with what tells whether another goes on with it. */
export interface Piece {
  table: Omit<Table, 'cells'>;
  cells: readonly PieceCell[];
  /** Edges of its columns, in points. */
  xs: readonly number[];
  /** Edges of its rows; where the page that it ends on has no more room. */
  ys: readonly number[];
  pageEnd: number;
  isOpenAbove: boolean;
  isOpenBelow: boolean;
  /** Its columns are gaps. */
  isLoose: boolean;
}

export interface PieceCell extends Cell {
  /** Its first line, its last, and how much of that one is free. */
  ends?: { first: Line; last: Line; free: number };
}

/** How far apart edges of the same column may be on two pages. */
const EDGE_MAX = 5;
/** Rows that a header has at most. */
export const HEADER_MAX = 5;

export function isSameEdge(one: number | undefined, other: number | undefined): boolean {
  return one !== undefined && other !== undefined && Math.abs(one - other) <= EDGE_MAX;
}

/** Which of some edges, from the left, is the same as one of the other page. */
export function edgeAt(edges: readonly number[], x: number): number | undefined {
  const at = countBelow(edges, x - EDGE_MAX);
  return isSameEdge(edges[at], x) ? at : undefined;
}

/** The edges of both. */
export function commonEdges(first: Piece, second: Piece): number[] {
  const others = second.xs.filter((x) => edgeAt(first.xs, x) === undefined);
  return [...first.xs, ...others].sort((one, other) => one - other);
}

/** Cells in the columns of both pages together. */
export function spread({ cells, xs }: Piece, all: readonly number[]): readonly PieceCell[] {
  const at = xs.map((x) => edgeAt(all, x));
  if (at.every((column, index) => column === index)) return cells;
  return cells.map((cell) => {
    const column = at[cell.column] ?? cell.column;
    return { ...cell, column, columnSpan: (at[cell.column + cell.columnSpan] ?? column + cell.columnSpan) - column };
  });
}

/** How many rows of the second are the first rows of the first once more. */
export function repeatedRows(first: readonly Cell[], second: readonly Cell[]): number {
  for (let rows = HEADER_MAX; rows > 0; rows -= 1) {
    const [one, other] = [topRows(first, rows), topRows(second, rows)];
    if (one !== undefined && one === other) return rows;
  }
  return 0;
}

/** The first rows as text, where no cell reaches beyond them and something is printed. */
function topRows(cells: readonly Cell[], rows: number): string | undefined {
  const top = cells.filter(({ row }) => row < rows);
  if (top.some(({ row, rowSpan }) => row + rowSpan > rows) || top.every(({ text }) => text === '')) return undefined;
  if (!top.some(({ row, rowSpan }) => row + rowSpan === rows)) return undefined;
  return JSON.stringify(
    top.map((cell) => [cell.row, cell.column, cell.rowSpan, cell.columnSpan, cell.text.replace(/\s/g, '')]),
  );
}
