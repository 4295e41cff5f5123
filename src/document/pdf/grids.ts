/** Rules to grids: lines that touch are one table, and what they enclose are its cells. */
import { CELLS_MAX } from '../limits.ts';
import { DocumentRefused } from '../refusal.ts';
import { GAP_MAX, joinedRules, positions } from './rules.ts';
import { nearest } from './sorted.ts';
import { contains, middleOf, type Box, type Drawing, type Rule } from './page.ts';

export interface GridCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
}

export interface RuledGrid extends Box {
  /** Edges of columns and rows, one more than there are of them. */
  xs: readonly number[];
  ys: readonly number[];
  cells: readonly GridCell[];
  /** No rule closes it above or below: it may go on on another page. */
  isOpenAbove: boolean;
  isOpenBelow: boolean;
}

/** Rules of a page after they were joined: tables have some hundreds, the hatching of a drawing may have more. */
const RULES_MAX = 3_000;
/** How far rules reach over the outermost edge where the frame is missing. */
const OVERHANG_MIN = 6;
/** How high a frame around text is at most, and how wide at least, in points. */
const BOX_MAX = 250;
const BOX_MIN = 40;

/** All grids of a page, and the rules that belong to none. */
export function gridsOf({ across, down }: Pick<Drawing, 'across' | 'down'>): { grids: RuledGrid[]; loose: Rule[] } {
  const rows = longest(joinedRules(across));
  const columns = longest(joinedRules(down));
  const groups = touching(rows, columns);
  const all = groups.flatMap((group) => gridOf(group) ?? []);
  const grids = all.filter((grid) => grid.cells.length > 1 || isBox(grid, all));
  return { grids, loose: groups.filter((group) => group.down.length === 0).flatMap((group) => group.across) };
}

function longest(rules: Rule[]): Rule[] {
  if (rules.length <= RULES_MAX) return rules;
  return rules.sort((one, other) => other.to - other.from - (one.to - one.from)).slice(0, RULES_MAX);
}

/** A frame around some lines is a table of one cell; one around other tables, or around most of a page, is decoration. */
function isBox(box: RuledGrid, all: readonly RuledGrid[]): boolean {
  const isSmall = box.bottom - box.top <= BOX_MAX && box.right - box.left >= BOX_MIN;
  return isSmall && !all.some((grid) => grid !== box && contains(box, ...middleOf(grid)));
}

interface Group {
  across: Rule[];
  down: Rule[];
}

/** Which rules hang together. */
function touching(across: readonly Rule[], down: readonly Rule[]): Group[] {
  const parents = [...across, ...down].map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parents[at] !== at) {
      const above = parents[at] ?? at;
      parents[at] = parents[above] ?? above;
      at = above;
    }
    return at;
  };
  across.forEach((row, rowIndex) => {
    down.forEach((column, columnIndex) => {
      if (meets(row, column.at) && meets(column, row.at)) parents[root(across.length + columnIndex)] = root(rowIndex);
    });
  });
  const groups = new Map<number, Group>();
  const groupOf = (index: number): Group => {
    const group = groups.get(root(index)) ?? { across: [], down: [] };
    groups.set(root(index), group);
    return group;
  };
  across.forEach((rule, index) => groupOf(index).across.push(rule));
  down.forEach((rule, index) => groupOf(across.length + index).down.push(rule));
  return [...groups.values()];
}

function meets({ from, to }: Rule, at: number): boolean {
  return at >= from - GAP_MAX && at <= to + GAP_MAX;
}

/** The grid of rules that hang together; undefined where they enclose nothing. */
function gridOf({ across, down }: Group): RuledGrid | undefined {
  if (across.length === 0 || down.length === 0) return undefined;
  const xs = edges(down, across);
  const ys = edges(across, down);
  const rows = ys.all.length - 1;
  const columns = xs.all.length - 1;
  if (rows < 1 || columns < 1) return undefined;
  if (rows * columns > CELLS_MAX) throw new DocumentRefused('too-many-cells');
  const isParted = {
    columns: partitions(xs.all, ys.all, down),
    rows: partitions(ys.all, xs.all, across),
  };
  const cells = cellsOf({ rows, columns, isParted });
  return {
    ...{ left: xs.all[0] ?? 0, right: xs.all[columns] ?? 0, top: ys.all[0] ?? 0, bottom: ys.all[rows] ?? 0 },
    ...{ xs: xs.all, ys: ys.all, cells, isOpenAbove: ys.isOpenBefore, isOpenBelow: ys.isOpenAfter },
  };
}

/** Positions of rules, and the ends of those that cross them where no frame closes the table. */
function edges(
  rules: readonly Rule[],
  crossing: readonly Rule[],
): { all: number[]; isOpenBefore: boolean; isOpenAfter: boolean } {
  const found = positions(rules.map(({ at }) => at));
  const [first, last] = [found[0] ?? 0, found.at(-1) ?? 0];
  const before = crossing.filter(({ from }) => from < first - OVERHANG_MIN).map(({ from }) => from);
  const after = crossing.filter(({ to }) => to > last + OVERHANG_MIN).map(({ to }) => to);
  // One that sticks out alone is an underline or a flourish.
  const isOpenBefore = before.length > 1 || before.length === crossing.length;
  const isOpenAfter = after.length > 1 || after.length === crossing.length;
  return {
    all: [...(isOpenBefore ? [Math.min(...before)] : []), ...found, ...(isOpenAfter ? [Math.max(...after)] : [])],
    ...{ isOpenBefore, isOpenAfter },
  };
}

/** Whether there is a rule at an edge, along a stretch between two edges of the other direction. */
function partitions(
  at: readonly number[],
  stretches: readonly number[],
  rules: readonly Rule[],
): (edge: number, stretch: number) => boolean {
  const byEdge = at.map(() => [] as Rule[]);
  for (const rule of rules) byEdge[nearest(at, rule.at)]?.push(rule);
  return (edge, stretch) => {
    const [from, to] = [stretches[stretch] ?? 0, stretches[stretch + 1] ?? 0];
    const covered = (byEdge[edge] ?? []).reduce(
      (sum, rule) => sum + Math.max(0, Math.min(to, rule.to) - Math.max(from, rule.from)),
      0,
    );
    return covered > (to - from) / 2;
  };
}

interface Parts {
  rows: number;
  columns: number;
  isParted: Record<'rows' | 'columns', (edge: number, stretch: number) => boolean>;
}

/** The smallest rectangles that rules enclose, from the upper left. */
function cellsOf({ rows, columns, isParted }: Parts): GridCell[] {
  const isTaken = new Uint8Array(rows * columns);
  const cells: GridCell[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (isTaken[row * columns + column] === 1) continue;
      let right = column + 1;
      while (right < columns && isTaken[row * columns + right] !== 1 && !isParted.columns(right, row)) right += 1;
      let below = row + 1;
      while (below < rows && isOneWith(below, { column, right })) below += 1;
      for (let down = row; down < below; down += 1) isTaken.fill(1, down * columns + column, down * columns + right);
      cells.push({ row, column, rowSpan: below - row, columnSpan: right - column });
    }
  }
  return cells;

  /** No rule parts a row from the one above, nor stands within it. */
  function isOneWith(row: number, { column, right }: { column: number; right: number }): boolean {
    for (let at = column; at < right; at += 1) {
      if (isTaken[row * columns + at] === 1 || isParted.rows(row, at)) return false;
      if (at > column && isParted.columns(at, row)) return false;
    }
    return true;
  }
}
