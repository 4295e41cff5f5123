/** What the leaves below a node of a scorecard come to: the scores of level-one indicators and of groups. */
import { decimalsOf, exact, fixed, plain, sum } from '../number/exact.ts';
import { type GroupScore, type LeafScore, leavesOf, type Scorecard } from './scorecard.ts';

export interface Subtotal {
  /** A published subtotal, else the sum of the leaves; null unless every leaf has a stated score. */
  stated: string | null;
  /** The sum of the leaves; null unless every leaf has a recomputed score. */
  recomputed: string | null;
}

/** What a leaf or group is worth: its own weight, else what its leaves are. */
export function weightOf(node: LeafScore | GroupScore): string {
  return node.weight ?? plain(sum(leavesOf([node]).map(({ weight }) => exact(weight))));
}

/** The scores of a leaf, or those that a group has through its leaves. */
export function subtotalOf(node: LeafScore | GroupScore): Subtotal {
  const leaves = leavesOf([node]);
  const published = node.kind === 'group' ? node.stated : null;
  return {
    stated: published ?? total(leaves.map(({ stated }) => stated)),
    recomputed: total(leaves.map(({ recomputed }) => recomputed)),
  };
}

/** What bonus and penalty items come to in the recomputed total; null where nothing is added or taken off. */
export function adjustedPoints({ adjustments }: Pick<Scorecard, 'adjustments'>): string | null {
  const known = adjustments.flatMap(({ recomputed }) => recomputed ?? []);
  return known.length === 0 ? null : plain(sum(known.map(exact)));
}

/** The sum with the digits of its longest term, so that a single score stays as it is written. */
function total(scores: readonly (string | null)[]): string | null {
  const known = scores.filter((score) => score !== null);
  if (known.length === 0 || known.length < scores.length) return null;
  const places = known.map(decimalsOf).reduce((most, each) => (each > most ? each : most), 0);
  return fixed(sum(known.map(exact)), places);
}
