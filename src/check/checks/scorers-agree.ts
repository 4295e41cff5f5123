/** The scores of the finance bureau and a third party equal the department's own; where they differ, a person looks. */
import { type Exact, exact, plain, sum } from '../../number/exact.ts';
import { isSameGrade } from '../../report/grade.ts';
import { type Scorer, SCORERS, scorerSide } from '../../report/scorer.ts';
import { gradeScale } from '../../score/grade.ts';
import { leavesOf } from '../../score/scorecard.ts';
import type { ReportView } from '../../score/view.ts';
import { defineCheck } from '../check.ts';
import { type OthersScore, othersScores } from '../scoring/others-scores.ts';
import { allLeaves } from '../scoring/stated-scores.ts';
import { pass, type Verdict } from '../verdict.ts';
import { quoted } from '../wording/quoted.ts';

type Message = 'score' | 'total' | 'listed' | 'grade';

export const scorersAgree = defineCheck<Message>({
  id: 'scorers-agree',
  family: 'agreement',
  title: '财政部门、第三方机构给的得分与自评得分相同',
  messages: {
    score: '{score}的{column}是 {stated} 分，自评得分是 {expected} 分，{way} {points} 分。',
    total: '{side}总分是 {stated} 分，自评总分是 {expected} 分，{way} {points} 分。',
    listed: '{side}总分是 {stated} 分，自评总分是 {expected} 分，{way} {points} 分，其中{list}。',
    grade: '{side}等级是{stated}，自评等级是{expected}。',
  },
  fix: '对照原表核对这两个结果有没有抄错；原表如此的，写一条核对说明，写明调整的原因。',
  // A score outside its weight, and a total that is not the sum of its scores, have findings of their own.
  follows: ['score-within-weight', 'scorers-foot'],
  ofSheets: true,
  *run({ view }) {
    const scores = othersScores(view);
    for (const scorer of SCORERS) {
      const compared = scores.filter((score) => score.scorer === scorer && score.stated !== null).map(differenceOf);
      const differing = compared.filter(({ difference, below }) => {
        return !difference.isZero() && !isExplained(difference, below, scorer);
      });
      yield* resultVerdicts(scorer, compared, differing, view);
    }
  },
});

/** A score beside that of the department, with what lies below it. */
interface Difference extends OthersScore {
  own: string;
  difference: Exact;
  below: readonly Scored[];
}

function differenceOf(score: OthersScore): Difference {
  const { given, stated, row } = score;
  const own = stated ?? '0';
  // A leaf with points on its parts alone has their differences, a group those of its leaves.
  const below = row.kind === 'group' ? leavesOf(row.children) : row.parts;
  return { ...score, own, difference: exact(given).minus(exact(own)), below };
}

/** One finding a scorer where the total says all; else one for each score that differs. */
function* resultVerdicts(
  scorer: Scorer,
  compared: readonly Difference[],
  differing: readonly Difference[],
  view: ReportView,
): Generator<Verdict<Message>> {
  for (const { path, difference } of compared) if (difference.isZero()) yield pass(path);
  const { report } = view;
  const [given, own] = [report[scorer]?.total, report.stated.total];
  const isKnown = given !== undefined && own !== undefined;
  const difference = isKnown ? exact(given).minus(exact(own)) : undefined;
  const isWhole = difference !== undefined && !difference.isZero() && isExplained(difference, allLeaves(view), scorer);
  const isListed = isWhole && differing.length > 1;
  if (!isListed) for (const each of differing) yield scoreVerdict(each, view);
  if (isKnown && difference !== undefined && (isListed || !isWhole)) {
    yield totalVerdict({ scorer, given, own, difference }, isListed ? differing : [], view);
  }
  if (difference === undefined || difference.isZero()) yield* gradeVerdicts(scorer, view);
}

function scoreVerdict({ path: at, beside, name, column, given, own, difference }: Difference, view: ReportView) {
  const related = view.published.has(beside) ? [beside] : [];
  const data = { score: quoted(name), column, ...words(given, own, difference) };
  return { outcome: 'review', at, ...strings(given, own, difference), message: 'score', data, related } as const;
}

interface Totals {
  scorer: Scorer;
  given: string;
  own: string;
  difference: Exact;
}

function totalVerdict(
  { scorer, given, own, difference }: Totals,
  differing: readonly Difference[],
  view: ReportView,
): Verdict<Message> {
  const at = `${scorer}.total`;
  if (difference.isZero()) return pass(at);
  const list = listOf(differing);
  const data = { side: scorerSide(view.report, scorer), ...words(given, own, difference), list };
  const related = ['stated.total', ...differing.flatMap(({ path, beside }) => [path, beside])].filter((path) =>
    view.published.has(path),
  );
  const message = differing.length > 0 ? 'listed' : 'total';
  return { outcome: 'review', at, ...strings(given, own, difference), message, data, related };
}

/** How many are named; a sentence cannot hold more. */
const NAMED_MOST = 8;

function listOf(differing: readonly Difference[]): string {
  const named = differing.slice(0, NAMED_MOST).map(({ name, difference }) => {
    return `${quoted(name)}${wayOf(difference)} ${plain(difference.abs())} 分`;
  });
  const rest = differing.length - named.length;
  return rest === 0 ? named.join('、') : `${named.join('、')}，另有 ${rest} 项不同`;
}

function* gradeVerdicts(scorer: Scorer, view: ReportView): Generator<Verdict<Message>> {
  const [stated, expected] = [view.report[scorer]?.grade, view.report.stated.grade];
  if (stated === undefined || expected === undefined) return;
  const at = `${scorer}.grade`;
  if (isSameGrade(stated, expected, gradeScale(view))) yield pass(at);
  else {
    const data = { side: scorerSide(view.report, scorer), stated, expected };
    yield { outcome: 'review', at, stated, expected, message: 'grade', data, related: ['stated.grade'] };
  }
}

type Scored = Record<Scorer | 'stated', string | null>;

/** A difference that equals those of the scores below it. */
function isExplained(difference: Exact, below: readonly Scored[], scorer: Scorer): boolean {
  const differences = below.flatMap(({ stated, [scorer]: given }) =>
    stated === null || given === null ? [] : [exact(given).minus(exact(stated))],
  );
  return differences.length > 0 && sum(differences).eq(difference);
}

function wayOf(difference: Exact): string {
  return difference.isNegative() ? '低' : '高';
}

function words(given: string, own: string, difference: Exact): Record<string, string> {
  return { stated: given, expected: own, way: wayOf(difference), points: plain(difference.abs()) };
}

function strings(given: string, own: string, difference: Exact) {
  return { stated: given, expected: own, difference: plain(difference) };
}
