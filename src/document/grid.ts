/** Puts cells with spans into a grid, as every format gives them: row by row, each at the first free position. */
import { CELLS_MAX, COLUMNS_MAX, ROWS_MAX } from './limits.ts';
import { DocumentRefused } from './refusal.ts';
import type { Cell, Place, Table } from './document.ts';

/** A cell before its position is known. */
export interface LooseCell {
  text: string;
  rowSpan?: number;
  columnSpan?: number;
  isHidden?: boolean;
  tables?: readonly Table[];
}

interface GridOptions {
  place: Place;
  /** The place of a position, both from 0. */
  placeOf: (row: number, column: number) => Place;
}

/** Positions of a table, filled from the upper left. */
export class Grid {
  readonly #cells = new Map<number, Map<number, Cell>>();
  readonly #taken = new Set<number>();
  readonly #options: GridOptions;
  #row = -1;
  #columns = 0;
  #count = 0;

  constructor(options: GridOptions) {
    this.#options = options;
  }

  /** Begins the next row. */
  nextRow(): void {
    this.#row += 1;
    if (this.#row >= ROWS_MAX) throw new DocumentRefused('too-many-cells');
  }

  /** Passes over positions without a cell, such as those before an indented row. */
  skip(columns: number): void {
    for (let left = columns; left > 0; left -= 1) this.add({ text: '' });
  }

  /** Puts a cell at the first free position of the row; returns its column. */
  add(cell: LooseCell): number {
    if (this.#row < 0) this.nextRow();
    let column = 0;
    while (this.#taken.has(this.#key(this.#row, column))) column += 1;
    this.put(this.#row, column, cell);
    return column;
  }

  /** Puts a cell at a position. */
  put(row: number, column: number, { text, rowSpan = 1, columnSpan = 1, isHidden, tables }: LooseCell): void {
    this.#count += 1;
    if (this.#count > CELLS_MAX || row >= ROWS_MAX || column >= COLUMNS_MAX)
      throw new DocumentRefused('too-many-cells');
    const wide = Math.max(1, Math.min(columnSpan, COLUMNS_MAX - column));
    const high = Math.max(1, Math.min(rowSpan, ROWS_MAX - row));
    const own: Cell = {
      ...{ row, column, rowSpan: high, columnSpan: wide, text, place: this.#options.placeOf(row, column) },
      ...(isHidden === true ? { isHidden } : {}),
      ...(tables === undefined || tables.length === 0 ? {} : { tables }),
    };
    const cells = this.#cells.get(row) ?? new Map<number, Cell>();
    this.#cells.set(row, cells.set(column, own));
    for (let down = 0; down < high; down += 1)
      for (let right = 0; right < wide; right += 1) this.#taken.add(this.#key(row + down, column + right));
    this.#columns = Math.max(this.#columns, column + wide);
    this.#row = Math.max(this.#row, row);
  }

  /** Makes the cell above one higher by a row; false where there is none at that column. */
  lengthen(column: number): boolean {
    for (let row = this.#row - 1; row >= 0; row -= 1) {
      const cell = this.#cells.get(row)?.get(column);
      if (cell === undefined) continue;
      if (row + cell.rowSpan !== this.#row) return false;
      cell.rowSpan += 1;
      for (let right = 0; right < cell.columnSpan; right += 1) this.#taken.add(this.#key(this.#row, column + right));
      return true;
    }
    return false;
  }

  /** The table; undefined where nothing was put. Rows that a span only promised are left out, positions without a cell are blank. */
  table(sheet?: string): Table | undefined {
    const rows = this.#row + 1;
    if (this.#count === 0) return undefined;
    if (rows * this.#columns > CELLS_MAX) throw new DocumentRefused('too-many-cells');
    const cells: Cell[] = [];
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column < this.#columns; column += 1) {
        const cell = this.#cells.get(row)?.get(column);
        if (cell !== undefined) cells.push({ ...cell, rowSpan: Math.min(cell.rowSpan, rows - row) });
        else if (!this.#taken.has(this.#key(row, column)))
          cells.push({ row, column, rowSpan: 1, columnSpan: 1, text: '', place: this.#options.placeOf(row, column) });
      }
    }
    return {
      kind: 'table',
      ...(sheet === undefined ? {} : { sheet }),
      ...{ rows, columns: this.#columns, cells, place: this.#options.place },
    };
  }

  #key(row: number, column: number): number {
    return row * COLUMNS_MAX + column;
  }
}

/** A table whose place is counted: `表3`, its cells `表3 第5行第4列`. */
export function countedGrid(place: Place): Grid {
  return new Grid({ place, placeOf: (row, column) => `${place} ${countedPosition(row, column)}` });
}

/** A position within a table, both from 0: `第5行第4列`. */
export function countedPosition(row: number, column: number): string {
  return `第${row + 1}行第${column + 1}列`;
}
