/** Whoever takes less than the weight, or takes points off, says why. */
import { exact, plain } from '../../number/exact.ts';
import type { LeafScore } from '../../score/scorecard.ts';
import type { ReportView } from '../../score/view.ts';
import { defineCheck } from '../check.ts';
import { scorePath, scoredLeaves } from '../scoring/stated-scores.ts';
import { quoted } from '../wording/quoted.ts';
import { pass, type Verdict } from '../verdict.ts';

type Message = 'missing' | 'penalty';

export const reasonGiven = defineCheck<Message>({
  id: 'reason-given',
  family: 'scoring',
  title: '没有得满分的指标写明了原因',
  messages: {
    missing: '“{score}”分值 {weight} 分，自评得 {stated} 分，没有写明扣 {lost} 分的原因。',
    penalty: '{score}扣 {lost} 分，没有写明原因。',
  },
  fix: '在这一项写上 reason（未达标原因）；原文没有说明的，写一条核对说明。',
  ofSheets: true,
  *run({ view }) {
    yield* penalties(view);
    for (const { path: at, name, stated, weight, row } of scoredLeaves(view)) {
      const lost = exact(weight).minus(exact(stated));
      if (lost.lte(exact('0'))) continue;
      if (row.reason !== null || isSpecialCase(row, view)) {
        yield pass(at);
        continue;
      }
      const data = { score: name, stated, weight, lost: plain(lost) };
      yield { outcome: 'review', at, stated, expected: null, difference: `-${plain(lost)}`, message: 'missing', data };
    }
  },
});

/** A clause of the standard that applies already says why it earns less. */
function isSpecialCase({ id, parts }: LeafScore, { report }: ReportView): boolean {
  const score = report.scores[id];
  if (score?.evidence?.['alternative'] !== undefined) return true;
  const short = parts.filter(({ stated, weight }) => exact(stated ?? '0').lt(exact(weight)));
  const partOf = (row: LeafScore) => score?.parts?.[row.id.slice(id.length + 1)];
  return short.length > 0 && short.every((row) => partOf(row)?.evidence?.['alternative'] !== undefined);
}

/** A bonus that is not earned needs no reason. */
function* penalties({ scorecard }: ReportView): Generator<Verdict<Message>> {
  for (const row of scorecard.adjustments) {
    if (row.stated === null || !exact(row.stated).lt(exact('0'))) continue;
    const at = scorePath(row);
    const lost = plain(exact(row.stated).neg());
    const data = { score: quoted(row.name), lost };
    if (row.reason !== null) yield pass(at);
    else
      yield {
        outcome: 'review',
        at,
        stated: row.stated,
        expected: null,
        difference: `-${lost}`,
        message: 'penalty',
        data,
      };
  }
}
