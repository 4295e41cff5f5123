/** Characters of a page to the cells of its grids, each by its middle; the rest is text. */
import { freeRoom, joinedText, type Room } from './joining.ts';
import { linesOf, reachOf, type Line } from './lines.ts';
import { homesOf } from './overflow.ts';
import { contains, middleOf, upright, type Box, type Glyph, type Turn } from './page.ts';
import { stretchAt } from './sorted.ts';
import { HEADER_MAX, type PieceCell } from './piece.ts';
import type { GridCell, RuledGrid } from './grids.ts';

export interface FilledCell extends GridCell {
  text: string;
  ends?: PieceCell['ends'];
  tables: FilledGrid[];
}

export interface FilledGrid extends Omit<RuledGrid, 'cells'> {
  cells: FilledCell[];
  /** Its columns are gaps, so that their edges are not the same on two pages. */
  isLoose?: true;
}

/** Grids with their text, those within cells of others in these; and the characters that stand in none. */
export function filled(grids: readonly RuledGrid[], glyphs: readonly Glyph[]): { grids: FilledGrid[]; rest: Glyph[] } {
  // From the smallest: what lies in a grid within a cell belongs to the inner one.
  const sorted = [...grids].sort((one, other) => area(one) - area(other));
  const finders = new Map(sorted.map((grid) => [grid, cellFinder(grid)]));
  const cellAt = (x: number, y: number): GridCell | undefined => {
    const grid = sorted.find((each) => contains(each, x, y));
    return grid === undefined ? undefined : finders.get(grid)?.(x, y);
  };
  const rest: Glyph[] = [];
  const contents = new Map<GridCell, Glyph[]>(sorted.flatMap(({ cells }) => cells.map((cell) => [cell, []])));
  const homes = homesOf(glyphs, cellAt);
  glyphs.forEach((glyph, index) => {
    const cell = homes[index];
    (cell === undefined ? rest : (contents.get(cell) ?? rest)).push(glyph);
  });
  const all = new Map(sorted.map((grid) => [grid, filledGrid(grid, contents)]));
  const outer: FilledGrid[] = [];
  for (const [index, grid] of sorted.entries()) {
    const own = all.get(grid);
    const host = sorted.slice(index + 1).find((each) => isWithin(grid, each));
    const cell = host === undefined ? undefined : finders.get(host)?.(...middleOf(grid));
    const around =
      cell === undefined || host === undefined ? undefined : all.get(host)?.cells[host.cells.indexOf(cell)];
    // What has no text is a box to tick, or the axes of a picture.
    const isBlank = own?.cells.every(({ text, tables }) => text === '' && tables.length === 0) ?? true;
    if (own !== undefined && !isBlank) (around?.tables ?? outer).push(own);
  }
  return { grids: outer, rest };
}

function area({ left, right, top, bottom }: Box): number {
  return (right - left) * (bottom - top);
}

function isWithin(inner: Box, outer: Box): boolean {
  return contains(outer, inner.left, inner.top) && contains(outer, inner.right, inner.bottom);
}

/** The cell at a point of a grid. */
function cellFinder({ xs, ys, cells }: RuledGrid): (x: number, y: number) => GridCell | undefined {
  const columns = xs.length - 1;
  const owners: (GridCell | undefined)[] = Array.from({ length: columns * (ys.length - 1) });
  for (const cell of cells)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1)
      owners.fill(cell, row * columns + cell.column, row * columns + cell.column + cell.columnSpan);
  return (x, y) => owners[stretchAt(ys, y) * columns + stretchAt(xs, x)];
}

function filledGrid(grid: RuledGrid, contents: ReadonlyMap<GridCell, Glyph[]>): FilledGrid {
  const cells = grid.cells.map((cell) => {
    const glyphs = contents.get(cell) ?? [];
    const sides = {
      left: grid.xs[cell.column] ?? grid.left,
      right: grid.xs[cell.column + cell.columnSpan] ?? grid.right,
    };
    // Only what stands beside a page break is asked for.
    const isOuter = cell.row <= HEADER_MAX || cell.row + cell.rowSpan === grid.ys.length - 1;
    const ends = isOuter ? endsOf(glyphs, sides) : undefined;
    return { ...cell, text: cellTextOf(glyphs, sides), ends, tables: [] };
  });
  return { ...grid, cells };
}

/** The first and the last line of a cell, which a page break may have parted. */
function endsOf(glyphs: readonly Glyph[], sides: Room): FilledCell['ends'] {
  const lines = linesOf(glyphs.filter(({ turn }) => turn === 0));
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return { first, last, free: freeRoom(lines, roomOf(lines, sides))(last) };
}

/** The text of a cell; what is turned within it is read by itself, after the upright. */
export function cellTextOf(glyphs: readonly Glyph[], { left, right }: Pick<Box, 'left' | 'right'>): string {
  const turns: readonly Turn[] = [0, 270, 90, 180];
  const texts = turns.flatMap((turn) => {
    const own = glyphs.filter((glyph) => glyph.turn === turn);
    if (own.length === 0) return [];
    const lines = linesOf(own.map(upright));
    return [joinedText(lines, turn === 0 ? roomOf(lines, { left, right }) : roomOf(lines))];
  });
  return texts.filter((text) => text !== '').join('\n');
}

/**
 * What the lines of a cell may fill: as much is kept free on the right as on the left, where the text begins there.
 * Turned text has the height of its cell for its lines, and that is rarely full.
 */
function roomOf(lines: readonly Line[], cell?: Room): Room {
  const least = lines.reduce((left, line) => Math.min(left, line.left), Infinity);
  const most = reachOf(lines);
  if (cell === undefined) return { left: least, right: most };
  const size = lines[0]?.size ?? 0;
  const found = least - cell.left;
  const margin = found >= 0 && found <= size ? found : 0.4 * size;
  return { left: Math.min(least, cell.left + margin), right: Math.max(most, cell.right - margin) };
}
