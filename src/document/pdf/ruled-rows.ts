/** Rows of a table whose rules only run across: one below the other, alike in where they begin and end. */
import { gapsOf, partsOf, PITCH_MAX } from './gaps.ts';
import { countBelow, countUpTo } from './sorted.ts';
import type { Line } from './lines.ts';
import type { Rule } from './page.ts';

/** Rules of one table begin and end alike. */
const ALIKE_MAX = 6;
/** How many ways a page has for rules to begin and end: each is looked at with all lines of the page. */
const WAYS_MAX = 50;

/** Rules across, one below the other, that begin and end alike; those of the first ways that a page has. */
export function parallels(rules: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = [];
  for (const rule of [...rules].sort((one, other) => one.at - other.at)) {
    const group = groups.find(([first]) => first !== undefined && isAlike(first, rule));
    if (group === undefined) groups.push([rule]);
    else group.push(rule);
  }
  return groups.filter(({ length }) => length >= 2).slice(0, WAYS_MAX);
}

function isAlike(one: Rule, other: Rule): boolean {
  return Math.abs(one.from - other.from) <= ALIKE_MAX && Math.abs(one.to - other.to) <= ALIKE_MAX;
}

/** Lines between rules as rows: a row a stretch where every row is ruled, else each line that fills the first column. */
export function rowsBetween(lines: readonly Line[], rules: readonly Rule[]): Line[][] {
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
export function withNeighbours(lines: readonly Line[], rows: Line[][]): Line[][] {
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
