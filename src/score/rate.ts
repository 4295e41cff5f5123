/** `rate`: the weight times a ratio. */
import { exact, type Exact } from '../number/exact.ts';
import { hull } from '../number/interval.ts';
import type { MethodOf } from '../report/method.ts';
import { isRefusal, type Evidence } from './evidence.ts';
import { computed, shownScore, unverified, type Leaf, type Outcome, type Working } from './outcome.ts';
import { readRatio, times, type Ratio } from './ratio.ts';

type Above = MethodOf<'rate'>['above'];

/** Weight × ratio, never below 0. Over 100% the framework says what it earns: the weight, 0, or more than the weight. */
export function scoreRate(method: MethodOf<'rate'>, leaf: Leaf, evidence: Evidence): Outcome {
  const ratio = readRatio(evidence, method);
  if (isRefusal(ratio)) return unverified(ratio.reason);
  const { weight } = leaf;
  const one = exact('1');
  const straddles = method.above === 'zero' && ratio.range.low.lte(one) && ratio.range.high.gt(one);
  const ends = [ratio.range.low, ratio.range.high].map((end) => limit(method.above, weight, end, weight.times(end)));
  const value = limit(method.above, weight, ratio.value, times(weight, ratio));
  return computed({
    value,
    // Just under the border it earns the whole weight, which neither end of the interval shows.
    range: hull(straddles ? [...ends, weight] : ends),
    straddles,
    working: [...ratio.working, { ...applied(method.above, leaf, ratio), result: shownScore(value, leaf.decimals) }],
  });
}

function limit(above: Above, weight: Exact, ratio: Exact, score: Exact): Exact {
  if (ratio.isNegative()) return exact('0');
  if (above === 'free' || ratio.lte(exact('1'))) return score;
  return above === 'cap' ? weight : exact('0');
}

function applied(above: Above, { weight }: Leaf, ratio: Ratio): Omit<Working, 'result'> {
  const shown = weight.toFixed();
  if (ratio.value.isNegative()) {
    return { formula: `${ratio.name}为负数，得 0 分`, substituted: `${ratio.shown} < 0` };
  }
  if (above === 'free' || ratio.value.lte(exact('1'))) {
    return { formula: `分值 ×${grouped(ratio)}`, substituted: `${shown} × ${ratio.shown}` };
  }
  if (above === 'cap')
    return { formula: `分值 ×${grouped(ratio)}，超过 100% 的按 100% 计`, substituted: `${shown} × 100%` };
  return { formula: `${ratio.name}超过 100%，得 0 分`, substituted: `${ratio.shown} > 100%` };
}

/** A stated percentage without a name of its own is one factor: brackets keep its division together. */
function grouped(ratio: Ratio): string {
  return ratio.working.length === 0 && ratio.name.includes(' ÷ ') ? `（${ratio.name}）` : ` ${ratio.name}`;
}
