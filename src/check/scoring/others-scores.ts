/** Every score by others than the department, with the row of the score sheet that it belongs to. */
import { scorerColumn, type Scorer, SCORERS } from '../../report/scorer.ts';
import type { GroupScore, LeafScore, NodeScore } from '../../score/scorecard.ts';
import { weightOf } from '../../score/subtotal.ts';
import { freeRows } from '../../score/target-row.ts';
import type { ReportView } from '../../score/view.ts';
import { scorePath } from './stated-scores.ts';

export interface OthersScore {
  path: string;
  /** The path of the department's own score, whether or not it is published. */
  beside: string;
  name: string;
  scorer: Scorer;
  /** The heading of the scorer's column. */
  column: string;
  given: string;
  /** What the department gave itself. */
  stated: string | null;
  weight: string;
  /** A leaf or part, or a subtotal above the leaves. */
  row: LeafScore | GroupScore;
}

/** Subtotals, leaves and parts in form order, then rows without a node; a leaf that only its parts score is left out. */
export function othersScores(view: ReportView): OthersScore[] {
  const { tree, adjustments } = view.scorecard;
  const rows = [...tree.flatMap(rowsBelow), ...adjustments, ...freeRows(view)];
  const scores = rows.flatMap((row) => SCORERS.flatMap((scorer) => ofScorer(row, scorer, view)));
  return scores.filter(({ path }) => view.published.has(path));
}

function rowsBelow(node: NodeScore): (LeafScore | GroupScore)[] {
  if (node.kind === 'leaf') return [node, ...node.parts];
  return node.kind === 'group' ? [node, ...node.children.flatMap(rowsBelow)] : [];
}

function ofScorer(row: LeafScore | GroupScore, scorer: Scorer, { report }: ReportView): OthersScore[] {
  const given = row[scorer];
  if (given === null) return [];
  const pathOf = (field: 'stated' | Scorer): string =>
    row.kind === 'leaf' ? scorePath(row, field) : `scores.${row.id}.${field}`;
  const { name, stated } = row;
  const column = scorerColumn(report, scorer);
  return [
    { path: pathOf(scorer), beside: pathOf('stated'), name, scorer, column, given, stated, weight: weightOf(row), row },
  ];
}
