/** A table of an office's document as rows are read from it: what is printed at a position, merged cells included. */
import type { Cell, Place, Table } from '../document/document.ts';

/** A text of the document and where it stands. */
export interface Printed {
  text: string;
  place: Place;
}

export interface TableView {
  table: Table;
  /** The cell at a position, which may begin further up or to the left. */
  at: (row: number, column: number) => Cell | undefined;
  /** The cells that stand in a row, from the left, each once. */
  row: (row: number) => readonly Cell[];
  /** Those of them that begin there, not further up. */
  begin: (row: number) => readonly Cell[];
  /** What stands to the right of a cell. */
  beside: (cell: Pick<Cell, 'row' | 'column' | 'columnSpan'>) => Cell | undefined;
}

/** A view of a table; positions are found at once. */
export function viewTable(table: Table): TableView {
  const covering = new Map<number, Cell>();
  for (const cell of table.cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1)
        covering.set(row * table.columns + column, cell);
  const at = (row: number, column: number): Cell | undefined =>
    column < 0 || column >= table.columns ? undefined : covering.get(row * table.columns + column);
  const inRow = (row: number): readonly Cell[] => {
    const cells = Array.from({ length: table.columns }, (_, column) => at(row, column));
    return [...new Set(cells.filter((cell) => cell !== undefined))];
  };
  return {
    ...{ table, at, row: inRow },
    begin: (row) => inRow(row).filter((cell) => cell.row === row),
    beside: ({ row, column, columnSpan }) => at(row, column + columnSpan),
  };
}
