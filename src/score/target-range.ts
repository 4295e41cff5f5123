/** Ranges in annual rows: a target of 10–15, or an actual value that is published as a range. */
import type { Exact } from '../number/exact.ts';
import type { RangeContent } from '../report/datum.ts';
import { comparable, isRefusal, type Measure, measure, type Refusal, shown, type SignedMeasure } from './evidence.ts';
import { computed, type Leaf, type Outcome, shownScore, unverified } from './outcome.ts';

/** A range with its ends in their base unit. */
interface Reach {
  low: Measure;
  high: Measure;
  lowOpen: boolean;
  highOpen: boolean;
  printed: string;
}

/** Inside: the weight. Outside nobody printed how the points fall. */
export function scoreInRange(target: RangeContent, actual: SignedMeasure | RangeContent, leaf: Leaf): Outcome {
  const done = 'low' in actual ? reachOf(actual) : pointOf(actual);
  if (isRefusal(done)) return unverified(done.reason);
  const aim = inUnitOf(reachOf(target), done.low);
  if (isRefusal(aim)) return unverified(aim.reason);
  const own = inUnitOf(done, aim.low);
  if (isRefusal(own)) return unverified(own.reason);
  if (isWithin(own, aim)) {
    return full(leaf, {
      formula: '完成值在指标值的区间内，得满分',
      substituted: `${own.printed} 在 ${aim.printed} 之内`,
    });
  }
  const isPart = 'low' in actual && !isApart(own, aim);
  return unverified(
    isPart
      ? `完成值的区间（${own.printed}）不全在指标值的区间（${aim.printed}）内`
      : `完成值（${own.printed}）不在指标值的区间（${aim.printed}）内，原表没有公布区间以外怎样计分`,
  );
}

/** A range against a limit: met when the whole range meets it. */
export function scoreRange(
  target: SignedMeasure,
  actual: RangeContent,
  { direction, leaf }: { direction: '>=' | '=' | '<='; leaf: Leaf },
): Outcome {
  const own = inUnitOf(reachOf(actual), target);
  if (isRefusal(own)) return unverified(own.reason);
  const pair = comparable(target, own.low);
  if (isRefusal(pair)) return unverified(pair.reason);
  const [aim] = pair;
  const isMet = direction === '>=' ? own.low.value.gte(aim.value) : own.high.value.lte(aim.value);
  if (direction !== '=' && isMet) {
    const sign = direction === '>=' ? '≥' : '≤';
    return full(leaf, {
      formula: `完成值的区间全部 ${sign} 指标值，得满分`,
      substituted: `${own.printed} ${sign} ${shown(aim)}`,
    });
  }
  return unverified(`完成值只公布了区间（${own.printed}），看不出是否达到指标值（${shown(aim)}）`);
}

function full({ weight, decimals }: Leaf, words: { formula: string; substituted: string }): Outcome {
  return computed({ value: weight, working: [{ ...words, result: shownScore(weight, decimals) }] });
}

function reachOf({ low, high, unit, lowOpen, highOpen, printed }: RangeContent): Reach {
  return { low: measure({ figure: low, unit }), high: measure({ figure: high, unit }), lowOpen, highOpen, printed };
}

function pointOf(actual: SignedMeasure): Reach | Refusal {
  if (actual.bound !== undefined) return { reason: '完成值只公布了界限，看不出是否在指标值的区间内' };
  return { low: actual, high: actual, lowOpen: false, highOpen: false, printed: shown(actual) };
}

/** A range without a unit takes the unit beside it, as a figure does. */
function inUnitOf(range: Reach, beside: Measure): Reach | Refusal {
  const [low, high] = [comparable(range.low, beside), comparable(range.high, beside)];
  if (isRefusal(low)) return low;
  return isRefusal(high) ? high : { ...range, low: low[0], high: high[0] };
}

function isWithin(own: Reach, aim: Reach): boolean {
  return startsIn(own, aim) && endsIn(own, aim);
}

function startsIn(own: Reach, aim: Reach): boolean {
  return aim.lowOpen && !own.lowOpen ? own.low.value.gt(aim.low.value) : own.low.value.gte(aim.low.value);
}

function endsIn(own: Reach, aim: Reach): boolean {
  return aim.highOpen && !own.highOpen ? own.high.value.lt(aim.high.value) : own.high.value.lte(aim.high.value);
}

function isApart(own: Reach, aim: Reach): boolean {
  const before = (end: Exact, start: Exact): boolean => end.lt(start);
  return before(own.high.value, aim.low.value) || before(aim.high.value, own.low.value);
}
