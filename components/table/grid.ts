/** The positions of the cells of a table, which spans push to the right. */
import type { Cell, Row } from './model.ts';

export interface Placed {
  cell: Cell;
  row: number;
  column: number;
}

/** The cells of a row group with the positions that earlier spans leave them. */
export function place(rows: readonly Row[]): Placed[] {
  const placed: Placed[] = [];
  // How many further rows each column is taken for.
  const taken: number[] = [];
  rows.forEach((row, r) => {
    let column = 0;
    for (const cell of row.cells) {
      while ((taken[column] ?? 0) > 0) column += 1;
      placed.push({ cell, row: r, column });
      for (let c = column; c < column + (cell.colspan ?? 1); c += 1) taken[c] = cell.rowspan ?? 1;
      column += cell.colspan ?? 1;
    }
    for (let c = 0; c < taken.length; c += 1) taken[c] = (taken[c] ?? 0) - 1;
  });
  return placed;
}

/** Tells whether a heading of a column stands over a cell. */
export function isAbove(head: Placed, { column }: Pick<Placed, 'column'>): boolean {
  return head.column <= column && column < head.column + (head.cell.colspan ?? 1);
}
