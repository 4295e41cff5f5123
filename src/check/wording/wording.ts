/** Whether a number in the wording says what a published figure says. */
import { exact, plain } from '../../number/exact.ts';
import { asPublished, type Interval } from '../../number/interval.ts';
import { placesOf } from '../../number/precision.ts';
import { beginsWithUnit, parseUnit, ratioScale } from '../../number/unit.ts';
import type { Approximation } from '../../report/value.ts';
import { alike } from '../figure/alike.ts';
import { compare } from '../figure/compare.ts';
import type { Outcome } from '../finding.ts';
import { kinship } from '../figure/measure-word.ts';
import type { Numeral } from './numerals.ts';
import { aboutInterval, type FigureDatum, quantityIn } from '../figure/quantity.ts';

export interface Agreement {
  outcome: Extract<Outcome, 'pass' | 'rounding' | 'truncation' | 'fail'>;
  /** With the wording's unit. */
  expected: string;
  difference: string;
}

/**
 * Compares a number of the text with a datum: in its own unit, with the digits it shows, and loosely where it says 约.
 *
 * @returns undefined where the number is of another kind (a percentage and an amount).
 */
export function agreement(numeral: Numeral, datum: FigureDatum): Agreement | undefined {
  const unit = unitOf(numeral, datum);
  if (unit === undefined) return undefined;
  const precise = asPreciseAs(numeral, datum, unit);
  const quantity = quantityIn(precise, unit);
  if (quantity === undefined) return undefined;
  // 调减409.50万元: the words carry the sign of the figure.
  const isTurned = quantity.value.isNegative() && !numeral.figure.startsWith('-');
  const value = isTurned ? quantity.value.neg() : quantity.value;
  const range = isTurned ? { low: quantity.range.high.neg(), high: quantity.range.low.neg() } : quantity.range;
  const { about } = datum.content;
  if (numeral.about !== undefined || about !== undefined) {
    const isMet = meets(numeral, range, about);
    const difference = plain(exact(numeral.figure).minus(value));
    return { outcome: isMet ? 'pass' : 'fail', expected: `${plain(value)}${unit}`, difference: `${difference}${unit}` };
  }
  const { outcome, expected, difference } = compare(
    { stated: numeral.figure, isExact: datum.exact, unit },
    { value, range },
  );
  // The intervals of two roundings touch at their ends; with equal decimals the digits must be equal too.
  const areAlike = unit === datum.content.unit && placesOf(numeral) === placesOf(precise.content);
  const found = areAlike && outcome === 'rounding' ? 'fail' : outcome;
  return { outcome: found, expected: `${expected}${unit}`, difference: `${difference}${unit}` };
}

/** An amount without declared decimals has those of the text: 30 in the data does not confirm 30.40. */
function asPreciseAs({ figure, about }: Numeral, datum: FigureDatum, unit: string): FigureDatum {
  const isAlike = about === undefined && unit === datum.content.unit && ratioScale(unit) === undefined;
  const worded: FigureDatum = { ...datum, content: { kind: 'figure', figure, unit } };
  return isAlike ? (alike([datum, worded])[0] ?? datum) : datum;
}

/** Tells whether a number of the text is exactly a datum, unit included where it is written. */
export function isFigureOf(numeral: Numeral, datum: FigureDatum): boolean {
  const unit = unitOf(numeral, datum);
  if (unit === undefined || !isMeasuredIn(numeral, datum)) return false;
  const quantity = quantityIn(datum, unit);
  return quantity !== undefined && quantity.value.abs().eq(exact(numeral.figure).abs());
}

/** A written measure word must be the datum's; a bare number has none. */
function isMeasuredIn({ unit, after }: Numeral, { content }: FigureDatum): boolean {
  if (ratioScale(unit) !== undefined || unit.endsWith('元')) return true;
  const { base } = parseUnit(content.unit);
  return base === '' || beginsWithUnit(after, base) || !/^[\p{Script=Han}㎡]/u.test(after) || /^[的是]/.test(after);
}

/** A written measure word must be the datum's or one for the same thing. */
export function isMeasuredAlike(numeral: Numeral, datum: FigureDatum): boolean {
  const { base } = parseUnit(datum.content.unit);
  const isAkin = (length: number): boolean => kinship(numeral.after.slice(0, length), base) !== undefined;
  return isMeasuredIn(numeral, datum) || [1, 2].some(isAkin);
}

/** The unit in which a number of the text is meant, if it is meant for this datum. */
function unitOf({ unit }: Numeral, { content }: FigureDatum): string | undefined {
  const own = content.unit;
  if (unit === '') return own;
  const isRate = ratioScale(own) !== undefined;
  if (ratioScale(unit) !== undefined) return isRate ? unit : undefined;
  if (isRate) return undefined;
  const { base, word } = parseUnit(own);
  if (unit.endsWith('元')) return base === '元' ? unit : undefined;
  return `${unit}${word}`;
}

/** Whether what the wording allows and what the datum stands for have a number in common. */
function meets(numeral: Numeral, range: Interval, datumWord: Approximation | undefined): boolean {
  const own = wordedRange(numeral, datumWord !== undefined);
  const isTopOpen = own.lowOpen === true || datumWord === '余' || datumWord === '多';
  const isBottomOpen = own.highOpen === true || datumWord === '近';
  const reachesUp = isTopOpen ? range.high.gt(own.low) : range.high.gte(own.low);
  const reachesDown = own.high === undefined || (isBottomOpen ? range.low.lt(own.high) : range.low.lte(own.high));
  return reachesUp && reachesDown;
}

type Worded = ReturnType<typeof aboutInterval>;

function wordedRange({ figure, about, unit }: Numeral, isLoose: boolean): Worded {
  if (about !== undefined) return aboutInterval(figure, about);
  return isLoose ? { low: exact(figure), high: exact(figure) } : asPublished(figure, { unit });
}
