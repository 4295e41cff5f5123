/** A table and the one that goes on with it on the next page as one: a header that is repeated is left out. */
import { isWrapped, seam } from './joining.ts';
import { commonEdges, repeatedRows, spread, type Piece, type PieceCell } from './piece.ts';
import type { Cell } from '../document.ts';

/** Both as one. */
export function joinedPieces(earlier: Piece, later: Piece): Piece {
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
  const joined = new Map(isCut ? pairs : mergedOver(pairs));
  const lower = new Set(joined.values());
  const shift = rows - (isCut ? 1 : 0);
  const cells = [
    ...above.map((cell) => {
      const other = joined.get(cell);
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
  // A cell of several rows goes with its last row, or with its first one, which has its text.
  const own: PieceCell[][] = Array.from({ length: rows }, () => []);
  for (const cell of piece.cells) own[side === 'below' ? rows - 1 - cell.row : cell.row + cell.rowSpan - 1]?.push(cell);
  const isRest = (cells: readonly PieceCell[]): boolean =>
    cells.length > 0 && cells.every(({ text, tables }) => text === '' && tables === undefined);
  const first = own.findIndex((cells) => !isRest(cells));
  const count = Math.min(first < 0 ? rows : first, rows - 1);
  if (count === 0) return piece;
  const cells = stretchOf(piece.cells, side === 'below' ? [0, rows - count] : [count, rows]);
  const open = side === 'below' ? { isOpenBelow: false } : { isOpenAbove: false };
  return { ...piece, table: { ...piece.table, rows: rows - count }, cells, ...open };
}

/** Some rows alone, with what of larger cells stands in them. */
function stretchOf(cells: readonly PieceCell[], [from, to]: readonly [number, number]): PieceCell[] {
  return cells.flatMap((cell) => {
    const top = Math.max(cell.row, from);
    const end = Math.min(cell.row + cell.rowSpan, to);
    return top < end ? [{ ...cell, row: top - from, rowSpan: end - top }] : [];
  });
}

type Pair = readonly [above: PieceCell, below: PieceCell];

/** Cells that end at the page break, each with the one that begins below it. */
function pairsAtBreak(above: readonly PieceCell[], below: readonly PieceCell[], rows: number): Pair[] {
  const ends = new Map(
    above.filter(({ row, rowSpan }) => row + rowSpan === rows).map((cell) => [columnsOf(cell), cell] as const),
  );
  return below
    .filter(({ row }) => row === 0)
    .flatMap((other) => {
      const one = ends.get(columnsOf(other));
      return one === undefined ? [] : [[one, other] as const];
    });
}

function columnsOf({ column, columnSpan }: Cell): string {
  return `${column}+${columnSpan}`;
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
