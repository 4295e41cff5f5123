/** `deduction`: points off for every fault, or for every whole unit that a ratio lies above or below a threshold. */
import { exact, plain, roundTo, type Exact } from '../number/exact.ts';
import { hull } from '../number/interval.ts';
import type { MethodOf } from '../report/method.ts';
import { isPercentage, prescribed } from '../report/percentage.ts';
import { pointsOf, pointsTerm, pointsWords } from '../report/points.ts';
import { isRefusal, readCount, type Evidence } from './evidence.ts';
import { computed, shownScore, unverified, type Leaf, type Outcome, type Working } from './outcome.ts';
import { readRatio } from './ratio.ts';

type Method = MethodOf<'deduction'>;

/** Weight − points × count, not below 0. */
export function scoreDeduction(method: Method, leaf: Leaf, evidence: Evidence): Outcome {
  return method.count === undefined ? byRatio(method, leaf, evidence) : byCount(method, method.count, leaf, evidence);
}

function byCount(method: Method, label: string, leaf: Leaf, evidence: Evidence): Outcome {
  const count = readCount(evidence, 'count', label);
  if (isRefusal(count)) return unverified(count.reason);
  const value = deduct(method, leaf, count.value);
  return computed({ value, working: [line(method, leaf, label, count.value)] });
}

/** How each side of the threshold is written and measured. */
const SIDES = {
  above: { label: '超出部分的整数个数', excess: (ratio: Exact, threshold: Exact) => ratio.minus(threshold) },
  below: { label: '不足部分的整数个数', excess: (ratio: Exact, threshold: Exact) => threshold.minus(ratio) },
} as const;

function byRatio(method: Method, leaf: Leaf, evidence: Evidence): Outcome {
  const { threshold, unit, side = 'above' } = method;
  if (threshold === undefined || unit === undefined)
    throw new Error('The schema asks for a count, or for a threshold and a unit.');
  const ratio = readRatio(evidence, method);
  if (isRefusal(ratio)) return unverified(ratio.reason);
  const { label, excess } = SIDES[side];
  const units = (x: Exact) => wholeUnits(excess(x, prescribed(threshold)), prescribed(unit));
  const score = (x: Exact) => deduct(method, leaf, units(x));
  const range = hull([score(ratio.range.low), score(ratio.range.high)]);
  const between = (name: string, sign: string) => (side === 'above' ? `${name} − ${sign}` : `${sign} − ${name}`);
  const counted: Working = {
    formula: `（${between(ratio.name, threshold)}）÷ ${unit}，只计整数`,
    substituted: `(${between(side === 'above' ? ratio.shown : held(ratio.shown), threshold)}) ÷ ${unit}`,
    result: plain(units(ratio.value)),
  };
  return computed({
    value: score(ratio.value),
    range,
    straddles: range.low.lt(range.high),
    working: [...ratio.working, counted, line(method, leaf, label, units(ratio.value))],
  });
}

/** A negative percentage that is subtracted stands in brackets. */
function held(shown: string): string {
  return shown.startsWith('-') ? `(${shown})` : shown;
}

function deduct({ points }: Method, { weight }: Leaf, count: Exact): Exact {
  const left = weight.minus(pointsOf(points, weight).times(count));
  return left.isNegative() ? exact('0') : left;
}

function line(method: Method, leaf: Leaf, label: string, count: Exact): Working {
  const each = isPercentage(method.points) ? pointsWords(method.points) : method.points;
  return {
    formula: `分值 − ${each} × ${label}，扣完为止`,
    substituted: `${plain(leaf.weight)} − ${pointsTerm(method.points, leaf.weight)} × ${plain(count)}`,
    result: shownScore(deduct(method, leaf, count), leaf.decimals),
  };
}

function wholeUnits(excess: Exact, unit: Exact): Exact {
  if (!excess.gt(exact('0'))) return exact('0');
  return roundTo(excess.div(unit), { places: 0, mode: 'down' });
}
