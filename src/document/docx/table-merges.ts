/** Puts the cells of a table together that are merged over rows. */
import type { XmlElement } from '../xml.ts';
import type { Extent } from './table-columns.ts';
import type { Row } from './table-rows.ts';

export interface MergedCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  element: XmlElement;
  /** Cells that only go on with this one: a printed page does not show what is in them. */
  covered: XmlElement[];
}

/** All cells that are printed, in the order of the file. */
export function mergedCells(rows: readonly Row[], extents: readonly (readonly Extent[])[]): MergedCell[] {
  const merged: MergedCell[] = [];
  /** The cells whose merge may go on below the row above, by their first column. */
  let above = new Map<number, MergedCell>();
  rows.forEach(({ cells }, row) => {
    const here = new Map<number, MergedCell>();
    cells.forEach(({ element, merge, covered }, index) => {
      const { start, end } = extents[row]?.[index] ?? { start: 0, end: 1 };
      const columnSpan = end - start;
      const upper = merge === 'continues' ? above.get(start) : undefined;
      // A merge goes on only where the cell is as wide, and begins where there is none to go on with: so do programs.
      const isBelow = upper !== undefined && upper.columnSpan === columnSpan;
      const cell = isBelow ? upper : { row, column: start, rowSpan: 1, columnSpan, element, covered: [] };
      if (isBelow) {
        upper.rowSpan += 1;
        upper.covered.push(element);
      } else merged.push(cell);
      // One by one: a row may have more cells than a call takes arguments.
      for (const each of covered) cell.covered.push(each);
      if (merge !== undefined) here.set(start, cell);
    });
    above = here;
  });
  return merged;
}
