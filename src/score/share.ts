/** `share`: the weight times the share of the plan that was done. */
import { exact, plain } from '../number/exact.ts';
import type { MethodOf } from '../report/method.ts';
import { comparable, isRefusal, readCount, shownPair, type Evidence } from './evidence.ts';
import { computed, shownScore, unverified, type Leaf, type Outcome } from './outcome.ts';

/** Weight × done ÷ planned, both exact counts. */
export function scoreShare(method: MethodOf<'share'>, leaf: Leaf, evidence: Evidence): Outcome {
  const own = readCount(evidence, 'done', method.done);
  if (isRefusal(own)) return unverified(own.reason);
  const all = readCount(evidence, 'planned', method.planned);
  if (isRefusal(all)) return unverified(all.reason);
  const pair = comparable(own, all);
  if (isRefusal(pair)) return unverified(pair.reason);
  const [done, planned] = pair;
  if (planned.value.eq(exact('0'))) return unverified(`除数为零：${method.planned}`);
  const value = leaf.weight.times(done.value).div(planned.value);
  const working = {
    formula: `分值 × ${method.done} ÷ ${method.planned}`,
    substituted: `${plain(leaf.weight)} × ${shownPair(done, planned).join(' ÷ ')}`,
    result: shownScore(value, leaf.decimals),
  };
  return computed({ value, working: [working] });
}
