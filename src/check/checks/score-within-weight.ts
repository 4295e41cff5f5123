/** No stated score lies below 0 or above its weight, and no total above the framework's. */
import { type Exact, exact, plain } from '../../number/exact.ts';
import { defineCheck } from '../check.ts';
import { scoredBy } from '../scoring/scored-node.ts';
import { statedScores } from '../scoring/stated-scores.ts';
import { pass, type Verdict } from '../verdict.ts';

export const scoreWithinWeight = defineCheck({
  id: 'score-within-weight',
  family: 'scoring',
  title: '自评得分不低于 0、不高于分值',
  messages: {
    above: '“{score}”的得分是 {stated} 分，超过分值 {weight} 分。',
    below: '“{score}”的得分是 {stated} 分，低于 0 分。',
  },
  fix: '核对原表中这一项的分值和得分，改正抄错的一个；原表如此的，写一条核对说明。',
  *run({ view }) {
    for (const { path, name, stated, weight, row } of statedScores(view)) {
      // A rate without a cap may earn more than its weight, and so may a quarter that is ahead of its schedule.
      const isAhead = row?.outcome.kind === 'computed' && row.outcome.range.high.gt(exact(weight));
      const method = row === undefined ? undefined : scoredBy(view, row.id)?.method;
      const isFree = method?.name === 'rate' && method.above === 'free';
      yield judge({ at: path, name, stated, weight, most: isAhead || isFree ? undefined : exact(weight) });
    }
    const { report, framework } = view;
    if (framework === null) return;
    const most = exact(framework.total);
    for (const [at, name, stated] of [
      ['stated.total', '自评总分', report.stated.total],
      ['reviewed.total', '财政复核总分', report.reviewed?.total],
    ] as const) {
      if (stated !== undefined) yield judge({ at, name, stated, weight: framework.total, most });
    }
  },
});

interface Claim {
  at: string;
  name: string;
  stated: string;
  weight: string;
  most: Exact | undefined;
}

function judge({ at, name, stated, weight, most }: Claim): Verdict<'above' | 'below'> {
  const score = exact(stated);
  const data = { score: name, stated, weight };
  if (score.isNegative() && !score.isZero()) {
    return { outcome: 'fail', at, stated, expected: '≥0', difference: plain(score), message: 'below', data };
  }
  if (most === undefined || score.lte(most)) return pass(at);
  const difference = plain(score.minus(most));
  return { outcome: 'fail', at, stated, expected: `≤${weight}`, difference, message: 'above', data };
}
