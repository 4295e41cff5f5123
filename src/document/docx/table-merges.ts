/** Puts the cells of a table together as its merges say. */
import type { XmlElement } from '../xml.ts';
import type { Extent } from './table-columns.ts';
import type { Row, RowCell } from './table-rows.ts';

export interface MergedCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  element: XmlElement;
  /** Cells that go on with this one: a printed page does not show what is in them. */
  covered: CoveredCell[];
}

interface CoveredCell {
  row: number;
  column: number;
  element: XmlElement;
}

interface OpenCell extends MergedCell {
  merge: RowCell['merge'];
}

/** All cells that are printed, in the order of the file. */
export function mergedCells(rows: readonly Row[], extents: readonly (readonly Extent[])[]): MergedCell[] {
  const merged: MergedCell[] = [];
  /** The cells whose merge may go on below the row above, by their first column. */
  let above = new Map<number, MergedCell>();
  rows.forEach((row, index) => {
    const here = new Map<number, MergedCell>();
    for (const cell of mergedInRow(row, index, extents[index] ?? [])) {
      const upper = cell.merge === 'continues' ? above.get(cell.column) : undefined;
      // A merge goes on only where the cell is as wide, and begins where there is none to go on with: so do programs.
      const isBelow = upper !== undefined && upper.columnSpan === cell.columnSpan;
      if (isBelow) cover(upper, cell, index);
      else merged.push(cell);
      if (cell.merge !== undefined) here.set(cell.column, isBelow ? upper : cell);
    }
    above = here;
  });
  return merged;
}

function cover(upper: MergedCell, { column, element, covered }: MergedCell, row: number): void {
  upper.rowSpan = row - upper.row + 1;
  upper.covered.push({ row, column, element }, ...covered);
}

/** The cells of a row after those that go on with the cell to their left are joined to it. */
function mergedInRow(row: Row, index: number, extents: readonly Extent[]): OpenCell[] {
  const merged: OpenCell[] = [];
  row.cells.forEach(({ element, merge, continuesLeft }, place) => {
    const { start, end } = extents[place] ?? { start: 0, end: 0 };
    const left = merged.at(-1);
    if (left !== undefined && continuesLeft) {
      left.columnSpan = end - left.column;
      left.covered.push({ row: index, column: start, element });
    } else merged.push({ row: index, column: start, rowSpan: 1, columnSpan: end - start, element, covered: [], merge });
  });
  return merged;
}
