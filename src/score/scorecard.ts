/** The scorecard of one report: its framework's tree with what was stated, what can be recomputed, and why. */
import type { Method } from '../report/method.ts';
import type { OtherScores } from '../report/scorer.ts';
import type { Bounds } from './bounds.ts';
import type { Outcome } from './outcome.ts';
import type { Basis } from './recompute.ts';

/** A scored node, or one of its parts. */
export interface LeafScore extends OtherScores {
  kind: 'leaf';
  /** The indicator's id; a part's is `<indicator>.<part>`; a row of the department's own is the target's id. */
  id: string;
  name: string;
  /** Names from the first level to this one. */
  path: string[];
  /** 0 for a bonus or penalty item. */
  weight: string;
  /** The report gives the weight, because its framework leaves it open. */
  isWeighed?: true;
  /** Of a bonus or penalty item: the least and the most that it can be; null for an indicator. */
  bounds: Bounds | null;
  stated: string | null;
  /** The grade that the report states for this indicator, in its words. */
  grade: string | null;
  /** Rounded to the framework's decimals and written like the stated score; null with neither rule nor statement. */
  recomputed: string | null;
  basis: Basis | null;
  method: Method['name'];
  outcome: Outcome;
  explanation: string | null;
  reason: string | null;
  improvement: string | null;
  note: string | null;
  parts: LeafScore[];
}

/** A node above the leaves. */
export interface GroupScore extends OtherScores {
  kind: 'group';
  id: string;
  name: string;
  /** Null where it only divides the points of the node above among its leaves. */
  weight: string | null;
  /** A subtotal that the report states although its leaves are scored too. */
  stated: string | null;
  /** The grade that the report states for this indicator, in its words. */
  grade: string | null;
  children: NodeScore[];
}

/** A node below the one at which the report was scored, or a row without weight. */
export interface SilentNode {
  kind: 'undisclosed' | 'unscored';
  id: string;
  name: string;
  weight: string | null;
  children: SilentNode[];
  /** The parts of an indicator: evidence may be published for them although their scores are not. */
  parts?: SilentNode[];
  /** The weight is printed in the report. */
  isWeighed?: true;
}

export type NodeScore = LeafScore | GroupScore | (SilentNode & { kind: 'unscored' });

export interface Scorecard {
  tree: NodeScore[];
  /** Bonus and penalty items, which stand beside the tree: they have no weight and count in the total alone. */
  adjustments: LeafScore[];
  /** What lies below a leaf that was scored at a higher level, by the leaf's id. */
  undisclosed: ReadonlyMap<string, SilentNode[]>;
  /** The grade in the words of the report. */
  stated: { total: string | null; grade: string | null };
  /** The grade in the words of the scale. */
  recomputed: { total: string | null; grade: string | null; computedPoints: string | null };
  /** Which grades these are, for comparing and counting; see `gradeMeant`. */
  meant: { stated: string | null; recomputed: string | null };
  /** The sum of the leaf weights, and the total that they should reach; null without a framework. */
  weights: { sum: string; total: string } | null;
}

/** The leaves of a tree in form order, without their parts. */
export function leavesOf(nodes: readonly NodeScore[]): LeafScore[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'leaf') return [node];
    return node.kind === 'group' ? leavesOf(node.children) : [];
  });
}

/** The groups of a tree in form order, whatever their level. */
export function groupsOf(nodes: readonly NodeScore[]): GroupScore[] {
  return nodes.flatMap((node) => (node.kind === 'group' ? [node, ...groupsOf(node.children)] : []));
}

/** Leaves and parts in form order: what has a weight. */
export function scoredRows(scorecard: Pick<Scorecard, 'tree'>): LeafScore[] {
  return leavesOf(scorecard.tree).flatMap((leaf) => [leaf, ...leaf.parts]);
}

/** Leaves and parts in form order, then bonus and penalty items. */
export function allRows(scorecard: Pick<Scorecard, 'tree' | 'adjustments'>): LeafScore[] {
  return [...scoredRows(scorecard), ...scorecard.adjustments];
}
