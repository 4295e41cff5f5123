/** Every score that a report states, with its path and the row of the sheet that judges it. */
import type { Scorer } from '../../report/scorer.ts';
import type { Bounds } from '../../score/bounds.ts';
import { type LeafScore, leavesOf, type NodeScore } from '../../score/scorecard.ts';
import { weightOf } from '../../score/subtotal.ts';
import { freeRows } from '../../score/target-row.ts';
import type { ReportView } from '../../score/view.ts';

export interface StatedScore {
  path: string;
  name: string;
  stated: string;
  weight: string;
  /** Of a bonus or penalty item; null for an indicator. */
  bounds: Bounds | null;
  /** The leaf or part; undefined for a subtotal above the leaves. */
  row: LeafScore | undefined;
}

/** The path of a row's score, stated or by another, whether or not it is published. */
export function scorePath(
  { id, method }: Pick<LeafScore, 'id' | 'method'>,
  field: 'stated' | Scorer = 'stated',
): string {
  if (method === 'target') return `targets.${id}.${field}`;
  const [leaf, part] = id.split('.');
  return part === undefined ? `scores.${id}.${field}` : `scores.${leaf}.parts.${part}.${field}`;
}

/** The paths of what a leaf's score is made of: its own, or those of its parts where only these are published. */
export function scorePaths(
  leaf: LeafScore,
  { published }: Pick<ReportView, 'published'>,
  field: 'stated' | Scorer = 'stated',
): string[] {
  return (published.has(scorePath(leaf, field)) ? [leaf] : leaf.parts).map((row) => scorePath(row, field));
}

type Scores = Pick<ReportView, 'scorecard' | 'published' | 'report' | 'framework'>;

/** Subtotals, leaves and parts in form order, rows without a node, adjustments; a leaf that only its parts score is left out. */
export function statedScores(view: Scores): StatedScore[] {
  const { tree, adjustments } = view.scorecard;
  const scores = [...tree.flatMap(scoresBelow), ...freeRows(view).flatMap(ofRow), ...adjustments.flatMap(ofRow)];
  return scores.filter(({ path }) => view.published.has(path));
}

/** The leaves of the sheet and the rows without a node: what has a weight. */
export function allLeaves(view: Scores): LeafScore[] {
  return [...leavesOf(view.scorecard.tree), ...freeRows(view)];
}

/** The leaves that have a score, their own or the sum of their parts, each with an existing path. */
export function scoredLeaves(view: Scores): (StatedScore & { row: LeafScore })[] {
  const { published } = view;
  return allLeaves(view).flatMap((row) => {
    if (row.stated === null) return [];
    const path = scorePath(row);
    return [{ ...described(row, row.stated), path: published.has(path) ? path : `computed.${path}`, row }];
  });
}

function scoresBelow(node: NodeScore): StatedScore[] {
  if (node.kind === 'leaf') return [node, ...node.parts].flatMap(ofRow);
  if (node.kind !== 'group') return [];
  const { id, name, stated } = node;
  const weight = weightOf(node);
  const own =
    stated === null ? [] : [{ path: `scores.${id}.stated`, name, stated, weight, bounds: null, row: undefined }];
  return [...own, ...node.children.flatMap(scoresBelow)];
}

function ofRow(row: LeafScore): StatedScore[] {
  return row.stated === null ? [] : [described(row, row.stated)];
}

function described(row: LeafScore, stated: string): StatedScore {
  const { name, weight, bounds } = row;
  return { path: scorePath(row), name, stated, weight, bounds, row };
}
