/** What a form leaves out as a whole, one sentence each: no weights, no scores, a column that is blank throughout. */
import { type BudgetSide, type BudgetTotal, PHASE_NAMES, type Phase, PHASES } from '../report/budget.ts';
import type { Content } from '../report/datum.ts';
import { completePhases } from '../report/phases.ts';
import { oncePer } from './once.ts';
import { leavesOf, type NodeScore } from './scorecard.ts';
import { freeRows } from './target-row.ts';
import type { ReportView } from './view.ts';

export interface NotPublished {
  /** The block that would show it. */
  about: 'weights' | 'scores' | 'targets' | 'goals' | BudgetSide;
  /** One sentence. */
  text: string;
}

type Published = Pick<ReportView, 'report' | 'framework' | 'scorecard' | 'published'>;

/** In the order of the form; empty where every block says something, and for a withdrawn report, which shows nothing. */
export const notPublished = oncePer((view: Published): readonly NotPublished[] => {
  if (view.report.disclosure.status === 'withdrawn') return [];
  return [
    ...sideSentences('revenue', view),
    ...sideSentences('expenditure', view),
    ...goalSentences(view),
    ...columnSentences(view),
    ...weightSentences(view),
    ...scoreSentences(view),
  ];
});

/** The sentences about some blocks, to print below their table. */
export function sentencesAbout(view: Published, ...blocks: NotPublished['about'][]): string[] {
  return notPublished(view).flatMap(({ about, text }) => (blocks.includes(about) ? [text] : []));
}

/** Rows that would be scored, none of which has a weight. */
function weightSentences({ report, framework, scorecard }: Published): NotPublished[] {
  const rows = framework === null ? report.targets : scorecard.tree.flatMap(unscoredIn);
  const leaves = framework === null ? freeRows({ report, framework }) : leavesOf(scorecard.tree);
  const isWeighed = leaves.some(({ method }) => method === 'target');
  return rows.length > 0 && !isWeighed ? [{ about: 'weights', text: '原表没有公布各指标的分值。' }] : [];
}

function unscoredIn(node: NodeScore): NodeScore[] {
  if (node.kind === 'unscored') return [node];
  return node.kind === 'group' ? node.children.flatMap(unscoredIn) : [];
}

function scoreSentences({ report, scorecard }: Published): NotPublished[] {
  const { total, grade } = scorecard.stated;
  const isScored =
    report.targets.some(({ stated }) => stated !== undefined) ||
    Object.values(report.scores).some(
      ({ stated, parts }) =>
        stated !== undefined || Object.values(parts ?? {}).some((part) => part.stated !== undefined),
    );
  if (isScored) return [];
  const known = [...(total === null ? [] : ['总分']), ...(grade === null ? [] : ['等级'])];
  const text = known.length === 0 ? '没有公布自评得分。' : `没有公布各指标的自评得分，只公布了${known.join('和')}。`;
  return [{ about: 'scores', text }];
}

function columnSentences({ report, published }: Published): NotPublished[] {
  return (
    [
      ['target', '指标值'],
      ['actual', '完成值'],
    ] as const
  ).flatMap(([field, name]) => {
    const cells = report.targets.map(({ id }) => published.get(`targets.${id}.${field}`)?.content);
    const text = blankSentence(name, cells);
    return text === undefined ? [] : [{ about: 'targets' as const, text }];
  });
}

/** Undefined where some cell says something. */
function blankSentence(name: string, cells: readonly (Content | undefined)[]): string | undefined {
  const known = cells.filter((content) => content !== undefined);
  if (cells.length === 0 || known.some(({ kind }) => kind !== 'absent')) return undefined;
  if (known.length === 0) return `没有公布${name}。`;
  const isBlank = known.every((content) => content.kind === 'absent' && content.none === '空白');
  return isBlank ? `${name}一栏为空白。` : undefined;
}

function goalSentences({ report: { goals } }: Published): NotPublished[] {
  const isSilent = goals.length > 0 && goals.every(({ achieved }) => achieved === undefined);
  return isSilent ? [{ about: 'goals', text: '没有公布年度总体目标的完成情况。' }] : [];
}

/** Phases that a side prints and leaves blank, and of the expenditure those that the execution rate needs. */
function sideSentences(side: BudgetSide, { report: { budget }, published }: Published): NotPublished[] {
  const total = budget?.[side];
  if (total === undefined) return [];
  const lines = linesBelow(total, `budget.${side}`);
  const named = (phase: Phase): string => `${side === 'revenue' ? '收入的' : ''}${PHASE_NAMES[phase]}`;
  const blanks = PHASES.flatMap((phase) => {
    const cells = lines.flatMap(({ path }) => published.get(`${path}.${phase}`)?.content ?? []);
    return cells.length === 0 ? [] : (blankSentence(named(phase), cells) ?? []);
  });
  const has = (phase: Phase): boolean =>
    lines.some(({ line }) => completePhases(line.amounts)[phase] !== undefined || line.amounts?.[phase] !== undefined);
  const isSpent = side === 'expenditure';
  const missing: Phase[] = [
    ...(isSpent && has('executed') && !has('adjusted') ? (['adjusted'] as const) : []),
    ...(isSpent && (has('approved') || has('adjusted')) && !has('executed') ? (['executed'] as const) : []),
  ];
  return [...blanks, ...missing.map((phase) => `没有公布${named(phase)}。`)].map((text) => ({ about: side, text }));
}

function linesBelow(line: BudgetTotal, path: string): { line: BudgetTotal; path: string }[] {
  const below = (line.splits ?? []).flatMap((split) =>
    split.lines.flatMap((each) => linesBelow(each, `${path}.splits.${split.id}.${each.id}`)),
  );
  return [{ line, path }, ...below];
}
