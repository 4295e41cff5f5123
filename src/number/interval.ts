/** Closed intervals: everything that a published, rounded figure can stand for. */
import { exact, type Exact } from './exact.ts';
import { placesOf } from './precision.ts';
import { centPlaces } from './unit.ts';

/** All numbers from low to high, both included; low ≤ high. */
export type Interval = { low: Exact; high: Exact };

/** An exact number as an interval: scores, weights and counts. */
export function point(x: Exact): Interval {
  return { low: x, high: x };
}

/**
 * What a published figure can stand for: half a unit of its last digit to either side; money that is written to the
 * cent (two decimals in 元, six in 万元) is exact, because nothing is smaller.
 *
 * @param decimals  How many the publisher rounds to. Tables drop trailing zeros, so that with 2 decimals "1906.8" is
 *                  1906.80 ± 0.005; a figure with more digits of its own keeps them.
 * @param unit      The figure's unit, as a report writes it.
 */
export function asPublished(
  text: string,
  { decimals = 0, unit = '' }: { decimals?: number | undefined; unit?: string } = {},
): Interval {
  const places = placesOf({ figure: text, decimals });
  const middle = exact(text);
  const cents = centPlaces(unit);
  if (cents !== undefined && places >= cents) return point(middle);
  const half = exact(`0.${'0'.repeat(places)}5`);
  return { low: middle.minus(half), high: middle.plus(half) };
}

/** Every sum of a number of a and a number of b. */
export function add(a: Interval, b: Interval): Interval {
  return { low: a.low.plus(b.low), high: a.high.plus(b.high) };
}

/** Every difference of a number of a and a number of b. */
export function subtract(a: Interval, b: Interval): Interval {
  return { low: a.low.minus(b.high), high: a.high.minus(b.low) };
}

/** Every number of the interval times an exact factor of either sign. */
export function scale(interval: Interval, factor: Exact): Interval {
  return hull([interval.low.times(factor), interval.high.times(factor)]);
}

/** Every product of a number of a and a number of b. */
export function multiply(a: Interval, b: Interval): Interval {
  return hull([a.low, a.high].flatMap((x) => [x.times(b.low), x.times(b.high)]));
}

/** Every quotient of a number of a and a number of b; `undefined` when b contains 0. */
export function divide(a: Interval, b: Interval): Interval | undefined {
  if (contains(b, exact('0'))) return undefined;
  return hull([a.low, a.high].flatMap((x) => [x.div(b.low), x.div(b.high)]));
}

/** Tells whether two intervals share a number; touching ends do. */
export function overlaps(a: Interval, b: Interval): boolean {
  return a.low.lte(b.high) && b.low.lte(a.high);
}

/** Tells whether a number lies in the interval, ends included. */
export function contains(interval: Interval, x: Exact): boolean {
  return interval.low.lte(x) && x.lte(interval.high);
}

/**
 * The smallest interval around some numbers.
 *
 * @throws TypeError for an empty list.
 */
export function hull(numbers: readonly Exact[]): Interval {
  return {
    low: numbers.reduce((least, x) => (x.lt(least) ? x : least)),
    high: numbers.reduce((most, x) => (x.gt(most) ? x : most)),
  };
}
