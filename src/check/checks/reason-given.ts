/** Whoever takes less than the weight says why. */
import { exact, plain } from '../../number/exact.ts';
import type { LeafScore } from '../../score/sheet.ts';
import type { ReportView } from '../../score/view.ts';
import { defineCheck } from '../check.ts';
import { scoredLeaves } from '../scoring/stated-scores.ts';
import { pass } from '../verdict.ts';

export const reasonGiven = defineCheck({
  id: 'reason-given',
  family: 'scoring',
  title: '没有得满分的指标写明了原因',
  messages: { missing: '“{score}”分值 {weight} 分，自评得 {stated} 分，没有写明扣 {lost} 分的原因。' },
  fix: '在这一项写上 reason（未达标原因）；原文没有说明的，写一条核对说明。',
  ofSheets: true,
  *run({ view }) {
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

/** A clause of the standard that applies says itself why it earns less. */
function isSpecialCase({ id, parts }: LeafScore, { report }: ReportView): boolean {
  const score = report.scores[id];
  if (score?.evidence?.['alternative'] !== undefined) return true;
  const short = parts.filter(({ stated, weight }) => exact(stated ?? '0').lt(exact(weight)));
  const partOf = (row: LeafScore) => score?.parts?.[row.id.slice(id.length + 1)];
  return short.length > 0 && short.every((row) => partOf(row)?.evidence?.['alternative'] !== undefined);
}
