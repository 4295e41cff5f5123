/** Ratios as evidence: two published figures, or the percentage that a department states. */
import { clean, exact, type Exact } from '../number/exact.ts';
import { percent } from '../number/format.ts';
import { asPublished, divide, scale, type Interval } from '../number/interval.ts';
import { withSharedPlaces } from '../number/precision.ts';
import { ratioScale } from '../number/unit.ts';
import { comparable, isRefusal, measure, notPublished, readMeasure, shown, shownPair } from './evidence.ts';
import type { Evidence, Refusal } from './evidence.ts';
import type { Working } from './outcome.ts';

/** What a ratio is called, and the two figures it is made of. */
export type RatioNames = { [Key in 'ratio' | 'numerator' | 'denominator']?: string | undefined };

/** A ratio kept as a fraction, so that a weight can be multiplied in before the division. */
export type Ratio = {
  numerator: Exact;
  /** More than 0. */
  denominator: Exact;
  value: Exact;
  range: Interval;
  /** The published figures: "3980.82 ÷ 4368.55" or "89.51%". */
  shown: string;
  name: string;
  /** The division as a line of its own; none for a stated percentage. */
  working: Working[];
};

/** Reads a ratio from `numerator` and `denominator` or, where neither is given, from the stated percentage `rate`. */
export function readRatio(evidence: Evidence, names: RatioNames): Ratio | Refusal {
  const isStated = evidence['numerator'] === undefined && evidence['denominator'] === undefined;
  return isStated ? readStated(evidence, names) : readQuotient(evidence, names);
}

/** A factor times the ratio: multiplied first, divided last. */
export function times(factor: Exact, ratio: Ratio): Exact {
  return clean(factor.times(ratio.numerator).div(ratio.denominator));
}

/** A stated percentage, for example of a quarter. */
export function readPercentage(evidence: Evidence, name: string, label: string): Ratio | Refusal {
  const stated = readMeasure(evidence, name, label);
  if (isRefusal(stated)) return stated;
  const one = ratioScale(stated.unit);
  if (one === undefined) return { reason: `单位不同：${label}应为百分比，公布的是 ${shown(stated)}` };
  return {
    numerator: exact(stated.figure).times(one),
    denominator: exact('1'),
    value: exact(stated.figure).times(one),
    range: scale(asPublished(stated.figure, { decimals: stated.decimals }), one),
    shown: shown(stated),
    name: label,
    working: [],
  };
}

/** A percentage that a framework prescribes ("5%"), as an exact ratio. */
export function prescribed(percentage: string): Exact {
  return exact(percentage.replace('%', '')).times(exact('0.01'));
}

function readStated(evidence: Evidence, names: RatioNames): Ratio | Refusal {
  const label = nameOf(names);
  return evidence['rate'] === undefined ? notPublished(evidence, label) : readPercentage(evidence, 'rate', label);
}

function readQuotient(evidence: Evidence, names: RatioNames): Ratio | Refusal {
  const { numerator: over = '分子', denominator: under = '分母' } = names;
  const part = readMeasure(evidence, 'numerator', over);
  if (isRefusal(part)) return part;
  const whole = readMeasure(evidence, 'denominator', under);
  if (isRefusal(whole)) return whole;
  const pair = comparable(part, whole);
  if (isRefusal(pair)) return pair;
  const [numerator, denominator] = pair;
  if (denominator.value.isZero()) return { reason: `除数为零：${under}` };
  if (denominator.value.isNegative()) return { reason: `除数是负数：${under}` };
  const [above, below] = withSharedPlaces([numerator, denominator]).map(measure);
  const range = above === undefined || below === undefined ? undefined : divide(above.range, below.range);
  if (range === undefined) return { reason: `除数为零：${under}` };
  const value = clean(numerator.value.div(denominator.value));
  const substituted = shownPair(numerator, denominator).join(' ÷ ');
  return {
    numerator: numerator.value,
    denominator: denominator.value,
    value,
    range: { low: clean(range.low), high: clean(range.high) },
    shown: substituted,
    name: nameOf(names),
    working: [{ formula: division(names, `${over} ÷ ${under}`), substituted, result: percent(value, 2) }],
  };
}

function division({ ratio }: RatioNames, quotient: string): string {
  return ratio === undefined ? quotient : `${ratio} = ${quotient}`;
}

function nameOf({ ratio, numerator = '分子', denominator = '分母' }: RatioNames): string {
  return ratio ?? `${numerator} ÷ ${denominator}`;
}
