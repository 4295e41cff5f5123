/** Dates in annual rows: done by the day that the target names. */
import { exact } from '../number/exact.ts';
import type { DateContent } from '../report/datum.ts';
import { type Bounded, computed, type Leaf, type Outcome, shownScore, unverified } from './outcome.ts';

/**
 * On or before the target's day: the weight. A target is the last day for something, unless it says 后 or 起.
 * Later: less than the weight, and no form prints how much less.
 */
export function scoreDate(target: DateContent, actual: DateContent, leaf: Leaf): Outcome {
  const isFrom = target.bound === '>=';
  const shown = (sign: string): string => `${actual.printed} ${sign} ${target.printed}`;
  switch (comparedWith(target, actual)) {
    case 'met': {
      const result = shownScore(leaf.weight, leaf.decimals);
      const sign = isFrom ? '不早于' : '不晚于';
      const working = [{ formula: `完成日期${sign}指标值，得满分`, substituted: shown(sign), result }];
      return computed({ value: leaf.weight, working });
    }
    case 'missed':
      return missed(leaf, shown(isFrom ? '早于' : '晚于'));
    case 'unclear':
      return unverified(`完成值（${actual.printed}）和指标值（${target.printed}）看不出先后`);
  }
}

/** Compares days as texts: YYYY-MM-DD sorts by time. */
function comparedWith(target: DateContent, actual: DateContent): 'met' | 'missed' | 'unclear' {
  // An actual value of 12月前 is any day up to its last one.
  const earliest = actual.bound === '<=' || actual.bound === '<' ? undefined : actual.first;
  const latest = actual.bound === '>=' ? undefined : actual.last;
  if (target.bound === '>=') {
    if (earliest !== undefined && earliest >= target.last) return 'met';
    return latest !== undefined && latest < target.first ? 'missed' : 'unclear';
  }
  const isSame = target.bound === actual.bound && target.first === actual.first && target.last === actual.last;
  const isMet = latest !== undefined && (target.bound === '<' ? latest < target.first : latest <= target.last);
  if (isMet || isSame) return 'met';
  return earliest !== undefined && earliest > target.last ? 'missed' : 'unclear';
}

function missed({ weight, decimals }: Leaf, substituted: string): Bounded {
  return {
    kind: 'bounded',
    low: exact('0'),
    high: weight,
    lowOpen: false,
    highOpen: !weight.isZero(),
    because: `完成日期没有达到指标值（${substituted}），得分应低于分值，而原表没有公布怎样扣分`,
    working: [
      {
        formula: '完成日期没有达到指标值，得分低于分值；原表没有公布怎样扣分',
        substituted,
        result: `0 至 ${shownScore(weight, decimals)}（不含）`,
      },
    ],
  };
}
