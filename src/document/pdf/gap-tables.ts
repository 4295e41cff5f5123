/** Tables without rules between their columns: where at least three rows leave the same gaps. */
import { CELLS_MAX, COLUMNS_MAX } from '../limits.ts';
import { DocumentRefused } from '../refusal.ts';
import { cellTextOf, type FilledGrid } from './cells.ts';
import { Cover, gapsOf, partsOf, PITCH_MAX, type Span } from './gaps.ts';
import { parallels, rowsBetween, withNeighbours } from './ruled-rows.ts';
import { countUpTo, stretchAt } from './sorted.ts';
import type { Line } from './lines.ts';
import type { Glyph, Rule } from './page.ts';

const ROWS_MIN = 3;
/** More rows than fit on a page. */
const RUN_MAX = 150;

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
  for (const rules of parallels(loose)) {
    const own = free();
    add(withNeighbours(own, rowsBetween(own, rules)));
  }
  for (const run of runsOf(free())) add(run.map((line) => [line]));
  return { tables, lines: free() };
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
