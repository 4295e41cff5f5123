/** The columns of the score table: as many levels as the form has, each with its weights where it has any. */
import { scorerColumn, type Scorer, SCORERS } from '../../src/report/scorer.ts';
import { type GroupScore, groupsOf, type LeafScore } from '../../src/score/scorecard.ts';
import type { ReportView } from '../../src/score/view.ts';
import { levelNames } from '../table/level-names.ts';
import { columnHead, type Row } from '../table/model.ts';
import { groupsByKeys, oneKey, type ScoreEntry } from './entries.ts';

export interface ScoreTableOptions {
  /** Shows target and actual value of annual rows beside their scores, as project sheets do. */
  hasValues?: boolean;
}

/** Who gave the points of a column; `recomputed` are ours. */
export type PointsField = 'stated' | Scorer | 'recomputed';

export interface ScoreColumns {
  depth: number;
  /** Some row has a target and an actual value to show. */
  hasValues: boolean;
  /** Whether a level above the last has a column of weights. */
  hasWeight: boolean[];
  /** Some leaf has parts, so a column beside the last name says which part a row is. */
  hasParts: boolean;
  /** The columns of points, with their headings; where nothing is published there is no column. */
  points: { field: PointsField; title: string }[];
  hasReason: boolean;
  hasImprovement: boolean;
  groups: ReadonlyMap<string, GroupScore>;
}

export function columnsOf(
  view: ReportView,
  entries: readonly ScoreEntry[],
  { hasValues = false }: ScoreTableOptions,
): ScoreColumns {
  const { tree, adjustments } = view.scorecard;
  const groups = groupsByKeys(tree);
  const depth = entries.reduce((most, { path }) => (path.length > most ? path.length : most), 1);
  const leaves = entries.flatMap((entry) => (entry.kind === 'leaf' ? [entry.leaf] : []));
  const rows = [...leaves, ...adjustments];
  const isWeighed = (level: number): boolean =>
    entries.some(({ keys }) => keys.length - 1 > level && groups.get(oneKey(keys.slice(0, level + 1)))?.weight != null);
  return {
    depth,
    hasValues: hasValues && entries.some((entry) => entry.kind === 'unscored' || entry.leaf.method === 'target'),
    hasWeight: Array.from({ length: depth - 1 }, (_, level) => isWeighed(level)),
    hasParts: leaves.some(({ parts }) => parts.length > 0),
    points: pointsColumns(view, leaves),
    hasReason: rows.some(({ reason }) => reason !== null),
    hasImprovement: rows.some(({ improvement }) => improvement !== null),
    groups,
  };
}

function pointsColumns({ scorecard, report }: ReportView, leaves: readonly LeafScore[]): ScoreColumns['points'] {
  const rows = leaves.flatMap((leaf) => [leaf, ...leaf.parts]);
  const nodes = [...rows, ...groupsOf(scorecard.tree)];
  const { total, grade } = scorecard.stated;
  const isStated = total !== null || grade !== null || nodes.some(({ stated }) => stated !== null);
  const isRecomputed = rows.some(({ recomputed, outcome }) => recomputed !== null || isWorked(outcome));
  const others = SCORERS.filter((scorer) => nodes.some((node) => node[scorer] !== null));
  return [
    ...(isStated ? [{ field: 'stated', title: '自评得分' } as const] : []),
    ...others.map((field) => ({ field, title: scorerColumn(report, field) })),
    ...(isRecomputed ? [{ field: 'recomputed', title: '复算得分' } as const] : []),
  ];
}

/** Something was computed, if only for comparison. */
function isWorked(outcome: LeafScore['outcome']): boolean {
  const hasReferences = outcome.kind === 'unverified' && outcome.references !== undefined;
  return outcome.working.length > 0 || hasReferences;
}

/** How many columns the names from a level to the last one take, weights between them included. */
export function nameSpan({ depth, hasWeight, hasParts }: ScoreColumns, level: number): number {
  return depth - level + hasWeight.slice(level).filter(Boolean).length + (hasParts ? 1 : 0);
}

/** How many columns a name takes that stands for the whole row, before weight and scores. */
export function wholeSpan(columns: ScoreColumns): number {
  return nameSpan(columns, 0) + (columns.hasValues ? 2 : 0);
}

export function headRow(columns: ScoreColumns): Row {
  const { depth, hasWeight, hasParts, points, hasReason, hasImprovement } = columns;
  const names = levelNames(depth);
  const levels = names.flatMap((name, level) => {
    const isLast = level === depth - 1;
    const head = columnHead(name, isLast && hasParts ? { colspan: 2 } : {});
    const values = isLast && columns.hasValues ? ['指标值', '完成值'].map((title) => columnHead(title)) : [];
    const weight = isLast || hasWeight[level] === true ? [columnHead('分值', { look: 'figure' })] : [];
    return [head, ...values, ...weight];
  });
  const scores = points.map(({ title }) => columnHead(title, { look: 'figure' }));
  const words = [...(hasReason ? ['未达标原因'] : []), ...(hasImprovement ? ['改进措施'] : [])];
  return { cells: [...levels, ...scores, ...words.map((title) => columnHead(title))] };
}
