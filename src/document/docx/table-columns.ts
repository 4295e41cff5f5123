/**
 * The columns of a table as one sees them. A file counts in columns of its grid, of which many can be no column at all:
 * a border that was drawn a hair's breadth beside another one makes a column, and so does a row that was deleted long ago.
 */
import { COLUMNS_MAX } from '../limits.ts';
import type { Row } from './table-rows.ts';

/** The first column of a cell and the one after its last, both from 0. */
export interface Extent {
  start: number;
  end: number;
}

/** Two millimetres, in twips: borders that are nearer stand for the same one. */
const HAIR = 113;
/** What is narrower, an inch, is no table: its widths were never measured. */
const TABLE_WIDTH_MIN = 1440;
/** How far widths of cells may be off the borders that they mean. */
const ROUNDING = 40;

/** The extents of all cells, row by row. */
export function visibleColumns(rows: readonly Row[], widths: readonly (number | undefined)[]): Extent[][] {
  const edges = edgesOf(widths);
  const counted = rows.map(countedExtents);
  // Where rows have other columns than the table says, programs go by their widths; of some rows alone they tell nothing.
  const measured = rows.map((row, index) => {
    const own = counted[index] ?? [];
    const isOff = (own.at(-1)?.end ?? 0) + row.after !== widths.length;
    return isOff && edges !== undefined ? measuredExtents(row, edges) : own;
  });
  const extents = measured.every((row) => row !== undefined) ? measured : counted;
  return joined(clipped(extents, widths.length), edges);
}

/** As the file counts them. */
function countedExtents({ before, cells }: Row): Extent[] {
  let start = before;
  return cells.map(({ span }) => {
    const extent = { start, end: start + span };
    start = extent.end;
    return extent;
  });
}

/** Some programs let the last cell of a row span columns that the table has not: there is nothing to see of them. */
function clipped(extents: readonly Extent[][], columns: number): Extent[][] {
  const count = extents.flat().reduce((most, { start }) => Math.max(most, start + 1), columns);
  return extents.map((row) => row.map(({ start, end }) => ({ start, end: Math.min(end, count) })));
}

/** Where the borders of the grid are, in twips; undefined where the table does not say it. */
function edgesOf(widths: readonly (number | undefined)[]): number[] | undefined {
  if (widths.length > COLUMNS_MAX) return undefined;
  const edges = [0];
  for (const width of widths) {
    if (width === undefined || width < 0) return undefined;
    edges.push((edges.at(-1) ?? 0) + width);
  }
  return (edges.at(-1) ?? 0) < TABLE_WIDTH_MIN ? undefined : edges;
}

/** Cells between the borders that their widths reach; undefined unless each reaches one. */
function measuredExtents({ beforeWidth, cells }: Row, edges: readonly number[]): Extent[] | undefined {
  const extents: Extent[] = [];
  let left = beforeWidth;
  let start = nearest(left, edges, 0);
  for (const { width } of cells) {
    if (width === undefined || start === undefined) return undefined;
    left += width;
    const end = nearest(left, edges, start + 1);
    if (end === undefined) return undefined;
    extents.push({ start, end });
    start = end;
  }
  return extents;
}

function nearest(place: number, edges: readonly number[], from: number): number | undefined {
  let index = from;
  while (index < edges.length && (edges[index] ?? 0) < place - ROUNDING) index += 1;
  return index < edges.length && (edges[index] ?? 0) <= place + ROUNDING ? index : undefined;
}

/** The extents in columns that are parted by borders of cells, borders a hair apart being one. */
function joined(extents: readonly Extent[][], edges: readonly number[] | undefined): Extent[][] {
  const cells = extents.flat();
  const used = [...new Set([0, ...cells.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  /** How narrow the narrowest cell is that begins at a border. */
  const ends = new Map<number, number>();
  for (const { start, end } of cells) ends.set(start, Math.min(end, ends.get(start) ?? end));
  const columns = new Map<number, number>();
  let first = 0;
  let count = -1;
  let narrowest = Infinity;
  for (const edge of used) {
    const isSame = count >= 0 && edge < narrowest && isHair(edges?.[first], edges?.[edge]);
    if (!isSame) {
      count += 1;
      first = edge;
      narrowest = Infinity;
    }
    narrowest = Math.min(narrowest, ends.get(edge) ?? Infinity);
    columns.set(edge, count);
  }
  const at = (edge: number): number => columns.get(edge) ?? 0;
  return extents.map((row) => row.map(({ start, end }) => ({ start: at(start), end: at(end) })));
}

function isHair(from: number | undefined, to: number | undefined): boolean {
  return from !== undefined && to !== undefined && to - from < HAIR;
}
