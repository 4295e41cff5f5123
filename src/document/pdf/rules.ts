/** Joins the straight lines of a page: double and thick lines, dashes, lines that end at every cell. */
import type { Rule } from './page.ts';

/** Lines side by side within this are one. */
const BESIDE_MAX = 4;
/** A gap that a line may have. */
export const GAP_MAX = 3;
/** Dashes and dots are at most this long, and this far apart. */
const DASH_MAX = 9;
const DASH_GAP_MAX = 7;
/** What is shorter in the end is no rule. */
const LENGTH_MIN = 5;

export function joinedRules(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((one, other) => one.at - other.at);
  const bands: Rule[][] = [];
  for (const rule of sorted) {
    const band = bands.at(-1);
    if (band?.[0] !== undefined && rule.at - band[0].at <= BESIDE_MAX) band.push(rule);
    else bands.push([rule]);
  }
  return bands.flatMap(alongBand).filter(({ from, to }) => to - from >= LENGTH_MIN);
}

/** The rules of one height, end to end. */
function alongBand(band: readonly Rule[]): Rule[] {
  const at = balance(band);
  const joined: { at: number; from: number; to: number; isDashed: boolean }[] = [];
  for (const { from, to } of [...band].sort((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    const isDash = to - from <= DASH_MAX;
    const gap = last === undefined ? Infinity : from - last.to;
    if (last !== undefined && gap <= (isDash && last.isDashed ? DASH_GAP_MAX : GAP_MAX)) {
      last.to = Math.max(last.to, to);
      last.isDashed &&= isDash;
    } else joined.push({ at, from, to, isDashed: isDash });
  }
  return joined.map(({ from, to }) => ({ at, from, to }));
}

/** The middle of a band, by length. */
function balance(band: readonly Rule[]): number {
  const whole = band.reduce((sum, { from, to }) => sum + to - from + 0.01, 0);
  const first = band[0]?.at ?? 0;
  return first + band.reduce((sum, { at, from, to }) => sum + (at - first) * (to - from + 0.01), 0) / whole;
}

/** Positions in ascending order; those that belong to one line are one. */
export function positions(values: readonly number[]): number[] {
  const groups: number[][] = [];
  for (const value of [...values].sort((one, other) => one - other)) {
    const group = groups.at(-1);
    if (group?.[0] !== undefined && value - group[0] <= BESIDE_MAX) group.push(value);
    else groups.push([value]);
  }
  return groups.map(
    ([first = 0, ...others]) => first + others.reduce((sum, value) => sum + value - first, 0) / (others.length + 1),
  );
}
