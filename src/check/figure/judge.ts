/** A published figure against what it should be: a verdict without words yet. */
import { exact, plain } from '../../number/exact.ts';
import { asPublished, type Interval, overlaps } from '../../number/interval.ts';
import { compare, type Quantity } from './compare.ts';
import type { Outcome } from '../finding.ts';
import { type FigureDatum, quantityIn } from './quantity.ts';
import type { Verdict } from '../verdict.ts';

export type Judged = Omit<Verdict<never>, 'message' | 'data' | 'place'>;

/** A figure under judgement; `range` where it stands for more than its last digit says. */
export interface StatedFigure {
  at: string;
  figure: string;
  unit: string;
  decimals?: number | undefined;
  exact: boolean;
  range?: Interval;
}

/** A datum under judgement; 余 and 约 widen what it stands for. */
export function statedFigure(datum: FigureDatum): StatedFigure {
  const { path, content, exact: isExact } = datum;
  const { figure, unit, decimals, about } = content;
  const range = about === undefined ? undefined : quantityIn(datum, unit)?.range;
  return { at: path, figure, unit, decimals, exact: isExact, ...(range === undefined ? {} : { range }) };
}

/**
 * Compares a stated figure with an expected quantity in its unit.
 *
 * @param isQuotient  a quotient is rounded when it is published, so that even a count may stand for an interval.
 */
export function judge(
  stated: StatedFigure,
  expected: Quantity,
  { related, isQuotient = false }: { related: readonly string[]; isQuotient?: boolean },
): Judged {
  const { at, figure, unit, decimals } = stated;
  const verdict = (outcome: Outcome, should: string, difference: string): Judged => ({
    outcome,
    at,
    stated: `${figure}${unit}`,
    expected: `${should}${unit}`,
    difference: `${difference}${unit}`,
    related,
  });
  if (stated.exact && !isQuotient && expected.range.low.eq(expected.range.high)) {
    const difference = exact(figure).minus(expected.value);
    return verdict(difference.isZero() ? 'pass' : 'fail', plain(expected.value), plain(difference));
  }
  const found = compare({ stated: figure, isExact: stated.exact && !isQuotient, unit, decimals }, expected);
  const meets = stated.range !== undefined && overlaps(stated.range, expected.range);
  const outcome = meets && found.outcome !== 'pass' ? 'rounding' : found.outcome;
  return verdict(outcome, found.expected, found.difference);
}

/** A partial sum may reach its whole and not exceed it. */
export function judgeWithin(whole: StatedFigure, part: Quantity, related: readonly string[]): Judged {
  const { at, figure, unit, decimals } = whole;
  const most = whole.range?.high ?? wholeReach(whole);
  if (part.range.low.lte(most)) return { outcome: 'pass', at, related };
  const { expected, difference } = compare({ stated: figure, isExact: whole.exact, unit, decimals }, part);
  const strings = { stated: `${figure}${unit}`, expected: `≥${expected}${unit}`, difference: `${difference}${unit}` };
  return { outcome: 'fail', at, ...strings, related };
}

function wholeReach({ figure, unit, decimals, exact: isExact }: StatedFigure): Interval['high'] {
  return isExact ? exact(figure) : asPublished(figure, { decimals, unit }).high;
}

/** Adds the sentence that fits the outcome, and the strings of the verdict as its data. */
export function worded<Message extends string>(
  verdict: Judged,
  messages: Partial<Record<Outcome, Message>>,
  data: Readonly<Record<string, string | undefined>> = {},
): Verdict<Message> {
  const { stated, expected, difference } = verdict;
  const strings = { stated: stated ?? undefined, expected: expected ?? undefined, difference: difference ?? undefined };
  const message = messages[verdict.outcome];
  return { ...verdict, ...(message === undefined ? {} : { message }), data: { ...strings, ...data } };
}

/** If the scope may differ, or a figure is approximate, a person must look at what does not agree. */
export function softened<Found extends { outcome: Outcome }>(verdict: Found, isSoft: boolean): Found {
  const isFault = verdict.outcome === 'fail' || verdict.outcome === 'truncation';
  return isSoft && isFault ? { ...verdict, outcome: 'review' } : verdict;
}
