/** Ratios as evidence: two published figures, or the percentage that a department states. */
import { clean, exact, type Exact } from '../number/exact.ts';
import { percent } from '../number/format.ts';
import { asPublished, divide, scale, type Interval } from '../number/interval.ts';
import { withSharedPlaces } from '../number/precision.ts';
import { ratioScale } from '../number/unit.ts';
import { comparable, isRefusal, measure, notPublished, readMeasure, shown, shownPair } from './evidence.ts';
import type { Evidence, Measure, Refusal } from './evidence.ts';
import type { Working } from './outcome.ts';

/** A ratio's name and its two figures: a quotient, or the change from one to the other. */
export type RatioNames = { [Key in 'ratio' | 'numerator' | 'denominator']?: string | undefined } & {
  change?: { current: string; base: string } | undefined;
};

/** A ratio kept as a fraction, so that a weight can be multiplied in before the division. */
export type Ratio = {
  numerator: Exact;
  /** More than 0. */
  denominator: Exact;
  value: Exact;
  range: Interval;
  /** The published figures: "3980.82 ÷ 4368.55", "(90 − 100) ÷ 100" or "89.51%". */
  shown: string;
  name: string;
  /** The division as a line of its own; none for a stated percentage. */
  working: Working[];
};

/** The names of evidence by which a ratio can be given. */
export function ratioEvidence({ change }: Pick<RatioNames, 'change'>): string[] {
  return ['rate', ...(change === undefined ? ['numerator', 'denominator'] : ['current', 'base'])];
}

/** Reads a ratio from its two figures or, where neither is given, from the stated percentage `rate`. */
export function readRatio(evidence: Evidence, names: RatioNames): Ratio | Refusal {
  const [, ...figures] = ratioEvidence(names);
  if (figures.every((name) => evidence[name] === undefined)) return readStated(evidence, names);
  return names.change === undefined ? readQuotient(evidence, names) : readChange(evidence, names, names.change);
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

function readStated(evidence: Evidence, names: RatioNames): Ratio | Refusal {
  const label = nameOf(names);
  return evidence['rate'] === undefined ? notPublished(evidence, label) : readPercentage(evidence, 'rate', label);
}

function readQuotient(evidence: Evidence, names: RatioNames): Ratio | Refusal {
  const { numerator: over = '分子', denominator: under = '分母' } = names;
  const pair = readPair(evidence, [
    { name: 'numerator', label: over },
    { name: 'denominator', label: under },
  ]);
  if (isRefusal(pair)) return pair;
  const { figures, quotient } = pair;
  const [numerator, denominator] = figures;
  const substituted = shownPair(numerator, denominator).join(' ÷ ');
  return {
    numerator: numerator.value,
    denominator: denominator.value,
    ...made(names, { ...quotient, shown: substituted, formula: `${over} ÷ ${under}` }),
  };
}

/** (Current − base) ÷ base: what the quotient of the two is over or under 1. */
function readChange(
  evidence: Evidence,
  names: RatioNames,
  { current: now, base: before }: NonNullable<RatioNames['change']>,
): Ratio | Refusal {
  const pair = readPair(evidence, [
    { name: 'current', label: now },
    { name: 'base', label: before },
  ]);
  if (isRefusal(pair)) return pair;
  const { figures, quotient } = pair;
  const [current, base] = figures;
  const [a, b] = shownPair(current, base);
  const one = exact('1');
  const numerator = current.value.minus(base.value);
  return {
    numerator,
    denominator: base.value,
    ...made(names, {
      value: clean(numerator.div(base.value)),
      // Not the difference's interval divided by the base's: both contain the same base.
      range: { low: quotient.range.low.minus(one), high: quotient.range.high.minus(one) },
      shown: `(${a} − ${b}) ÷ ${b}`,
      formula: `（${now} − ${before}）÷ ${before}`,
    }),
  };
}

/** The name of a piece of evidence, and what it is called. */
interface Asked {
  name: string;
  label: string;
}

interface Pair {
  /** The second is more than 0. */
  figures: [Measure, Measure];
  quotient: { value: Exact; range: Interval };
}

/** Two figures that can be divided. */
function readPair(evidence: Evidence, [first, second]: [Asked, Asked]): Pair | Refusal {
  const part = readMeasure(evidence, first.name, first.label);
  if (isRefusal(part)) return part;
  const whole = readMeasure(evidence, second.name, second.label);
  if (isRefusal(whole)) return whole;
  const pair = comparable(part, whole);
  if (isRefusal(pair)) return pair;
  const [over, under] = pair;
  if (under.value.isZero()) return { reason: `除数为零：${second.label}` };
  if (under.value.isNegative()) return { reason: `除数是负数：${second.label}` };
  const [above, below] = withSharedPlaces([over, under]).map(measure);
  const range = above === undefined || below === undefined ? undefined : divide(above.range, below.range);
  if (range === undefined) return { reason: `除数为零：${second.label}` };
  const value = clean(over.value.div(under.value));
  return { figures: pair, quotient: { value, range: { low: clean(range.low), high: clean(range.high) } } };
}

/** A ratio that is calculated: with the division as a line of its own. */
function made(
  names: RatioNames,
  { value, range, shown: substituted, formula }: { value: Exact; range: Interval; shown: string; formula: string },
): Omit<Ratio, 'numerator' | 'denominator'> {
  const line = { formula: division(names, formula), substituted, result: percent(value, 2) };
  return { value, range, shown: substituted, name: nameOf(names), working: [line] };
}

function division({ ratio }: RatioNames, quotient: string): string {
  return ratio === undefined ? quotient : `${ratio} = ${quotient}`;
}

function nameOf({ ratio, numerator = '分子', denominator = '分母' }: RatioNames): string {
  return ratio ?? `${numerator} ÷ ${denominator}`;
}
