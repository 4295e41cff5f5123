/** A stated subtotal is the sum of its leaves; a leaf's stated score is the sum of its stated parts. */
import { type Exact, exact, sum } from '../../number/exact.ts';
import { point } from '../../number/interval.ts';
import { indicatorsOf, type Framework, type Indicator } from '../../report/framework.ts';
import type { Report } from '../../report/report.ts';
import { type GroupScore, groupsOf, leavesOf, type NodeScore } from '../../score/scorecard.ts';
import type { ReportView } from '../../score/view.ts';
import { defineCheck } from '../check.ts';
import { compare } from '../figure/compare.ts';
import { type Judged, worded } from '../figure/judge.ts';
import { scoreGap, scoreSums } from '../scoring/limited-score.ts';
import { misplacedAmong } from '../scoring/misplaced-total.ts';
import { missingScores } from '../scoring/missing-scores.ts';
import { scorePaths } from '../scoring/stated-scores.ts';
import { pass, type Verdict } from '../verdict.ts';
import { quoted } from '../wording/quoted.ts';

type Message = 'group' | 'limited' | 'parts' | 'cut' | 'missing';

export const scoresFoot = defineCheck<Message>({
  id: 'scores-foot',
  family: 'footing',
  title: '小计得分等于各指标得分之和，指标得分等于各评分项得分之和',
  messages: {
    group: '{node}的小计是 {stated} 分，下级各指标自评得分之和是 {expected} 分，相差 {difference} 分。',
    limited:
      '{node}的小计是 {stated} 分，下级各指标自评得分照公布的相加是 {published} 分；{limits}，相加是 {expected} 分，相差 {difference} 分{hint}。',
    parts: '{node}的自评得分是 {stated} 分，各评分项得分之和是 {expected} 分，相差 {difference} 分。',
    cut: '{node}的自评得分是 {stated} 分，各评分项得分之和四舍五入是 {expected} 分，这里截去了尾数。',
    missing: '{node}公布了得分 {stated} 分，但下级有 {count} 项没有公布得分，无法相加。',
  },
  fix: '核对小计和各项得分，更正写错的一个。',
  advice: { missing: '补上没有写的得分；原文没有公布的，不必改。' },
  // A score that is not published has a finding of its own.
  follows: ['score-given'],
  ofSheets: true,
  *run({ view }) {
    const { report, framework, scorecard } = view;
    // Subtotals and parts are nodes of a framework; rows without one have neither.
    if (framework === null) return;
    for (const group of groupsOf(scorecard.tree)) yield* groupVerdict(group, view);
    for (const node of leafIndicators(framework)) yield* partsVerdict(node, report, framework);
  },
});

function leafIndicators(framework: Framework): Indicator[] {
  return indicatorsOf(framework).filter(({ indicators }) => indicators === undefined);
}

function* groupVerdict({ id, name, stated, children }: GroupScore, view: ReportView): Generator<Verdict<Message>> {
  const leaves = leavesOf(children);
  if (stated === null || leaves.length === 0) return;
  const at = `scores.${id}.stated`;
  const related = leaves.flatMap((leaf) => scorePaths(leaf, view));
  const known = leaves.flatMap((leaf) => leaf.stated ?? []);
  if (known.length < leaves.length) {
    const causes = missingScores(view).map(({ path }) => path);
    yield missing({ at, stated, related, node: name, count: leaves.length - known.length, causes });
    return;
  }
  const value = exact(stated);
  // The subtotal may have been made with a score outside its weight or without.
  const sums = scoreSums(leaves);
  const gap = scoreGap(value, sums);
  // Where a subtotal below is off, the one above may still be the sum of subtotals.
  if (gap === undefined || value.eq(sum(children.map(subtotal)))) {
    yield pass(at);
    return;
  }
  const judged: Judged = { outcome: 'fail', at, stated, expected: gap.expected, difference: gap.difference, related };
  const fail = sums.limits === '' ? 'group' : 'limited';
  yield worded(judged, { fail }, { node: quoted(name), ...gap.data, hint: misplacedAmong(view, leaves) });
}

function subtotal(node: NodeScore): Exact {
  if (node.kind === 'group' && node.stated === null) return sum(node.children.map(subtotal));
  return node.kind === 'unscored' ? exact('0') : exact(node.stated ?? '0');
}

/** The parts of a leaf are those its framework names, or the terms of its schedule. */
function* partsVerdict(node: Indicator, { scores }: Report, { decimals }: Framework): Generator<Verdict<Message>> {
  const terms = node.method?.name === 'schedule' ? [...node.method.quarters, node.method.mean] : (node.parts ?? []);
  const score = scores[node.id];
  const known = terms.flatMap((term) => score?.parts?.[term.id]?.stated ?? []);
  if (score?.stated === undefined || known.length === 0) return;
  const { stated } = score;
  const at = `scores.${node.id}.stated`;
  const related = terms.map((term) => `scores.${node.id}.parts.${term.id}.stated`);
  if (known.length < terms.length) {
    const causes = terms.map((term) => `computed.weights.${node.id}.${term.id}`);
    yield missing({ at, stated, related, node: node.name, count: terms.length - known.length, causes });
    return;
  }
  const added = sum(known.map(exact));
  // Terms are shown with more digits than scores have; their sum is rounded once, at the leaf.
  const { outcome, expected, difference } = compare(
    { stated, isExact: true, decimals },
    { value: added, range: point(added) },
  );
  const isRounded = outcome === 'pass' && !exact(stated).eq(added);
  const judged: Judged = { outcome: isRounded ? 'rounding' : outcome, at, stated, expected, difference, related };
  yield worded(judged, { fail: 'parts', truncation: 'cut' }, { node: quoted(node.name) });
}

function missing(found: {
  at: string;
  stated: string;
  related: string[];
  node: string;
  count: number;
  causes: string[];
}): Verdict<Message> {
  const { at, stated, related, node, count, causes } = found;
  return worded(
    { outcome: 'unchecked', at, stated, related, causes },
    { unchecked: 'missing' },
    { node: quoted(node), count: String(count) },
  );
}
