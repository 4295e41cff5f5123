/** `parts`: a leaf that is the sum of its pieces. */
import { sum } from '../number/exact.ts';
import { add } from '../number/interval.ts';
import { computed, shownScore, shownTerm, unverified } from './outcome.ts';
import type { Computed, Leaf, Outcome, OutcomeById } from './outcome.ts';

/** A piece of a leaf, already scored. */
export type ScoredPart = { id: string; name?: string | undefined; outcome: Outcome };

/** Σ of the parts, unrounded; one part without a value leaves the sum without one. */
export function scoreParts(scored: readonly ScoredPart[], leaf: Leaf): Outcome {
  if (scored.length === 0) return unverified('没有列出评分项');
  const parts: OutcomeById = Object.fromEntries(scored.map(({ id, outcome }) => [id, outcome]));
  const values: Computed[] = [];
  for (const [index, { name, outcome }] of scored.entries()) {
    if (outcome.kind !== 'computed') {
      return { ...unverified(`${name ?? `评分项 ${index + 1}`}：${why(outcome)}`), parts };
    }
    values.push(outcome);
  }
  const value = sum(values.map((each) => each.value));
  return computed({
    value,
    range: values.map((each) => each.range).reduce(add),
    straddles: values.some((each) => each.straddles),
    working: [
      {
        formula: '各评分项得分之和',
        substituted: values.map((each) => shownTerm(each.value)).join(' + '),
        result: shownScore(value, leaf.decimals),
      },
    ],
    parts,
  });
}

function why(outcome: Exclude<Outcome, Computed>): string {
  return outcome.kind === 'bounded' ? '只有得分范围' : outcome.reason;
}
