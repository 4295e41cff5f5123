/**
 * No score, whoever gave it, lies below 0 or above its weight, no adjustment beyond its bounds, no total above the
 * framework's.
 */
import { type Exact, exact, plain, sum } from '../../number/exact.ts';
import { scorerColumn, SCORERS, scorerSide } from '../../report/scorer.ts';
import { type Bounds, boundsOf } from '../../score/bounds.ts';
import type { LeafScore } from '../../score/scorecard.ts';
import { freeRows } from '../../score/target-row.ts';
import type { ReportView } from '../../score/view.ts';
import { defineCheck } from '../check.ts';
import { MARKS_USUAL } from '../scoring/marks.ts';
import { misplacedWords } from '../scoring/misplaced-total.ts';
import { scoredBy } from '../scoring/scored-node.ts';
import { othersScores } from '../scoring/others-scores.ts';
import { statedScores } from '../scoring/stated-scores.ts';
import { quoted } from '../wording/quoted.ts';
import { pass, type Verdict } from '../verdict.ts';

type Message = 'above' | 'below' | 'over' | 'under' | 'bonus' | 'odd' | 'weightless' | 'unweighted';

export const scoreWithinWeight = defineCheck<Message>({
  id: 'score-within-weight',
  family: 'scoring',
  title: '得分不低于 0、不高于分值',
  messages: {
    weightless: '{score}自评得 {stated} 分，没有写分值，没有计入总分，也无法核对是否超过分值。',
    unweighted: '{score}的{what}是 {stated} 分，没有写分值，没有计入总分，也无法核对是否超过分值。',
    odd: '{score}是 {stated} 分，超过各行分值合计和通常的满分，应当不超过 {weight} 分，请人工核对。',
    above: '“{score}”的{what}是 {stated} 分，超过分值 {weight} 分{hint}。',
    below: '“{score}”的{what}是 {stated} 分，低于 0 分。',
    over: '{score}是 {stated} 分，超过上限 {limit} 分。',
    under: '{score}是 {stated} 分，低于下限 {limit} 分。',
    bonus: '“{score}”的得分是 {stated} 分，超过满分 {weight} 分加上各加分项的上限，应当不超过 {limit} 分。',
  },
  fix: '核对原表中这一项的分值和得分，改正抄错的一个；原表如此的，写一条核对说明。',
  advice: {
    over: '核对得分和指标体系里的上限；扣分是负数，例如 "-2"；原表如此的，写一条核对说明。',
    under: '核对得分和指标体系里的下限；原表如此的，写一条核对说明。',
    bonus: '核对总分和各项加分；原表如此的，写一条核对说明。',
    weightless: '照原表补上 weight（分值）；原表这一行没有分值的，写一条核对说明。',
    unweighted: '照原表补上 weight（分值）；原表这一行没有分值的，写一条核对说明。',
    odd: '核对总分，并看各行的分值有没有漏写；满分确实更高的，写一条核对说明。',
  },
  ofSheets: true,
  *run({ view }) {
    for (const { path, name, stated, weight, bounds, row } of statedScores(view)) {
      if (bounds !== null) yield adjustmentVerdict({ at: path, name, stated }, bounds);
      else {
        const hint = misplacedWords(view, { stated, row, total: view.report.stated.total });
        yield judge({ at: path, name, what: '得分', stated, weight, most: mostOf(row, weight, view), hint });
      }
    }
    for (const { path, name, scorer, column, given, weight, row } of othersScores(view)) {
      const own = row.kind === 'leaf' ? row : undefined;
      if (own?.bounds != null) yield adjustmentVerdict({ at: path, name, stated: given }, own.bounds);
      else {
        const hint = misplacedWords(view, { stated: given, row: undefined, total: view.report[scorer]?.total });
        yield judge({ at: path, name, what: column, stated: given, weight, most: mostOf(own, weight, view), hint });
      }
    }
    yield* withoutWeight(view);
    yield* totals(view);
  },
});

function adjustmentVerdict(
  { at, name, stated }: { at: string; name: string; stated: string },
  { least, most }: Bounds,
): Verdict<Message> {
  const score = exact(stated);
  const isOver = score.gt(exact(most));
  if (!isOver && !score.lt(exact(least))) return pass(at);
  const [limit, sign, message] = isOver ? ([most, '≤', 'over'] as const) : ([least, '≥', 'under'] as const);
  const difference = plain(score.minus(exact(limit)));
  const data = { score: quoted(name), stated, limit };
  return { outcome: 'fail', at, stated, expected: `${sign}${limit}`, difference, message, data };
}

/** A rate without a cap may earn more than its weight, and so may a quarter that is ahead of its schedule. */
function mostOf(row: LeafScore | undefined, weight: string, view: ReportView): Exact | undefined {
  const isAhead = row?.outcome.kind === 'computed' && row.outcome.range.high.gt(exact(weight));
  const method = row === undefined ? undefined : scoredBy(view, row.id)?.method;
  const isFree = method?.name === 'rate' && method.above === 'free';
  return isAhead || isFree ? undefined : exact(weight);
}

/** A scored row without weight counts nowhere. */
function* withoutWeight({ report }: ReportView): Generator<Verdict<Message>> {
  for (const row of report.targets.filter(({ weight }) => weight === undefined)) {
    const field = (['stated', ...SCORERS] as const).find((each) => row[each] !== undefined);
    const stated = field === undefined ? undefined : row[field];
    if (field === undefined || stated === undefined) continue;
    const at = `targets.${row.id}.${field}`;
    const score = quoted(row.name);
    const what = field === 'stated' ? '' : scorerColumn(report, field);
    const message = field === 'stated' ? 'weightless' : 'unweighted';
    yield { outcome: 'review', at, stated, message, data: { score, what, stated } };
  }
}

function* totals(view: ReportView): Generator<Verdict<Message>> {
  const { report, framework } = view;
  const bonuses = sum(view.scorecard.adjustments.map((each) => exact(boundsOf(each).most)));
  const most = framework === null ? usualMarks(view) : exact(framework.total).plus(bonuses);
  const weight = framework?.total ?? plain(most);
  const sides = [
    { key: 'stated', side: '自评', total: report.stated.total },
    ...SCORERS.map((key) => ({ key, side: scorerSide(report, key), total: report[key]?.total })),
  ];
  for (const { key, side, total: stated } of sides) {
    if (stated === undefined) continue;
    const verdict = judge({ at: `${key}.total`, name: `${side}总分`, what: '得分', stated, weight, most });
    if (verdict.message !== 'above') yield verdict;
    else if (framework === null) yield { ...verdict, outcome: 'review', message: 'odd' };
    else yield bonuses.isZero() ? verdict : overBonuses(verdict, most);
  }
}

function overBonuses(verdict: Verdict<Message>, most: Exact): Verdict<Message> {
  const limit = plain(most);
  const difference = plain(exact(verdict.stated ?? '0').minus(most));
  return { ...verdict, expected: `≤${limit}`, difference, message: 'bonus', data: { ...verdict.data, limit } };
}

/** Without a framework: what the rows can earn, or the usual full marks where that is more. */
function usualMarks(view: ReportView): Exact {
  const weights = sum(freeRows(view).map(({ weight }) => exact(weight)));
  return weights.gt(MARKS_USUAL) ? weights : MARKS_USUAL;
}

interface Claim {
  at: string;
  name: string;
  /** Whose score it is: 得分, or the heading of a scorer's column. */
  what: string;
  stated: string;
  weight: string;
  most: Exact | undefined;
  /** What follows where it is above: what it looks like. */
  hint?: string;
}

function judge({ at, name, what, stated, weight, most, hint = '' }: Claim): Verdict<Message> {
  const score = exact(stated);
  const data = { score: name, what, stated, weight, hint };
  if (score.isNegative() && !score.isZero()) {
    return { outcome: 'fail', at, stated, expected: '≥0', difference: plain(score), message: 'below', data };
  }
  if (most === undefined || score.lte(most)) return pass(at);
  const difference = plain(score.minus(most));
  return { outcome: 'fail', at, stated, expected: `≤${weight}`, difference, message: 'above', data };
}
