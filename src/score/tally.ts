/** `tally`: points for each thing that is counted. */
import { plain, sum } from '../number/exact.ts';
import type { MethodOf } from '../report/method.ts';
import { isPercentage } from '../report/percentage.ts';
import { pointsOf, pointsTerm, pointsWords } from '../report/points.ts';
import { isRefusal, readCount, type Evidence, type Measure } from './evidence.ts';
import { computed, shownScore, unverified, type Leaf, type Outcome } from './outcome.ts';

type Count = MethodOf<'tally'>['counts'][number];

/** Σ points × count; the evidence must give every count. */
export function scoreTally({ counts }: MethodOf<'tally'>, leaf: Leaf, evidence: Evidence): Outcome {
  const found: { count: Count; number: Measure }[] = [];
  for (const count of counts) {
    const number = readCount(evidence, count.id, count.name);
    if (isRefusal(number)) return unverified(number.reason);
    found.push({ count, number });
  }
  const value = sum(found.map(({ count, number }) => pointsOf(count.points, leaf.weight).times(number.value)));
  const working = {
    formula: found.map(({ count }) => `${each(count.points)} × ${count.name}`).join(' + '),
    substituted: found
      .map(({ count, number }) => `${held(pointsTerm(count.points, leaf.weight))} × ${plain(number.value)}`)
      .join(' + '),
    result: shownScore(value, leaf.decimals),
  };
  return computed({ value, working: [working] });
}

function each(points: string): string {
  return isPercentage(points) ? pointsWords(points) : held(points);
}

function held(term: string): string {
  return term.startsWith('-') ? `(${term})` : term;
}
