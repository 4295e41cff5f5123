/** The scores of a report's leaves, and what is added and taken off beside them, add up to its stated total. */
import { type Exact, exact, plain, sum } from '../../number/exact.ts';
import type { LeafScore } from '../../score/scorecard.ts';
import { leavesOf } from '../../score/scorecard.ts';
import { freeRows } from '../../score/target-row.ts';
import type { ReportView } from '../../score/view.ts';
import { defineCheck } from '../check.ts';
import { scoreGap, scoreSums } from '../scoring/limited-score.ts';
import { MARKS_USUAL } from '../scoring/marks.ts';
import { misplacedAmong } from '../scoring/misplaced-total.ts';
import { missingScores } from '../scoring/missing-scores.ts';
import { scorePaths } from '../scoring/stated-scores.ts';
import { pass, type Verdict } from '../verdict.ts';

type Message = 'gap' | 'adjusted' | 'limited' | 'rows' | 'open' | 'missing' | 'rowless';

export const totalFoots = defineCheck<Message>({
  id: 'total-foots',
  family: 'footing',
  title: '自评总分等于各指标自评得分之和',
  messages: {
    gap: '自评总分是 {stated} 分，各指标自评得分之和是 {expected} 分，相差 {difference} 分。',
    adjusted:
      '自评总分是 {stated} 分，各指标自评得分加上加分、扣分（{adjustments} 分）是 {expected} 分，相差 {difference} 分。',
    limited:
      '自评总分是 {stated} 分，各指标自评得分照公布的相加是 {published} 分；{limits}，相加是 {expected} 分，相差 {difference} 分{hint}。',
    rows: '自评总分是 {stated} 分，各行自评得分之和是 {expected} 分，相差 {difference} 分；各行分值合计是 {weights} 分，请人工核对。',
    open: '自评总分是 {stated} 分，各行自评得分之和是 {expected} 分；各行分值合计只有 {weights} 分，总分里可能还有别的得分，无法核对。',
    missing: '自评总分是 {stated} 分，但有 {count} 个指标没有公开自评得分，无法相加。',
    rowless: '自评总分是 {stated} 分，没有公布各指标的得分，无法相加。',
  },
  fix: '核对各指标得分，或更正总分。',
  advice: {
    rows: '核对各行的分值、得分和总分；原表如此的，写一条核对说明。',
    open: '原表还有别的计分行的，补进 targets；没有的，不必改。',
    adjusted: '核对各指标得分和加分、扣分，或更正总分；没有写进报告的加分、扣分，补上。',
    missing: '补上没有写的自评得分；原文没有公布的，不必改。',
    rowless: '原文公布了各指标得分的，补上；没有公布的，不必改。',
  },
  // A score that is not published has a finding of its own.
  follows: ['score-given'],
  ofSheets: true,
  *run({ view }) {
    const { total } = view.scorecard.stated;
    if (total === null) return;
    const rows = freeRows(view);
    const verdict =
      view.framework === null ? ofRows(total, rows, view) : ofSheet(total, leavesOf(view.scorecard.tree), view);
    if (verdict !== undefined) yield verdict;
  },
});

const at = 'stated.total';

function ofSheet(total: string, leaves: readonly LeafScore[], view: ReportView): Verdict<Message> | undefined {
  if (leaves.length === 0) return undefined;
  // A bonus or penalty that did not occur is not missing.
  return unknown(total, leaves, view) ?? compared(total, [...leaves, ...view.scorecard.adjustments], view);
}

/** Without a framework nothing says that the rows are all that is scored; weights that make up 100 points do. */
function ofRows(total: string, rows: readonly LeafScore[], view: ReportView): Verdict<Message> {
  if (rows.length === 0)
    return { outcome: 'unchecked', at, stated: total, message: 'rowless', data: { stated: total } };
  const verdict = unknown(total, rows, view) ?? compared(total, rows, view);
  const weights = sum(rows.map(({ weight }) => exact(weight)));
  if (verdict.outcome !== 'fail' || weights.eq(MARKS_USUAL)) return verdict;
  const data = { ...verdict.data, weights: plain(weights) };
  return couldBeMore(total, rows, weights)
    ? { ...verdict, outcome: 'unchecked', message: 'open', data }
    : { ...verdict, outcome: 'review', message: 'rows', data };
}

/** The points missing to 100 may have been earned elsewhere. */
function couldBeMore(total: string, rows: readonly LeafScore[], weights: Exact): boolean {
  const most = MARKS_USUAL.minus(weights);
  const more = exact(total).minus(scoreSums(rows).limited);
  return !more.isNegative() && more.lte(most);
}

function unknown(total: string, leaves: readonly LeafScore[], view: ReportView): Verdict<Message> | undefined {
  const count = leaves.filter(({ stated }) => stated === null).length;
  if (count === 0) return undefined;
  const data = { stated: total, count: String(count) };
  const causes = missingScores(view).map(({ path }) => path);
  return { outcome: 'unchecked', at, stated: total, message: 'missing', data, causes };
}

function compared(total: string, leaves: readonly LeafScore[], view: ReportView): Verdict<Message> {
  // The total may have been made with a score outside its weight or without.
  const sums = scoreSums(leaves);
  const gap = scoreGap(exact(total), sums);
  if (gap === undefined) return pass(at);
  const { expected, difference } = gap;
  const { adjustments } = view.scorecard;
  const message = sums.limits !== '' ? 'limited' : adjustments.length > 0 ? 'adjusted' : 'gap';
  const added = plain(scoreSums(adjustments).published);
  const data = {
    stated: total,
    expected,
    difference,
    ...gap.data,
    adjustments: added,
    hint: misplacedAmong(view, leaves),
  };
  const related = leaves.flatMap((leaf) => scorePaths(leaf, view));
  return { outcome: 'fail', at, stated: total, expected, difference, message, data, related };
}
