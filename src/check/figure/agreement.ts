/** Do two published data say the same? Figures by interval, approximate ones by what their word allows, words literally. */
import { exact, plain } from '../../number/exact.ts';
import { overlaps } from '../../number/interval.ts';
import { placesOf } from '../../number/precision.ts';
import { parseUnit, ratioScale, toBase } from '../../number/unit.ts';
import { type DateContent, type Datum, wordsOf } from '../../report/datum.ts';
import { alike } from './alike.ts';
import { compare } from './compare.ts';
import type { Outcome } from '../finding.ts';
import type { Judged } from './judge.ts';
import { kinship } from './measure-word.ts';
import { aboutInterval, type FigureDatum, isFigureDatum, isLoose, quantityIn, shown, widthOf } from './quantity.ts';

/** Why two data that do not agree are left to a person, or are not compared at all. */
export type Doubt = 'loose' | 'word' | 'short' | 'units' | 'kinds' | 'absent';

export interface Agreement {
  judged: Judged;
  doubt?: Doubt;
}

/** Judges a datum against the one it should repeat; the verdict is on the datum. */
export function agreement(datum: Datum, reference: Datum): Agreement {
  if (isFigureDatum(datum) && isFigureDatum(reference)) return figuresAgree(datum, reference);
  const [own, other] = [meant(datum), meant(reference)];
  const [stated, expected] = [written(datum), written(reference)];
  const base = { at: datum.path, stated, expected, related: [datum.path, reference.path] };
  if (datum.content.kind === 'date' && reference.content.kind === 'date')
    return daysAgree(datum.content, reference.content, base);
  const kinds = [datum.content.kind, reference.content.kind];
  if (kinds[0] !== kinds[1] && !kinds.includes('absent'))
    return { judged: { ...base, outcome: 'unchecked' }, doubt: 'kinds' };
  if (own === undefined || other === undefined) return { judged: { ...base, outcome: 'unchecked' }, doubt: 'absent' };
  return { judged: { ...base, outcome: own === other ? 'pass' : 'fail' } };
}

function figuresAgree(datum: FigureDatum, reference: FigureDatum): Agreement {
  const kin = kinship(datum.content.unit, reference.content.unit);
  const difference = differenceOf(datum, reference);
  const judged = (outcome: Outcome): Judged => ({
    outcome,
    at: datum.path,
    stated: shown(datum),
    expected: shown(reference),
    difference,
    related: [datum.path, reference.path],
  });
  if (kin === undefined) return { judged: judged('unchecked'), doubt: 'units' };
  if (isLoose(datum) || isLoose(reference)) return looseAgree(datum, reference, judged);
  const outcome = outcomeOf(...sharing(datum, reference));
  const isFault = isFaulty(outcome);
  // They are the same when rounded to the fewer decimals that one of them prints: 30 beside 29.99.
  if (isFault && kin === 'same' && !isFaulty(outcomeOf(datum, reference)))
    return { judged: judged('review'), doubt: 'short' };
  return kin === 'akin' && isFault ? { judged: judged('review'), doubt: 'word' } : { judged: judged(outcome) };
}

function written(datum: Datum): string {
  const { content } = datum;
  if (isFigureDatum(datum)) return shown(datum);
  return content.kind === 'absent' ? content.none : content.kind === 'figure' ? content.figure : wordsOf(content);
}

/** A month agrees with each of its days; a limit (12月31日前) with a day is for a person to judge. */
function daysAgree(own: DateContent, other: DateContent, base: Omit<Judged, 'outcome'>): Agreement {
  const doMeet = own.first <= other.last && other.first <= own.last;
  if (own.bound === other.bound) return { judged: { ...base, outcome: doMeet ? 'pass' : 'fail' } };
  return { judged: { ...base, outcome: 'review' }, doubt: 'loose' };
}

/** Words and ranges, with all ways to print a range made equal: 10-15% is 10%～15%. */
function meant({ content }: Datum): string | undefined {
  switch (content.kind) {
    case 'text':
      return content.text;
    case 'range': {
      const { low, high, unit, lowOpen, highOpen } = content;
      const [from, to] = [low, high].map((end) => plain(toBase(end, unit)));
      return `${lowOpen ? '(' : '['}${from},${to}${highOpen ? ')' : ']'}${parseUnit(unit).base}`;
    }
    case 'figure':
    case 'date':
    case 'absent':
      return undefined;
  }
}

/** A percentage is rounded when it is published, to decimals of its own: 94.5% repeats 94.51%. */
function sharing(datum: FigureDatum, reference: FigureDatum): [FigureDatum, FigureDatum] {
  if (ratioScale(datum.content.unit) !== undefined) return [datum, reference];
  const [own = datum, other = reference] = alike([datum, reference]);
  return [own, other];
}

function isFaulty(outcome: Outcome): boolean {
  return outcome === 'fail' || outcome === 'truncation';
}

function differenceOf(datum: FigureDatum, reference: FigureDatum): string | null {
  const { unit } = datum.content;
  const [own, other] = [quantityIn(datum, unit), quantityIn(reference, unit)];
  return own === undefined || other === undefined ? null : `${plain(own.value.minus(other.value))}${unit}`;
}

/** The coarser figure should be the finer one rounded: 4610.04万元 for 46100418.53元. */
function outcomeOf(datum: FigureDatum, reference: FigureDatum): Outcome {
  const own = quantityIn(datum, reference.content.unit);
  const other = quantityIn(reference, reference.content.unit);
  if (own === undefined || other === undefined) return 'unchecked';
  // The intervals of two roundings touch at their ends; the same figure with equal decimals has the same digits.
  const [{ content: a }, { content: b }] = [datum, reference];
  const areAlike = a.unit === b.unit && placesOf(a) === placesOf(b);
  if (areAlike || (datum.exact && reference.exact)) return own.value.eq(other.value) ? 'pass' : 'fail';
  const isOwnCoarser = widthOf(own.range).gt(widthOf(other.range));
  const [coarse, fine] = isOwnCoarser ? [datum, reference] : [reference, datum];
  const expected = quantityIn(fine, coarse.content.unit);
  if (expected === undefined) return 'unchecked';
  const { figure, decimals, unit } = coarse.content;
  return compare({ stated: figure, isExact: coarse.exact, unit, decimals }, expected).outcome;
}

/** An approximate figure or a bound agrees with what its word allows; beyond that a person must judge. */
function looseAgree(datum: FigureDatum, reference: FigureDatum, judged: (outcome: Outcome) => Judged): Agreement {
  const [own, other] = [quantityIn(datum, reference.content.unit), quantityIn(reference, reference.content.unit)];
  if (own !== undefined && other !== undefined && own.value.eq(other.value)) return { judged: judged('pass') };
  const isBound = datum.content.bound !== undefined || reference.content.bound !== undefined;
  // A target of ≥18 is met by 20, but 20 does not repeat it.
  const doesMeet = !isBound && meet(datum, reference);
  return doesMeet ? { judged: judged('pass') } : { judged: judged('review'), doubt: 'loose' };
}

function meet(datum: FigureDatum, reference: FigureDatum): boolean {
  const { unit } = reference.content;
  const [a, b] = [reach(datum, unit), reach(reference, unit)];
  if (a === undefined || b === undefined) return false;
  return startsBefore(a, b) && startsBefore(b, a);
}

type Reach = {
  low: ReturnType<typeof exact>;
  high: ReturnType<typeof exact> | undefined;
  lowOpen?: true;
  highOpen?: true;
};

function startsBefore(a: Reach, b: Reach): boolean {
  if (b.high === undefined) return true;
  const touches = a.lowOpen === true || b.highOpen === true;
  return touches ? a.low.lt(b.high) : a.low.lte(b.high);
}

/** Everything that a figure can stand for, in a unit; open ends are marked. */
function reach(datum: FigureDatum, unit: string): Reach | undefined {
  const own = quantityIn(datum, unit);
  const { figure, about } = datum.content;
  if (own === undefined) return undefined;
  if (about === undefined) return own.range;
  const factor = exact(figure).isZero() ? exact('1') : own.value.div(exact(figure));
  const allowed = aboutInterval(figure, about);
  return { ...allowed, low: allowed.low.times(factor), high: allowed.high?.times(factor) };
}

/** Tells whether two figures would agree if one of them were so many times as large. */
export function agreeScaled(larger: FigureDatum, smaller: FigureDatum, times: string): boolean {
  const { unit } = larger.content;
  const [great, small] = [quantityIn(larger, unit), quantityIn(smaller, unit)];
  if (great === undefined || small === undefined || small.value.isZero()) return false;
  const factor = exact(times);
  return overlaps(great.range, { low: small.range.low.times(factor), high: small.range.high.times(factor) });
}
