/** Tables that go on on the next page are one table: the same columns, a header that is repeated left out. */
import { isWrapped, seam } from './joining.ts';
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

/** Edges of the same column on two pages. */
const EDGE_MAX = 5;
const GAP_EDGE_MAX = 20;
/** How many of the edges between columns both have: rows of either part may be merged otherwise. */
const SHARE_MIN = 0.6;
/** Rows that a header has at most. */
export const HEADER_MAX = 5;

/** How far above the end of its page a table may end for want of room, beyond the height of the row that comes next. */
const ROOM_MAX = 12;

/**
 * Whether the first went on for want of room, and the second has its columns, as far as its rows are not merged. Forms
 * of one layout, each on a page of its own, are no table.
 *
 * @param isTitled The same title stands above both: only the same header tells that it is one table.
 */
export function isContinuation(first: Piece, second: Piece, isTitled = false): boolean {
  if (!isSameGrid(first, second)) return false;
  const xs = first.isLoose ? first.xs : commonEdges(first, second);
  const [above, below] = [spread(first, xs), spread({ ...second, xs: first.isLoose ? xs : second.xs }, xs)];
  const header = repeatedRows(above, below);
  if ((isTitled && header === 0) || hasRoom(first, second, header)) return false;
  return !isAnotherForm({ above, below, header, columns: xs.length - 1 });
}

function isSameGrid(first: Piece, second: Piece): boolean {
  const [one, other] = [first.xs, second.xs];
  if (one.length < 2 || other.length < 2) return false;
  if (first.isLoose || second.isLoose) return first.isLoose && second.isLoose && isAlike(one, other);
  if (!isSame(one[0], other[0]) || !isSame(one.at(-1), other.at(-1))) return false;
  const [few, many] = one.length < other.length ? [one, other] : [other, one];
  const inner = few.slice(1, -1);
  return inner.filter((x) => many.some((each) => isSame(each, x))).length >= inner.length * SHARE_MIN;
}

/** Gaps stand where the longest texts beside them end. */
function isAlike(one: readonly number[], other: readonly number[]): boolean {
  const isNear = (x: number, index: number): boolean => Math.abs(x - (other[index + 1] ?? Infinity)) <= GAP_EDGE_MAX;
  return one.length === other.length && one.slice(1, -1).every(isNear);
}

/** The row that came next would have found room on the page. */
function hasRoom(first: Piece, second: Piece, header: number): boolean {
  const row = (second.ys[header + 1] ?? Infinity) - (second.ys[header] ?? 0);
  return Number.isFinite(row) && (first.ys.at(-1) ?? 0) + row + ROOM_MAX < first.pageEnd;
}

interface Repetition {
  above: readonly PieceCell[];
  below: readonly PieceCell[];
  header: number;
  columns: number;
}

/**
 * The next form begins where, below a title or without any, the same label stands before something else; and where it
 * stands before few wide cells, which are no names of columns, whatever follows.
 */
function isAnotherForm({ above, below, header, columns }: Repetition): boolean {
  if (columns < 2) return false;
  const isTitle = (cell: PieceCell | undefined): boolean => cell?.row === 0 && cell.columnSpan === columns;
  if (header > 1 && isTitle(below[0])) {
    const count = below.filter(({ row }) => row === 1).length;
    return count < columns * NAMES_MIN && isSameLabel(above, below, 1);
  }
  return (header === 0 || (header === 1 && isTitle(below[0]))) && isSameLabel(above, below, header);
}

/** How many cells a row with the names of columns has at least, as a part of these. */
const NAMES_MIN = 0.6;

function isSameLabel(above: readonly PieceCell[], below: readonly PieceCell[], at: number): boolean {
  const labelOf = (cells: readonly PieceCell[]): PieceCell | undefined =>
    cells.find(({ row, column }) => row === at && column === 0);
  const [label, again] = [labelOf(above), labelOf(below)];
  if (label === undefined || again === undefined) return false;
  return label.text !== '' && label.text === again.text && label.columnSpan === again.columnSpan;
}

function commonEdges(first: Piece, second: Piece): number[] {
  const others = second.xs.filter((x) => !first.xs.some((each) => isSame(each, x)));
  return [...first.xs, ...others].sort((one, other) => one - other);
}

/** Both as one. */
export function continued(earlier: Piece, later: Piece): Piece {
  const first = withoutRests(earlier, 'below');
  const rest = withoutRests(later, 'above');
  const second = later.isLoose ? { ...rest, xs: first.xs } : rest;
  const xs = commonEdges(first, second);
  const above = spread(first, xs);
  const all = spread(second, xs);
  const header = repeatedRows(above, all);
  const below = all.filter(({ row }) => row >= header).map((cell) => ({ ...cell, row: cell.row - header }));
  const { rows } = first.table;
  const pairs = pairsAtBreak(above, below, rows);
  const isCut = isCutRow(pairs, below, first.isOpenBelow || second.isOpenAbove);
  const joined = isCut ? pairs : mergedOver(pairs);
  const lower = new Set(joined.map(([, other]) => other));
  const shift = rows - (isCut ? 1 : 0);
  const cells = [
    ...above.map((cell) => {
      const other = joined.find(([one]) => one === cell)?.[1];
      return other === undefined ? cell : joinedCell(cell, other, isCut);
    }),
    ...below.filter((cell) => !lower.has(cell)).map((cell) => ({ ...cell, row: cell.row + shift })),
  ].sort((one, other) => one.row - other.row || one.column - other.column);
  return {
    table: { ...first.table, rows: second.table.rows - header + shift, columns: xs.length - 1 },
    ...{ cells, xs, ys: later.ys, pageEnd: later.pageEnd },
    ...{ isOpenAbove: first.isOpenAbove, isOpenBelow: second.isOpenBelow, isLoose: first.isLoose },
  };
}

/**
 * Without blank rows at the page break: some programs frame what is left of a page below the last row, and of a row that
 * they cut. Cells of several rows become shorter by those.
 */
function withoutRests(piece: Piece, side: 'above' | 'below'): Piece {
  const { rows } = piece.table;
  const at = side === 'below' ? rows - 1 : 0;
  const own = piece.cells.filter(({ row, rowSpan }) => row === at && rowSpan === 1);
  // A cell of several rows that begins in the last of them has its text there.
  if (rows < 2 || own.length === 0 || own.some(({ text, tables }) => text !== '' || tables !== undefined)) return piece;
  const cells = piece.cells
    .filter((cell) => !own.includes(cell))
    .map((cell) => {
      const isOver = cell.row <= at && cell.row + cell.rowSpan > at;
      return { ...cell, row: cell.row > at ? cell.row - 1 : cell.row, rowSpan: cell.rowSpan - (isOver ? 1 : 0) };
    });
  const open = side === 'below' ? { isOpenBelow: false } : { isOpenAbove: false };
  return withoutRests({ ...piece, table: { ...piece.table, rows: rows - 1 }, cells, ...open }, side);
}

type Pair = readonly [above: PieceCell, below: PieceCell];

function isSame(one: number | undefined, other: number | undefined): boolean {
  return one !== undefined && other !== undefined && Math.abs(one - other) <= EDGE_MAX;
}

/** Cells in the columns of both pages together. */
function spread({ cells, xs }: Piece, all: readonly number[]): PieceCell[] {
  const at = xs.map((x) => all.findIndex((each) => isSame(each, x)));
  return cells.map((cell) => {
    const column = at[cell.column] ?? cell.column;
    return { ...cell, column, columnSpan: (at[cell.column + cell.columnSpan] ?? column + cell.columnSpan) - column };
  });
}

/** How many rows of the second are the first rows of the first once more. */
function repeatedRows(first: readonly Cell[], second: readonly Cell[]): number {
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
  if (Math.max(...top.map(({ row, rowSpan }) => row + rowSpan)) !== rows) return undefined;
  return JSON.stringify(
    top.map((cell) => [cell.row, cell.column, cell.rowSpan, cell.columnSpan, cell.text.replace(/\s/g, '')]),
  );
}

/** Cells that end at the page break, each with the one that begins below it. */
function pairsAtBreak(above: readonly PieceCell[], below: readonly PieceCell[], rows: number): Pair[] {
  const ends = above.filter(({ row, rowSpan }) => row + rowSpan === rows);
  return below
    .filter(({ row }) => row === 0)
    .flatMap((other) => {
      const one = ends.find(({ column, columnSpan }) => column === other.column && columnSpan === other.columnSpan);
      return one === undefined ? [] : [[one, other] as const];
    });
}

/**
 * Whether the break cut a row in two. Where no rule stands at it, it did. Programs mostly draw one, and then the text
 * must tell: nothing is printed below, or all that is goes on from a line without room, and another cell has no more.
 */
function isCutRow(pairs: readonly Pair[], below: readonly Cell[], isOpen: boolean): boolean {
  if (pairs.length === 0 || pairs.length !== below.filter(({ row }) => row === 0).length) return false;
  const more = pairs.filter(([, other]) => other.text !== '');
  if (isOpen || more.length === 0) return true;
  return (
    more.every(goesOn) && (pairs.length === 1 || pairs.some(([one, other]) => one.text !== '' && other.text === ''))
  );
}

function goesOn([one, other]: Pair): boolean {
  if (one.ends === undefined || other.ends === undefined || /[。；;！？]$/.test(one.text)) return false;
  return isWrapped(one.ends.last, other.ends.first, one.ends.free);
}

/**
 * Cells of several rows that go on, as the names of levels do: the other part is blank. Where neither part has several
 * rows, a name goes on if the one of the level before it does.
 */
function mergedOver(pairs: readonly Pair[]): Pair[] {
  const found: Pair[] = [];
  for (const pair of pairs) {
    const [one, other] = pair;
    const before = found.at(-1)?.[0];
    const isNext = before !== undefined && before.column + before.columnSpan === one.column && other.text === '';
    const isMerged = Math.max(one.rowSpan, other.rowSpan) > 1;
    if ((one.text === '') !== (other.text === '') && (isMerged || isNext)) found.push(pair);
  }
  return found;
}

function joinedCell(one: PieceCell, other: PieceCell, isCut: boolean): PieceCell {
  const [printed, more] = one.text === '' ? [other, one] : [one, other];
  const tables = [...(one.tables ?? []), ...(other.tables ?? [])];
  return {
    ...{
      ...printed,
      row: one.row,
      text: more.text === '' ? printed.text : `${one.text}${between(one, other)}${other.text}`,
    },
    rowSpan: one.rowSpan + other.rowSpan - (isCut ? 1 : 0),
    ...(tables.length === 0 ? {} : { tables }),
  };
}

function between({ ends: one }: PieceCell, { ends: other }: PieceCell): string {
  if (one === undefined || other === undefined) return '\n';
  return isWrapped(one.last, other.first, one.free) ? seam(one.last, other.first, one.free) : '\n';
}
