/** A stated score as a total may count it. */
import { type Exact, exact } from '../../number/exact.ts';
import type { LeafScore } from '../../score/sheet.ts';

/** At most the weight; a score above it has a finding of its own. A score that is not published counts nothing. */
export function limitedScore({ stated, weight }: Pick<LeafScore, 'stated' | 'weight'>): Exact {
  const score = exact(stated ?? '0');
  return score.gt(exact(weight)) ? exact(weight) : score;
}
