/** What others than the department gave adds up: a total is the sum of the indicators, an indicator that of its parts. */
import { exact, plain, sum } from '../../number/exact.ts';
import { point } from '../../number/interval.ts';
import { scorerColumn, type Scorer, SCORERS, scorerSide } from '../../report/scorer.ts';
import { type GroupScore, groupsOf, type LeafScore, leavesOf } from '../../score/scorecard.ts';
import type { ReportView } from '../../score/view.ts';
import { defineCheck } from '../check.ts';
import { compare } from '../figure/compare.ts';
import { scoreGap, scoreSums } from '../scoring/limited-score.ts';
import { MARKS_USUAL } from '../scoring/marks.ts';
import { allLeaves, scorePath, scorePaths } from '../scoring/stated-scores.ts';
import { pass, type Verdict } from '../verdict.ts';
import { quoted } from '../wording/quoted.ts';

type Message = 'gap' | 'limited' | 'rows' | 'parts' | 'missing';

export const scorersFoot = defineCheck<Message>({
  id: 'scorers-foot',
  family: 'footing',
  title: '财政部门、第三方机构给的总分等于它给各指标的得分之和',
  messages: {
    gap: '{whole}是 {stated} 分，{parts}之和是 {expected} 分，相差 {difference} 分。',
    limited:
      '{whole}是 {stated} 分，{parts}照公布的相加是 {published} 分；{limits}，相加是 {expected} 分，相差 {difference} 分。',
    rows: '{whole}是 {stated} 分，{parts}之和是 {expected} 分，相差 {difference} 分；各行分值合计是 {weights} 分，请人工核对。',
    parts: '{whole}是 {stated} 分，各评分项之和是 {expected} 分，相差 {difference} 分。',
    missing: '{whole}是 {stated} 分，但有 {count} 项没有公布{parts}，无法相加。',
  },
  fix: '核对原表中这一栏的总分（小计）和各项得分，改正抄错的一个；原表如此的，写一条核对说明。',
  advice: { missing: '补上没有写的得分；原文没有公布的，不必改。' },
  ofSheets: true,
  *run({ view }) {
    for (const scorer of SCORERS) {
      yield* totalVerdict(scorer, view);
      for (const group of groupsOf(view.scorecard.tree)) yield* groupVerdict(group, scorer, view);
      for (const leaf of allLeaves(view)) yield* partsVerdict(leaf, scorer, view);
    }
  },
});

function* totalVerdict(scorer: Scorer, view: ReportView): Generator<Verdict<Message>> {
  const total = view.report[scorer]?.total;
  if (total === undefined) return;
  const whole = `${scorerSide(view.report, scorer)}总分`;
  const { tree, adjustments } = view.scorecard;
  // A bonus or penalty that a scorer does not mention is none.
  const added = adjustments.filter((item) => item[scorer] !== null);
  const leaves = view.framework === null ? allLeaves(view) : [...leavesOf(tree), ...added];
  const verdict = footed({ at: `${scorer}.total`, whole, stated: total, leaves, scorer }, view);
  if (verdict === undefined) return;
  const weights = sum(leaves.map(({ weight }) => exact(weight)));
  // Without a framework only weights of 100 points say that the rows are all that is scored.
  if (view.framework !== null || verdict.outcome !== 'fail' || weights.eq(MARKS_USUAL)) yield verdict;
  else yield { ...verdict, outcome: 'review', message: 'rows', data: { ...verdict.data, weights: plain(weights) } };
}

function* groupVerdict(group: GroupScore, scorer: Scorer, view: ReportView): Generator<Verdict<Message>> {
  const stated = group[scorer];
  if (stated === null) return;
  const whole = `${quoted(group.name)}的${scorerColumn(view.report, scorer)}`;
  const at = `scores.${group.id}.${scorer}`;
  const verdict = footed({ at, whole, stated, leaves: leavesOf(group.children), scorer }, view);
  if (verdict !== undefined) yield verdict;
}

interface Whole {
  at: string;
  whole: string;
  stated: string;
  leaves: readonly LeafScore[];
  scorer: Scorer;
}

/** Undefined where nothing below the whole is published. */
function footed({ at, whole, stated, leaves, scorer }: Whole, view: ReportView): Verdict<Message> | undefined {
  const given = leaves.map(({ name, weight, bounds, [scorer]: points }) => ({ name, weight, bounds, stated: points }));
  const count = given.filter((each) => each.stated === null).length;
  if (count === given.length) return undefined;
  const parts = `各指标${scorerColumn(view.report, scorer)}`;
  const related = leaves.flatMap((leaf) => scorePaths(leaf, view, scorer)).filter((path) => view.published.has(path));
  if (count > 0) {
    const data = { whole, stated, parts, count: String(count) };
    return { outcome: 'unchecked', at, stated, message: 'missing', data, related };
  }
  // As with the department's own total: made with a score outside its weight or without.
  const sums = scoreSums(given);
  const gap = scoreGap(exact(stated), sums);
  if (gap === undefined) return pass(at);
  const { expected, difference } = gap;
  const data = { whole, stated, parts, expected, difference, ...gap.data };
  const message = sums.limits === '' ? 'gap' : 'limited';
  return { outcome: 'fail', at, stated, expected, difference, message, data, related };
}

function* partsVerdict(leaf: LeafScore, scorer: Scorer, view: ReportView): Generator<Verdict<Message>> {
  const at = scorePath(leaf, scorer);
  const given = leaf.parts.flatMap((part) => part[scorer] ?? []);
  const stated = leaf[scorer];
  if (stated === null || given.length === 0 || !view.published.has(at)) return;
  const whole = `${quoted(leaf.name)}的${scorerColumn(view.report, scorer)}`;
  const related = leaf.parts.map((part) => scorePath(part, scorer)).filter((path) => view.published.has(path));
  if (given.length < leaf.parts.length) {
    const count = String(leaf.parts.length - given.length);
    const data = { whole, stated, parts: '评分项的得分', count };
    yield { outcome: 'unchecked', at, stated, message: 'missing', data, related };
    return;
  }
  const added = sum(given.map(exact));
  const { outcome, expected, difference } = compare(
    { stated, isExact: true, decimals: view.framework?.decimals },
    { value: added, range: point(added) },
  );
  if (outcome === 'pass' || outcome === 'rounding') yield pass(at);
  else {
    const data = { whole, stated, expected, difference };
    yield { outcome, at, stated, expected, difference, message: 'parts', data, related };
  }
}
