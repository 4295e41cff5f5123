/** Comparing a published figure with what it should be: exactly, by interval, or cut off. */
import { type Exact, exact, fixed, plain, roundTo } from '../../number/exact.ts';
import { asPublished, type Interval, overlaps, point, scale } from '../../number/interval.ts';
import { placesOf } from '../../number/precision.ts';
import { parseUnit, ratioScale, sameDimension } from '../../number/unit.ts';
import type { Datum } from '../../report/datum.ts';
import type { Outcome } from '../finding.ts';

/** A published figure as a number in some unit, with everything it can stand for. */
export interface Quantity {
  value: Exact;
  range: Interval;
}

export interface Comparison {
  outcome: Extract<Outcome, 'pass' | 'rounding' | 'truncation' | 'fail'>;
  /** What should stand there, written with as many decimals as what does. */
  expected: string;
  /** stated − expected, with its sign. */
  difference: string;
}

/**
 * A datum as a quantity in a unit.
 *
 * @returns undefined where the datum is no figure, or its unit cannot be brought to the wanted one.
 */
export function quantityOf(datum: Datum | undefined, unit: string): Quantity | undefined {
  if (datum?.content.kind !== 'figure') return undefined;
  const { figure, unit: own, decimals } = datum.content;
  const factor = factorBetween(own, unit);
  if (factor === undefined) return undefined;
  const value = exact(figure).times(factor);
  const range = datum.exact ? point(value) : scale(asPublished(figure, { decimals, unit: own }), factor);
  return { value, range };
}

function factorBetween(from: string, to: string): Exact | undefined {
  if (from === to) return exact('1');
  const [a, b] = [ratioScale(from), ratioScale(to)];
  if (a !== undefined && b !== undefined) return a.div(b);
  if (!sameDimension(from, to)) return undefined;
  return parseUnit(from).scale.div(parseUnit(to).scale);
}

/**
 * Compares a published figure with an expected quantity in the same unit.
 *
 * pass: the expected value rounds to what is stated. rounding: it does not, but both can stand for the same number.
 * truncation: what is stated is the expected value cut off. fail: none of these.
 *
 * @param stated    the figure as published.
 * @param isExact   true for scores, weights and counts: then only equality passes, up to the digits shown.
 * @param unit      money that is written to the cent is exact too.
 */
export function compare(
  stating: { stated: string; isExact: boolean; unit?: string; decimals?: number | undefined },
  expected: Quantity,
): Comparison {
  const { stated, isExact, unit = '', decimals } = stating;
  const places = placesOf({ figure: stated, decimals });
  const shown = fixed(expected.value, places);
  const value = exact(stated);
  const difference = plain(value.minus(exact(shown)));
  const done = (outcome: Comparison['outcome']): Comparison => ({ outcome, expected: shown, difference });
  if (roundTo(expected.value, { places, mode: 'half-up' }).eq(value)) return done('pass');
  const range = isExact ? point(value) : asPublished(stated, { decimals, unit });
  if (overlaps(range, expected.range)) return done('rounding');
  return done(roundTo(expected.value, { places, mode: 'down' }).eq(value) ? 'truncation' : 'fail');
}
