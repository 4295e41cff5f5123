/** Tables without rules between their columns: where at least three rows leave the same gaps. */
import { cellTextOf, type FilledGrid } from './cells.ts';
import type { Line } from './lines.ts';
import type { Glyph, Rule } from './page.ts';

/** How wide a gap between columns is at least, as a part of the size of the characters beside it. */
const GAP_MIN = 1.2;
const ROWS_MIN = 3;
/** Rows of one table stand at most this far apart, as a multiple of the size. */
const PITCH_MAX = 3.2;
/** More rows than fit on a page. */
const RUN_MAX = 150;
/** Rules of one table begin and end alike. */
const ALIKE_MAX = 6;

interface Span {
  from: number;
  to: number;
}

/** The tables among lines, and the lines that are in none. */
export function gapTables(lines: readonly Line[], loose: readonly Rule[]): { tables: FilledGrid[]; lines: Line[] } {
  const tables: FilledGrid[] = [];
  const used = new Set<Line>();
  const add = (rows: readonly (readonly Line[])[]): void => {
    const table = tableOf(rows);
    if (table === undefined) return;
    tables.push(table);
    for (const line of rows.flat()) used.add(line);
  };
  for (const rules of parallels(loose)) add(withNeighbours(lines, rowsBetween(lines, rules)));
  for (const run of runsOf(lines.filter((line) => !used.has(line)))) add(run.map((line) => [line]));
  return { tables, lines: lines.filter((line) => !used.has(line)) };
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
  const stretches = rules.slice(1).map(({ at, from, to }, index) => {
    const above = rules[index]?.at ?? at;
    return lines.filter(
      (line) =>
        line.baseline > above &&
        line.baseline < at + 1 &&
        line.left >= from - ALIKE_MAX &&
        line.right <= to + ALIKE_MAX,
    );
  });
  const left = stretches.flat().reduce((least, line) => Math.min(least, line.left), Infinity);
  return stretches.flatMap((stretch, index) => {
    const isRow = index === 0 || stretches.length > 2;
    return isRow ? [stretch] : rowsByFirst(stretch, left);
  });
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
  const places = all.map((line) => lines.indexOf(line));
  const [above, below] = [lines[Math.min(...places) - 1], lines[Math.max(...places) + 1]];
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
  const end = (): void => {
    if (run.length >= ROWS_MIN) runs.push(run);
    run = [];
  };
  for (const line of lines) {
    const above = run.at(-1);
    const isNear = above === undefined || line.baseline - above.baseline <= PITCH_MAX * line.size;
    const isParted = partsOf(line).length >= 2;
    if (!isNear || !isParted || run.length >= RUN_MAX || gapsOf([...run, line]).length === 0) end();
    if (isParted) run.push(line);
  }
  end();
  return runs;
}

/** Stretches of a line between wide gaps. */
function partsOf(line: Line): Span[] {
  const parts: Span[] = [];
  for (const { left, right, size } of line.glyphs) {
    const last = parts.at(-1);
    if (last !== undefined && left - last.to < GAP_MIN * size) last.to = Math.max(last.to, right);
    else parts.push({ from: left, to: right });
  }
  return parts;
}

/** The gaps that all lines leave. */
function gapsOf(lines: readonly Line[]): Span[] {
  const size = lines.reduce((most, line) => Math.max(most, line.size), 0);
  const gaps: Span[] = [];
  let to = -Infinity;
  for (const part of lines.flatMap(partsOf).sort((one, other) => one.from - other.from)) {
    if (to > -Infinity && part.from - to >= 0.8 * size) gaps.push({ from: to, to: part.from });
    to = Math.max(to, part.to);
  }
  return gaps;
}

function tableOf(rows: readonly (readonly Line[])[]): FilledGrid | undefined {
  const all = rows.flat();
  if (rows.length < ROWS_MIN) return undefined;
  const left = all.reduce((least, line) => Math.min(least, line.left), Infinity);
  const right = all.reduce((most, line) => Math.max(most, line.right), -Infinity);
  const middles = gapsOf(all).map(({ from, to }) => (from + to) / 2);
  const xs = withoutHalves([left, ...middles, right], rows);
  if (xs.length < 3) return undefined;
  // Two parts in one column: there are more columns than all rows show.
  if (!all.every((line) => isOnePart(line, xs))) return undefined;
  const texts = rows.map((lines) => xs.slice(1).map((_, column) => textWithin(lines, xs, column)));
  // Blank cells are allowed, but not as the rule.
  const full = texts.filter((cells) => cells.filter((text) => text !== '').length >= Math.max(2, cells.length - 1));
  if (full.length < ROWS_MIN) return undefined;
  const ys = rows.map((lines) => lines.reduce((least, { top }) => Math.min(least, top), Infinity));
  const bottom = all.reduce((most, line) => Math.max(most, line.bottom), -Infinity);
  return {
    ...{ left, right, top: ys[0] ?? 0, bottom, xs, ys: [...ys, bottom], isOpenAbove: false, isOpenBelow: false },
    isLoose: true,
    cells: texts.flatMap((cells, row) =>
      cells.map((text, column) => ({ row, column, rowSpan: 1, columnSpan: 1, text, tables: [] })),
    ),
  };
}

/** A header at the left and figures at the right of a column leave a gap that parts nothing: no row has text on both sides. */
function withoutHalves(xs: readonly number[], rows: readonly (readonly Line[])[]): number[] {
  const centres = rows.map((lines) => lines.flatMap(partsOf).map(({ from, to }) => (from + to) / 2));
  return xs.reduce<number[]>((kept, x, index) => {
    const [before = -Infinity, after = Infinity] = [kept.at(-1), xs[index + 1]];
    const parts = centres.some(
      (row) => row.some((at) => at > before && at <= x) && row.some((at) => at > x && at <= after),
    );
    return index === 0 || index === xs.length - 1 || parts ? [...kept, x] : kept;
  }, []);
}

function isOnePart(line: Line, xs: readonly number[]): boolean {
  const columns = partsOf(line).map(({ from, to }) => xs.findLastIndex((x) => x <= (from + to) / 2));
  return new Set(columns).size === columns.length;
}

function textWithin(lines: readonly Line[], xs: readonly number[], column: number): string {
  const [from, to] = [xs[column] ?? 0, xs[column + 1] ?? 0];
  const isIn = ({ left, right }: Glyph): boolean => (left + right) / 2 >= from && (left + right) / 2 <= to;
  const glyphs = lines.flatMap((line) => line.glyphs.filter(isIn));
  return cellTextOf(glyphs, { left: glyphs.reduce((least, { left }) => Math.min(least, left), to), right: to });
}
