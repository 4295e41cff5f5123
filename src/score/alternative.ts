/** The alternative clauses that any method may have: a special case that earns its points whatever the rule says. */
import type { Method } from '../report/method.ts';
import { pointsOf, pointsWords, shareTerm } from '../report/points.ts';
import type { Evidence } from './evidence.ts';
import { computed, shownScore, unverified, type Leaf, type Outcome } from './outcome.ts';

/** The points of the clause that the evidence names; `undefined` where it names none. */
export function scoreAlternative(method: Method, leaf: Leaf, evidence: Evidence): Outcome | undefined {
  const named = evidence['alternative'];
  if (method.alternatives === undefined || named?.kind !== 'state') return undefined;
  const clause = method.alternatives.find(({ id }) => id === named.state);
  if (clause === undefined) return unverified(`评分标准里没有 ${named.state} 这种特殊情形`);
  const value = pointsOf(clause.points, leaf.weight);
  const working = {
    formula: pointsWords(clause.points, '特殊情形，得'),
    substituted: `${clause.text}${shareTerm(clause.points, leaf.weight)}`,
    result: shownScore(value, leaf.decimals),
  };
  return computed({ value, working: [working] });
}
