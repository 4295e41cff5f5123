/** Whether a table goes on in the first one of the next page. */
import {
  commonEdges,
  edgeAt,
  HEADER_MAX,
  isSameEdge,
  repeatedRows,
  spread,
  type Piece,
  type PieceCell,
} from './piece.ts';

/** How far apart gaps between the same columns may be on two pages. */
const GAP_EDGE_MAX = 20;

/** How many of the edges between columns both have: rows of either part may be merged otherwise. */
const SHARE_MIN = 0.6;
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
  const [above, below] = [spread(head(first), xs), spread(head({ ...second, xs: first.isLoose ? xs : second.xs }), xs)];
  const header = repeatedRows(above, below);
  if ((isTitled && header === 0) || hasRoom(first, second, header)) return false;
  return !isAnotherForm({ above, below, header, columns: xs.length - 1 });
}

/** Only the rows that a header may have, which is all that is compared. */
function head(piece: Piece): Piece {
  return { ...piece, cells: piece.cells.filter(({ row }) => row < HEADER_MAX) };
}

function isSameGrid(first: Piece, second: Piece): boolean {
  const [one, other] = [first.xs, second.xs];
  if (one.length < 2 || other.length < 2) return false;
  if (first.isLoose || second.isLoose) return first.isLoose && second.isLoose && isAlike(one, other);
  if (!isSameEdge(one[0], other[0]) || !isSameEdge(one.at(-1), other.at(-1))) return false;
  const [few, many] = one.length < other.length ? [one, other] : [other, one];
  const inner = few.slice(1, -1);
  return inner.filter((x) => edgeAt(many, x) !== undefined).length >= inner.length * SHARE_MIN;
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
