/** What the finance bureau and a third party gave is what the department gave itself; where it is not, a person looks. */
import { type Exact, exact, plain, sum } from '../../number/exact.ts';
import { isSameGrade } from '../../report/grade.ts';
import { type Scorer, SCORERS, scorerSide } from '../../report/scorer.ts';
import { gradeScale } from '../../score/grade.ts';
import { leavesOf } from '../../score/sheet.ts';
import type { ReportView } from '../../score/view.ts';
import { defineCheck } from '../check.ts';
import { type OthersScore, othersScores } from '../scoring/others-scores.ts';
import { allLeaves } from '../scoring/stated-scores.ts';
import { pass, type Verdict } from '../verdict.ts';
import { quoted } from '../wording/quoted.ts';

type Message = 'score' | 'total' | 'grade';

export const scorersAgree = defineCheck<Message>({
  id: 'scorers-agree',
  family: 'agreement',
  title: '财政部门、第三方机构给的得分与自评得分相同',
  messages: {
    score: '{score}的{column}是 {stated} 分，自评得分是 {expected} 分，{way} {points} 分。',
    total: '{side}总分是 {stated} 分，自评总分是 {expected} 分，{way} {points} 分。',
    grade: '{side}等级是{stated}，自评等级是{expected}。',
  },
  fix: '对照原表核对这两个结果有没有抄错；原表如此的，写一条核对说明，写明调整的原因。',
  // A score outside its weight, and a total that is not the sum of its scores, have findings of their own.
  follows: ['score-within-weight', 'scorers-foot'],
  ofSheets: true,
  *run({ view }) {
    const scores = othersScores(view);
    for (const score of scores) yield* scoreVerdict(score, view);
    for (const scorer of SCORERS) yield* resultVerdicts(scorer, view);
  },
});

/** A leaf whose points stand on its parts has the findings of these, a group those of its leaves. */
function* scoreVerdict(score: OthersScore, view: ReportView): Generator<Verdict<Message>> {
  const { path: at, beside, name, scorer, column, given, stated, row } = score;
  if (stated === null) return;
  const below = row.kind === 'group' ? leavesOf(row.children) : row.parts;
  const difference = exact(given).minus(exact(stated));
  if (difference.isZero()) {
    yield pass(at);
    return;
  }
  if (isExplained(difference, below, scorer)) return;
  const related = view.published.has(beside) ? [beside] : [];
  const data = { score: quoted(name), column, ...compared(given, stated, difference) };
  yield { outcome: 'review', at, ...strings(given, stated, difference), message: 'score', data, related };
}

/** The total and, where no points say so already, the grade. */
function* resultVerdicts(scorer: Scorer, view: ReportView): Generator<Verdict<Message>> {
  const { report } = view;
  const { total, grade } = report[scorer] ?? {};
  const own = report.stated;
  const side = scorerSide(report, scorer);
  const difference = total === undefined || own.total === undefined ? undefined : exact(total).minus(exact(own.total));
  if (total !== undefined && own.total !== undefined && difference !== undefined) {
    const at = `${scorer}.total`;
    if (difference.isZero()) yield pass(at);
    else if (!isExplained(difference, allLeaves(view), scorer)) {
      const data = { side, ...compared(total, own.total, difference) };
      const related = ['stated.total'];
      yield { outcome: 'review', at, ...strings(total, own.total, difference), message: 'total', data, related };
    }
  }
  if (grade === undefined || own.grade === undefined || difference?.isZero() === false) return;
  const at = `${scorer}.grade`;
  if (isSameGrade(grade, own.grade, gradeScale(view))) yield pass(at);
  else {
    const data = { side, stated: grade, expected: own.grade };
    const judged = { outcome: 'review', at, stated: grade, expected: own.grade, related: ['stated.grade'] } as const;
    yield { ...judged, message: 'grade', data };
  }
}

type Scored = Record<Scorer | 'stated', string | null>;

/** A difference that is just that of the scores below it is told there, indicator by indicator. */
function isExplained(difference: Exact, below: readonly Scored[], scorer: Scorer): boolean {
  const differences = below.flatMap(({ stated, [scorer]: given }) =>
    stated === null || given === null ? [] : [exact(given).minus(exact(stated))],
  );
  return differences.length > 0 && sum(differences).eq(difference);
}

function compared(given: string, stated: string, difference: Exact): Record<string, string> {
  const way = difference.isNegative() ? '低' : '高';
  return { stated: given, expected: stated, way, points: plain(difference.abs()) };
}

function strings(given: string, stated: string, difference: Exact) {
  return { stated: given, expected: stated, difference: plain(difference) };
}
