/** `choice`: the points of the state that applies. */
import type { MethodOf } from '../report/method.ts';
import { isPercentage } from '../report/percentage.ts';
import { pointsOf, pointsWords, shareTerm } from '../report/points.ts';
import { notPublished, type Evidence } from './evidence.ts';
import { computed, shownScore, unverified, type Leaf, type Outcome } from './outcome.ts';

/** The points of the named state. */
export function scoreChoice(method: MethodOf<'choice'>, leaf: Leaf, evidence: Evidence): Outcome {
  const named = evidence['state'];
  if (named?.kind !== 'state') return unverified(notPublished(evidence, '属于哪种情形').reason);
  const state = method.states.find((each) => each.id === named.state);
  if (state === undefined) return unverified(`评分标准里没有 ${named.state} 这种情形`);
  const value = pointsOf(state.points, leaf.weight);
  const working = {
    formula: isPercentage(state.points) ? pointsWords(state.points, '所属情形得') : '所属情形的得分',
    substituted: `${state.text}${shareTerm(state.points, leaf.weight)}`,
    result: shownScore(value, leaf.decimals),
  };
  return computed({ value, working: [working] });
}
