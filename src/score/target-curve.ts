/** How the points of an annual row depend on its actual value: one curve for each direction and rule. */
import { exact, type Exact } from '../number/exact.ts';
import type { TargetProfile } from '../report/method.ts';

type Negative = Required<TargetProfile>['negative'];

/** The published figures of a row, and the weight, as they appear in a line of working. */
type Shown = { weight: string; actual: string; target: string };

/** Points as a function of the actual value, with the words for the piece that applies. */
export type Curve = {
  score: (actual: Exact, target: Exact, weight: Exact) => Exact;
  words: (actual: Exact, target: Exact) => { formula: string; substituted: (shown: Shown) => string };
  /** The points fall at once when the target is missed. */
  jumps: boolean;
};

const ZERO = exact('0');

/** The curve of a direction; targets are 0 or more. */
export function curveOf(direction: '>=' | '=' | '<=', negative: Negative): Curve {
  if (direction === '<=') return falling(negative);
  return rising(direction);
}

/** Met: the weight; short of it: weight × actual ÷ target, a negative actual counting as 0. */
function rising(direction: '>=' | '='): Curve {
  // "= 0" (no accident, no complaint) is missed by any positive number; "≥ 0" is not.
  const isZeroRule = (target: Exact) => direction === '=' && target.isZero();
  const isMet = (actual: Exact, target: Exact) => actual.gte(target);
  return {
    jumps: false,
    score: (actual, target, weight) => {
      if (isZeroRule(target)) return actual.lte(ZERO) ? weight : ZERO;
      if (isMet(actual, target) || target.isZero()) return weight;
      return actual.isNegative() ? ZERO : weight.times(actual).div(target);
    },
    words: (actual, target) => {
      if (isZeroRule(target)) return atZero(actual);
      if (isMet(actual, target) || target.isZero()) return met('≥');
      if (actual.isNegative())
        return { formula: '完成值为负数，得 0 分', substituted: (shown) => `${shown.actual} < 0` };
      return {
        formula: '分值 × 完成值 ÷ 指标值',
        substituted: (shown) => `${shown.weight} × ${shown.actual} ÷ ${shown.target}`,
      };
    },
  };
}

/** At or under the target: the weight; over it, as the profile says; over a target of 0: nothing. */
function falling(negative: Negative): Curve {
  return {
    jumps: negative.rule === 'all-or-nothing',
    score: (actual, target, weight) => {
      if (actual.lte(target)) return weight;
      if (target.isZero() || negative.rule === 'all-or-nothing') return ZERO;
      if (negative.rule === 'inverse') return weight.times(target).div(actual);
      const end = target.times(exact(negative.zeroAt));
      return actual.gte(end) ? ZERO : weight.times(end.minus(actual)).div(end.minus(target));
    },
    words: (actual, target) => {
      if (target.isZero()) return atZero(actual);
      if (actual.lte(target)) return met('≤');
      if (negative.rule === 'all-or-nothing') {
        return { formula: '完成值 > 指标值，得 0 分', substituted: (shown) => `${shown.actual} > ${shown.target}` };
      }
      if (negative.rule === 'inverse') {
        return {
          formula: '分值 × 指标值 ÷ 完成值',
          substituted: (shown) => `${shown.weight} × ${shown.target} ÷ ${shown.actual}`,
        };
      }
      return proportional(actual, target, negative.zeroAt);
    },
  };
}

function proportional(actual: Exact, target: Exact, zeroAt: string): ReturnType<Curve['words']> {
  if (actual.gte(target.times(exact(zeroAt)))) {
    return {
      formula: `完成值达到指标值的 ${zeroAt} 倍，得 0 分`,
      substituted: (shown) => `${shown.actual} ≥ ${zeroAt} × ${shown.target}`,
    };
  }
  // At twice the target the divisor is the target itself, as provincial rules write it.
  const divisor = exact(zeroAt).eq(exact('2')) ? undefined : exact(zeroAt).minus(exact('1')).toFixed();
  const under = (shown: string) => (divisor === undefined ? shown : `(${divisor} × ${shown})`);
  return {
    formula: `分值 ×（1 −（完成值 − 指标值）÷${divisor === undefined ? ' 指标值' : `（${divisor} × 指标值）`}）`,
    substituted: (shown) => `${shown.weight} × (1 − (${shown.actual} − ${shown.target}) ÷ ${under(shown.target)})`,
  };
}

function met(sign: '≥' | '≤'): ReturnType<Curve['words']> {
  return {
    formula: `完成值 ${sign} 指标值，得满分`,
    substituted: (shown) => `${shown.actual} ${sign} ${shown.target}`,
  };
}

function atZero(actual: Exact): ReturnType<Curve['words']> {
  return actual.lte(ZERO)
    ? { formula: '指标值为 0，完成值不高于 0，得满分', substituted: (shown) => `${shown.actual} ≤ 0` }
    : { formula: '指标值为 0，完成值高于 0，得 0 分', substituted: (shown) => `${shown.actual} > 0` };
}
