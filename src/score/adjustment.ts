/** Bonus and penalty items as rows of the scorecard: like leaves, without weight, within bounds of their own. */
import type { Datum } from '../report/datum.ts';
import { type Adjustment, boundsOfAdjustment } from '../report/adjustment.ts';
import type { Framework } from '../report/framework.ts';
import type { Report } from '../report/report.ts';
import { gatherEvidence } from './gather.ts';
import { scoreMethod } from './method.ts';
import { recompute } from './recompute.ts';
import { otherScores } from '../report/scorer.ts';
import type { LeafScore } from './scorecard.ts';

/** Every adjustment of the framework in its order; one that the report does not state adds nothing. */
export function scoreAdjustments(report: Report, framework: Framework, data: ReadonlyMap<string, Datum>): LeafScore[] {
  return framework.adjustments.map((each) => scoreAdjustment(each, { report, decimals: framework.decimals, data }));
}

function scoreAdjustment(
  { id, name, method, explanation, ...own }: Adjustment,
  { report, decimals, data }: { report: Report; decimals: number; data: ReadonlyMap<string, Datum> },
): LeafScore {
  const score = report.scores[id] ?? {};
  const { stated = null, reason = null, improvement = null, note = null } = score;
  const [weight, bounds] = ['0', boundsOfAdjustment(own)];
  const evidence = gatherEvidence(score.evidence, `scores.${id}.evidence`, data);
  const outcome = scoreMethod(method, { weight, bounds, decimals, evidence });
  return {
    kind: 'leaf',
    id,
    name,
    path: [name],
    weight,
    bounds,
    stated,
    ...otherScores(score),
    grade: score.grade ?? null,
    ...recompute(outcome, { stated, weight, bounds, decimals }),
    method: method.name,
    outcome,
    explanation: explanation ?? null,
    reason,
    improvement,
    note,
    parts: [],
  };
}
