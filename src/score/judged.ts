/** `judged`: a person decides; what can be computed beside it is shown for comparison. */
import { unverified, type Outcome } from './outcome.ts';

/** A reference of a judged leaf, already scored. */
export type ScoredReference = { id: string; name: string; outcome: Outcome };

/** No value of its own: the stated score stands. References appear as working, never as points. */
export function scoreJudged(references: readonly ScoredReference[]): Outcome {
  const working = references.flatMap(({ name, outcome }) =>
    outcome.working.map((line) => ({ ...line, formula: `参考：${name} ${line.formula}` })),
  );
  const judged = unverified('评审打分，无可复算规则', working);
  if (references.length === 0) return judged;
  return { ...judged, references: Object.fromEntries(references.map(({ id, outcome }) => [id, outcome])) };
}
