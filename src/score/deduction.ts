/** `deduction`: points off for every fault, or for every whole unit that a ratio lies above a threshold. */
import assert from 'node:assert/strict';
import { exact, plain, roundTo, type Exact } from '../number/exact.ts';
import type { MethodOf } from '../report/method.ts';
import { isRefusal, readCount, type Evidence } from './evidence.ts';
import { computed, shownScore, unverified, type Leaf, type Outcome, type Working } from './outcome.ts';
import { prescribed, readRatio } from './ratio.ts';

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

function byRatio(method: Method, leaf: Leaf, evidence: Evidence): Outcome {
  const { threshold, unit } = method;
  assert(threshold !== undefined && unit !== undefined, 'The schema asks for a count, or for a threshold and a unit.');
  const ratio = readRatio(evidence, method);
  if (isRefusal(ratio)) return unverified(ratio.reason);
  const units = (x: Exact) => wholeUnits(x, prescribed(threshold), prescribed(unit));
  const range = {
    low: deduct(method, leaf, units(ratio.range.high)),
    high: deduct(method, leaf, units(ratio.range.low)),
  };
  const label = '超出部分的整数个数';
  const counted: Working = {
    formula: `（${ratio.name} − ${threshold}）÷ ${unit}，只计整数`,
    substituted: `(${ratio.shown} − ${threshold}) ÷ ${unit}`,
    result: plain(units(ratio.value)),
  };
  return computed({
    value: deduct(method, leaf, units(ratio.value)),
    range,
    straddles: range.low.lt(range.high),
    working: [...ratio.working, counted, line(method, leaf, label, units(ratio.value))],
  });
}

function deduct({ points }: Method, { weight }: Leaf, count: Exact): Exact {
  const left = weight.minus(exact(points).times(count));
  return left.isNegative() ? exact('0') : left;
}

function line(method: Method, leaf: Leaf, label: string, count: Exact): Working {
  return {
    formula: `分值 − ${method.points} × ${label}，扣完为止`,
    substituted: `${plain(leaf.weight)} − ${method.points} × ${plain(count)}`,
    result: shownScore(deduct(method, leaf, count), leaf.decimals),
  };
}

function wholeUnits(ratio: Exact, threshold: Exact, unit: Exact): Exact {
  if (ratio.lte(threshold)) return exact('0');
  return roundTo(ratio.minus(threshold).div(unit), { places: 0, mode: 'down' });
}
