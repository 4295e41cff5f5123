/** Parts of a table as tables of their own; each cell keeps its place. */
import type { Block, Cell, Table } from '../document/document.ts';

export interface Range {
  from: number;
  /** Up to but without. */
  to: number;
}

/** What lies within rows and columns; a merged cell ends where the part ends. */
export function tablePart(table: Table, rows: readonly number[], columns: readonly number[]): Table {
  const [atRow, atColumn] = [indexOf(rows), indexOf(columns)];
  const cells = table.cells.flatMap((cell): Cell[] => {
    const own = positions(cell.row, cell.rowSpan, atRow);
    const across = positions(cell.column, cell.columnSpan, atColumn);
    const [row, column] = [own[0], across[0]];
    if (row === undefined || column === undefined) return [];
    return [{ ...cell, row, column, rowSpan: own.length, columnSpan: across.length }];
  });
  return { ...table, rows: rows.length, columns: columns.length, cells };
}

/** The numbers from one up to but without another. */
export function numbers({ from, to }: Range): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

function indexOf(kept: readonly number[]): ReadonlyMap<number, number> {
  return new Map(kept.map((each, index) => [each, index]));
}

function positions(first: number, span: number, kept: ReadonlyMap<number, number>): number[] {
  return numbers({ from: first, to: first + span }).flatMap((each) => kept.get(each) ?? []);
}

/** A document as whoever opens the file sees it: without hidden rows, columns and cells, also in the tables within cells. */
export function visibleBlocks(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => (block.kind === 'table' ? visibleTable(block) : block));
}

/** A table without them. */
export function visibleTable(table: Table): Table {
  const part = table.cells.some(({ isHidden }) => isHidden === true) ? shownPart(table) : table;
  return { ...part, cells: part.cells.map(visibleCell) };
}

function visibleCell(cell: Cell): Cell {
  if (cell.isHidden === true) return { ...cell, text: '', tables: [] };
  return cell.tables === undefined ? cell : { ...cell, tables: cell.tables.map(visibleTable) };
}

/** The rows and columns in which a cell begins and ends that is seen. */
function shownPart(table: Table): Table {
  const seen = table.cells.filter(({ isHidden }) => isHidden !== true);
  const shown = (at: (cell: Cell) => Range): Set<number> =>
    new Set(seen.flatMap((cell) => (at(cell).to - at(cell).from === 1 ? [at(cell).from] : [])));
  const [rows, columns] = [
    shown(({ row, rowSpan }) => ({ from: row, to: row + rowSpan })),
    shown(({ column, columnSpan }) => ({ from: column, to: column + columnSpan })),
  ];
  const kept = (count: number, own: ReadonlySet<number>): number[] =>
    numbers({ from: 0, to: count }).filter((each) => own.has(each));
  return tablePart(table, kept(table.rows, rows), kept(table.columns, columns));
}
