/** Weights add up: from the leaves to the total of a framework, and from a report's own rows to their node. */
import { type Exact, exact, plain, sum } from '../../number/exact.ts';
import { indicatorsOf, type Framework, type Indicator } from '../../report/framework.ts';
import type { Report } from '../../report/report.ts';
import type { Target } from '../../report/target.ts';
import { sentencesAbout } from '../../score/not-published.ts';
import { type GroupScore, groupsOf, type LeafScore } from '../../score/scorecard.ts';
import { freeRows } from '../../score/target-row.ts';
import type { ReportView } from '../../score/view.ts';
import { rowGroups, type RowGroup, sharedPoints, weightPath } from '../../score/weight-figures.ts';
import { defineCheck } from '../check.ts';
import { worded } from '../figure/judge.ts';
import { scoreSums } from '../scoring/limited-score.ts';
import { MARKS_USUAL } from '../scoring/marks.ts';
import { quoted } from '../wording/quoted.ts';
import type { Verdict } from '../verdict.ts';

type Message = 'node' | 'parts' | 'first' | 'rows' | 'total' | 'missing' | 'absent' | 'none' | 'usual' | 'open';

export const weightsFoot = defineCheck<Message>({
  id: 'weights-foot',
  family: 'footing',
  title: '各级分值逐级相加，最终等于满分',
  messages: {
    node: '{node}的分值是 {stated} 分，下级指标分值之和是 {expected} 分，相差 {difference} 分。',
    parts: '{node}的分值是 {stated} 分，各评分项分值之和是 {expected} 分，相差 {difference} 分。',
    first: '满分是 {stated} 分，一级指标分值之和是 {expected} 分，相差 {difference} 分。',
    rows: '{node}下各行分值之和是 {stated} 分，{node}的分值是 {expected} 分，相差 {difference} 分。',
    total: '各指标分值合计是 {stated} 分，满分是 {expected} 分，相差 {difference} 分。',
    missing: '{node}的分值是 {expected} 分，下面的年度指标都没有公布分值，无法相加。',
    none: '{words}，各级分值无法相加。',
    absent: '{node}的分值是 {expected} 分，报告里没有下面的年度指标，也没有它的得分，这些分没有核对。',
    usual: '各行分值合计是 {stated} 分，通常的满分是 {expected} 分，相差 {difference} 分，请人工核对。',
    open: '各行分值合计是 {stated} 分，不到通常的满分 {expected} 分，也没有公布总分，无法核对。',
  },
  fix: '核对各级分值；原表如此的，保留原样并写核对说明。',
  advice: {
    missing: '原表印有分值的，照写 weight；没有的，不必改。',
    none: '原表印有分值的，照写 weight；没有的，不必改，页面会写明没有公布。',
    absent: '原表印有这些指标的，在 targets 里一个指标写一项；只印了得分的，写在 scores 里；都没有的，不必改。',
    usual: '核对各行的分值，看有没有漏写或写错；满分确实不同的，写一条核对说明。',
    open: '原表还有别的计分行或公布了总分的，补上；没有的，不必改。',
  },
  ofSheets: true,
  *runFramework({ framework }) {
    yield* nodesVerdicts(framework.indicators, 'indicators');
    yield* nodeVerdict({ at: 'total', weight: framework.total, below: framework.indicators }, 'first', {});
  },
  *run({ view }) {
    const { framework, scorecard } = view;
    if (framework === null || scorecard.weights === null) {
      yield* withoutFramework(view);
      return;
    }
    yield* withoutWeights(view);
    const groups = rowGroups(scorecard.tree);
    for (const group of groups) yield rowsVerdict(group, view);
    // A wrong sum of a node, here or in the framework, makes the total wrong too: one fault, one finding.
    const ofRows = groups.map(({ group, sum: points }) => points.minus(exact(group.weight)));
    const inFramework = totalOf(framework.indicators.map(weightFromBelow));
    const unsaid = silentNodes(view).map(({ node, group }) => sharedPoints(group).minus(exact(node.weight)));
    const gaps = sum([...ofRows, ...unsaid, inFramework?.minus(exact(framework.total)) ?? exact('0')]);
    const gap = exact(scorecard.weights.sum).minus(exact(scorecard.weights.total));
    if (groups.length === 0 || (!gap.isZero() && gap.eq(gaps))) return;
    const { sum: stated, total } = scorecard.weights;
    const related = groups.flatMap(({ rows }) => rows.map(weightPath));
    yield {
      ...compared({ at: 'computed.weights.total', stated, expected: exact(total), related }, 'total', {}),
      keys: ['targets'],
    };
  },
});

/** Rows that make up a form are worth 100 points together; a form may have more rows than the report carries. */
function* withoutFramework(view: ReportView): Generator<Verdict<Message>> {
  const rows = freeRows(view);
  const { total } = view.scorecard.stated;
  const weights = weightOf(rows);
  const isShort = weights.lt(MARKS_USUAL);
  // total-foots says that the rest of a total may have been earned elsewhere.
  if (rows.length === 0 || (isShort && total !== null && !isSumOf(rows, exact(total)))) return;
  const related = rows.map(weightPath);
  const at = 'computed.weights.total';
  const verdict = compared({ at, stated: plain(weights), expected: MARKS_USUAL, related }, 'usual', {});
  if (verdict.outcome !== 'fail') yield verdict;
  else if (isShort && total === null) yield { ...verdict, outcome: 'unchecked', message: 'open', keys: ['targets'] };
  else yield { ...verdict, outcome: 'review', keys: ['targets'] };
}

function isSumOf(rows: readonly LeafScore[], total: Exact): boolean {
  const { published, limited } = scoreSums(rows);
  return rows.every(({ stated }) => stated !== null) && (total.eq(published) || total.eq(limited));
}

/** Every node against what lies below it; `at` is the path of keys within the framework's file. */
function* nodesVerdicts(nodes: readonly Indicator[], keys: string): Generator<Verdict<Message>> {
  for (const [index, { name, weight, parts, indicators }] of nodes.entries()) {
    const at = `${keys}.${index}.weight`;
    if (parts !== undefined) yield* nodeVerdict({ at, weight, below: parts }, 'parts', { node: quoted(name) });
    if (indicators === undefined) continue;
    yield* nodeVerdict({ at, weight, below: indicators }, 'node', { node: quoted(name) });
    yield* nodesVerdicts(indicators, `${keys}.${index}.indicators`);
  }
}

type Weighted = Pick<Indicator, 'weight' | 'parts' | 'indicators'>;

/** A weight that is wrong below also fails the node above it: one fault, one finding. */
function* nodeVerdict(
  { at, weight, below }: { at: string; weight: string | undefined; below: readonly Weighted[] },
  message: Message,
  data: Record<string, string>,
): Generator<Verdict<Message>> {
  const [own, lowest] = [totalOf(below.map(ownWeight)), totalOf(below.map(weightFromBelow))];
  // What a node leaves open, the report divides, and it is judged there.
  if (weight === undefined || own === undefined) return;
  const isExplained = !exact(weight).eq(own) && lowest !== undefined && exact(weight).eq(lowest);
  if (!isExplained) yield compared({ at, stated: weight, expected: own }, message, data);
}

/** What a node is worth: its weight, else the weights of the nodes below it; undefined where the report divides it. */
function ownWeight(node: Weighted): Exact | undefined {
  return node.weight === undefined ? weightFromBelow(node) : exact(node.weight);
}

function weightFromBelow({ weight, parts, indicators }: Weighted): Exact | undefined {
  const below: readonly Weighted[] = parts ?? indicators ?? [];
  const lowest = below.length === 0 ? undefined : totalOf(below.map(weightFromBelow));
  return lowest ?? (weight === undefined ? undefined : exact(weight));
}

function totalOf(weights: readonly (Exact | undefined)[]): Exact | undefined {
  const known = weights.filter((weight) => weight !== undefined);
  return known.length < weights.length ? undefined : sum(known);
}

function rowsVerdict({ group, rows, sum: points }: RowGroup, { report }: ReportView): Verdict<Message> {
  const related = rows.map(weightPath);
  const stated = plain(points);
  const at = `computed.weights.${group.id}`;
  const keys = rowKeys(rows, report);
  return {
    ...compared({ at, stated, expected: exact(group.weight), related }, 'rows', { node: quoted(group.name) }),
    keys,
  };
}

/** The node is in the framework's file; in the report it is where its first row stands. */
function rowKeys([first]: readonly Pick<LeafScore, 'id' | 'method'>[], { targets }: Report): (string | number)[] {
  if (first !== undefined && first.method !== 'target') return ['scores', first.id, 'weight'];
  return ['targets', targets.findIndex(({ id }) => id === first?.id), 'under'];
}

/** A node that leaves its rows to the report, which lists none, or gives none of them a weight. */
function* withoutWeights(view: ReportView): Generator<Verdict<Message>> {
  const { report } = view;
  const [sentence] = sentencesAbout(view, 'weights');
  if (sentence !== undefined && report.targets.length > 1) {
    const data = { words: sentence.replace(/。$/, '') };
    yield { outcome: 'unchecked', at: null, keys: ['targets'], message: 'none', data };
    return;
  }
  for (const { node, rows } of silentNodes(view)) {
    const judged = {
      outcome: 'unchecked',
      at: `computed.weights.${node.id}`,
      stated: null,
      expected: node.weight,
    } as const;
    const message = rows.length > 0 ? 'missing' : 'absent';
    const first = rows.map((row) => ({ id: row.id, method: 'target' as const }));
    const keys = rows.length > 0 ? rowKeys(first, report) : ['framework'];
    yield { ...worded(judged, { unchecked: message }, { node: quoted(node.name) }), keys };
  }
}

/** A node whose points the report gives to none of its rows, with these rows. */
interface Silent {
  node: Divided['node'];
  group: GroupScore;
  rows: Target[];
}

function silentNodes({ report, framework, scorecard }: ReportView): Silent[] {
  const weighted = new Set(rowGroups(scorecard.tree).map(({ group }) => group.id));
  // A node that is scored as a whole, or lies below one, is no group.
  const groups = new Map(groupsOf(scorecard.tree).map((group) => [group.id, group]));
  return dividedNodes(framework).flatMap(({ node, holds }) => {
    const group = groups.get(node.id);
    if (weighted.has(node.id) || group === undefined) return [];
    return [{ node, group, rows: report.targets.filter(({ under }) => under !== undefined && holds.has(under)) }];
  });
}

/** A node whose points the report divides, with the nodes under which its rows stand. */
interface Divided {
  node: Indicator & { weight: string };
  holds: ReadonlySet<string>;
}

function dividedNodes(framework: Framework | null): Divided[] {
  return indicatorsOf(framework).flatMap((node) => {
    const { weight } = node;
    const holds = new Set(openBelow(node));
    return weight === undefined || holds.size === 0 ? [] : [{ node: { ...node, weight }, holds }];
  });
}

/** The nodes with rows of the report that share one's points: itself, or those below it without a weight of their own. */
function openBelow({ id, rows, indicators = [] }: Indicator): string[] {
  if (rows === 'report') return [id];
  return indicators.filter(({ weight }) => weight === undefined).flatMap(openBelow);
}

function weightOf(nodes: readonly { weight: string }[]): Exact {
  return sum(nodes.map(({ weight }) => exact(weight)));
}

function compared(
  { at, stated, expected, related = [] }: { at: string; stated: string; expected: Exact; related?: string[] },
  message: Message,
  data: Record<string, string>,
): Verdict<Message> {
  const difference = exact(stated).minus(expected);
  const outcome = difference.isZero() ? 'pass' : 'fail';
  const strings = { stated, expected: plain(expected), difference: plain(difference) };
  return worded({ outcome, at, ...strings, related }, { fail: message }, data);
}
