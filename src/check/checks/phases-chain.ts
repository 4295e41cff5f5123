/** Approved budget plus adjustment is the adjusted budget. */
import { PHASE_NAMES } from '../../report/budget.ts';
import { budgetLines } from '../budget/budget-lines.ts';
import { defineCheck } from '../check.ts';
import { judge, statedFigure, worded } from '../figure/judge.ts';
import { addendIn, isFigureDatum, sumOf } from '../figure/quantity.ts';

export const phasesChain = defineCheck({
  id: 'phases-chain',
  family: 'footing',
  title: '年初预算数加调整数等于全年预算数',
  messages: {
    gap: `{name}是 {stated}，${PHASE_NAMES.approved}加${PHASE_NAMES.adjustment}是 {expected}，相差 {difference}。`,
  },
  fix: '核对三个数，更正写错的一个；调减的调整数前面要写负号。',
  // An adjusted total that is not the sum of its lines either is wrong itself: one fault, one finding.
  follows: ['budget-foots'],
  ofSheets: true,
  *run({ view: { report, published } }) {
    for (const { path } of budgetLines(report.budget)) {
      for (const place of [path, `${path}.prior`]) {
        const adjusted = published.get(`${place}.adjusted`);
        const parts = [published.get(`${place}.approved`), published.get(`${place}.adjustment`)];
        if (!isFigureDatum(adjusted) || !parts.some(isFigureDatum)) continue;
        const expected = sumOf(parts.map((part) => addendIn(part, adjusted.content.unit)));
        if (expected === undefined) continue;
        const related = parts.flatMap((part) => part?.path ?? []);
        yield worded(judge(statedFigure(adjusted), expected, { related }), { fail: 'gap', truncation: 'gap' });
      }
    }
  },
});
