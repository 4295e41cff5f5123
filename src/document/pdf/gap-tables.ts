/** Tables without rules between their columns: where at least three rows leave the same gaps. */
import { CELLS_MAX, COLUMNS_MAX } from '../limits.ts';
import { DocumentRefused } from '../refusal.ts';
import { cellTextOf, type FilledGrid } from './cells.ts';
import { Cover, gapsOf, partsOf, type Span } from './gaps.ts';
import { countBelow, countUpTo, stretchAt } from './sorted.ts';
import type { Line } from './lines.ts';
import type { Glyph, Rule } from './page.ts';

const ROWS_MIN = 3;
/** Rows of one table stand at most this far apart, as a multiple of the size. */
const PITCH_MAX = 3.2;
/** More rows than fit on a page. */
const RUN_MAX = 150;
/** Rules of one table begin and end alike. */
const ALIKE_MAX = 6;
/** How many ways a page has for rules to begin and end: each is looked at with all lines of the page. */
const WAYS_MAX = 50;

/** The tables among lines, and the lines that are in none. */
export function gapTables(lines: readonly Line[], loose: readonly Rule[]): { tables: FilledGrid[]; lines: Line[] } {
  const tables: FilledGrid[] = [];
  const used = new Set<Line>();
  const free = (): Line[] => lines.filter((line) => !used.has(line));
  const add = (rows: readonly (readonly Line[])[]): void => {
    const table = tableOf(rows);
    if (table === undefined) return;
    tables.push(table);
    for (const line of rows.flat()) used.add(line);
  };
  for (const rules of parallels(loose).slice(0, WAYS_MAX)) {
    const own = free();
    add(withNeighbours(own, rowsBetween(own, rules)));
  }
  for (const run of runsOf(free())) add(run.map((line) => [line]));
  return { tables, lines: free() };
}

/** Rules across, one below the other, that begin and end alike. */
function parallels(rules: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = [];
  for (const rule of [...rules].sort((one, other) => one.at - other.at)) {
    const group = groups.find(([first]) => first !== undefined && isAlike(first, rule));
    if (group === undefined) groups.push([rule]);
    else group.push(rule);
  }
  return groups.filter(({ length }) => length >= 2);
}

function isAlike(one: Rule, other: Rule): boolean {
  return Math.abs(one.from - other.from) <= ALIKE_MAX && Math.abs(one.to - other.to) <= ALIKE_MAX;
}

/** Lines between rules as rows: a row a stretch where every row is ruled, else each line that fills the first column. */
function rowsBetween(lines: readonly Line[], rules: readonly Rule[]): Line[][] {
  const linesAt = byBaseline(lines);
  const stretches = rules.slice(1).map(({ at, from, to }, index) => {
    const isIn = ({ left, right }: Line): boolean => left >= from - ALIKE_MAX && right <= to + ALIKE_MAX;
    return linesAt(rules[index]?.at ?? at, at + 1).filter(isIn);
  });
  const left = stretches.flat().reduce((least, line) => Math.min(least, line.left), Infinity);
  return stretches.flatMap((stretch, index) => {
    const isRow = index === 0 || stretches.length > 2;
    return isRow ? [stretch] : rowsByFirst(stretch, left);
  });
}

/** Finds the lines whose baseline is between two heights, in their order. */
function byBaseline(lines: readonly Line[]): (above: number, below: number) => Line[] {
  // Lines with raised characters may stand a little out of the order of baselines.
  const sorted = lines
    .map((line, index) => ({ line, index }))
    .sort((one, other) => one.line.baseline - other.line.baseline);
  const baselines = sorted.map(({ line }) => line.baseline);
  return (above, below) =>
    sorted
      .slice(countUpTo(baselines, above), countBelow(baselines, below))
      .sort((one, other) => one.index - other.index)
      .map(({ line }) => line);
}

/** A row above the first rule, and one below the last, where they leave the same gaps. */
function withNeighbours(lines: readonly Line[], rows: Line[][]): Line[][] {
  const all = rows.flat();
  const gaps = gapsOf(all).length;
  if (gaps === 0) return rows;
  const fits = (line: Line | undefined, beside: Line | undefined): line is Line =>
    line !== undefined &&
    beside !== undefined &&
    Math.abs(line.baseline - beside.baseline) <= PITCH_MAX * line.size &&
    partsOf(line).length === gaps + 1 &&
    gapsOf([...all, line]).length === gaps;
  const own = new Set(all);
  const first = lines.findIndex((line) => own.has(line));
  const [above, below] = [lines[first - 1], lines[lines.findLastIndex((line) => own.has(line)) + 1]];
  return [...(fits(above, all[0]) ? [[above]] : []), ...rows, ...(fits(below, all.at(-1)) ? [[below]] : [])];
}

function rowsByFirst(lines: readonly Line[], left: number): Line[][] {
  const rows: Line[][] = [];
  for (const line of lines) {
    const above = rows.at(-1)?.at(-1);
    const goesOn =
      above !== undefined && line.left > left + line.size && line.baseline - above.baseline < 1.7 * line.size;
    if (goesOn) rows.at(-1)?.push(line);
    else rows.push([line]);
  }
  return rows;
}

/** Lines one below the other with at least two parts each. */
function runsOf(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = [];
  let run: Line[] = [];
  let cover = NOTHING;
  const end = (): void => {
    if (run.length >= ROWS_MIN) runs.push(run);
    run = [];
    cover = NOTHING;
  };
  for (const line of lines) {
    const above = run.at(-1);
    const parts = partsOf(line);
    if (parts.length < 2) {
      end();
      continue;
    }
    const isNear = above === undefined || line.baseline - above.baseline <= PITCH_MAX * line.size;
    const more = cover.and(parts, line.size);
    const goesOn = isNear && run.length < RUN_MAX && more.gaps.length > 0;
    if (!goesOn) end();
    run.push(line);
    cover = goesOn ? more : new Cover(parts, line.size);
  }
  end();
  return runs;
}

const NOTHING = new Cover([], 0);

function tableOf(rows: readonly (readonly Line[])[]): FilledGrid | undefined {
  const all = rows.flat();
  if (rows.length < ROWS_MIN) return undefined;
  const left = all.reduce((least, line) => Math.min(least, line.left), Infinity);
  const right = all.reduce((most, line) => Math.max(most, line.right), -Infinity);
  const middles = gapsOf(all).map(middle);
  if (middles.length >= COLUMNS_MAX) return undefined;
  const xs = withoutHalves([left, ...middles, right], rows);
  if (xs.length < 3) return undefined;
  if (rows.length * (xs.length - 1) > CELLS_MAX) throw new DocumentRefused('too-many-cells');
  // Two parts in one column: there are more columns than all rows show.
  if (!all.every((line) => isOnePart(line, xs))) return undefined;
  const texts = rows.map((lines) => textsOf(lines, xs));
  // Blank cells are allowed, but not as the rule.
  const full = texts.filter((cells) => cells.filter((text) => text !== '').length >= Math.max(2, cells.length - 1));
  if (full.length < ROWS_MIN) return undefined;
  const bottom = all.reduce((most, line) => Math.max(most, line.bottom), -Infinity);
  const ys = topsOf(rows, bottom);
  return {
    ...{ left, right, top: ys[0] ?? 0, bottom, xs, ys: [...ys, bottom], isOpenAbove: false, isOpenBelow: false },
    isLoose: true,
    cells: texts.flatMap((cells, row) =>
      cells.map((text, column) => ({ row, column, rowSpan: 1, columnSpan: 1, text, tables: [] })),
    ),
  };
}

/** Where rows begin; a blank one between two rules has no height of its own. */
function topsOf(rows: readonly (readonly Line[])[], bottom: number): number[] {
  let below = bottom;
  const tops = [...rows].reverse().map((lines) => {
    below = lines.reduce((least, { top }) => Math.min(least, top), lines.length === 0 ? below : Infinity);
    return below;
  });
  return tops.reverse();
}

/** A header at the left and figures at the right of a column leave a gap that parts nothing: no row has text on both sides. */
function withoutHalves(xs: readonly number[], rows: readonly (readonly Line[])[]): number[] {
  const centres = rows.map((lines) => lines.flatMap(partsOf).map(middle).sort(ascending));
  const kept = xs.slice(0, 1);
  for (const [index, x] of xs.entries()) {
    if (index === 0) continue;
    const [before = -Infinity, after = Infinity] = [kept.at(-1), xs[index + 1]];
    const parts = (row: readonly number[]): boolean => hasWithin(row, before, x) && hasWithin(row, x, after);
    if (index === xs.length - 1 || centres.some(parts)) kept.push(x);
  }
  return kept;
}

function middle({ from, to }: Span): number {
  return (from + to) / 2;
}

function ascending(one: number, other: number): number {
  return one - other;
}

function hasWithin(sorted: readonly number[], from: number, to: number): boolean {
  return countUpTo(sorted, to) > countUpTo(sorted, from);
}

function isOnePart(line: Line, xs: readonly number[]): boolean {
  const columns = partsOf(line).map((part) => countUpTo(xs, middle(part)));
  return new Set(columns).size === columns.length;
}

/** The texts of a row, one a column. */
function textsOf(lines: readonly Line[], xs: readonly number[]): string[] {
  const columns: Glyph[][] = xs.slice(1).map(() => []);
  for (const { glyphs } of lines)
    for (const glyph of glyphs) columns[stretchAt(xs, (glyph.left + glyph.right) / 2)]?.push(glyph);
  return columns.map((glyphs, column) => {
    const to = xs[column + 1] ?? 0;
    return cellTextOf(glyphs, { left: glyphs.reduce((least, { left }) => Math.min(least, left), to), right: to });
  });
}
