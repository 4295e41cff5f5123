/** What the level-one indicators of a sheet were given: stated, recomputed, and the most they could have. */
import { decimalsOf, type Exact, exact, fixed, sum } from '../number/exact.ts';
import { leavesOf, type NodeScore, type ScoreSheet } from '../score/sheet.ts';

export interface LevelOne {
  name: string;
  weight: string;
  /** A published subtotal, else the sum of the leaves; null unless every leaf has a stated score. */
  stated: string | null;
  /** The sum of the leaves; null unless every leaf has a recomputed score. */
  recomputed: string | null;
  /** Recomputed less stated; null where one of them is. */
  difference: Exact | null;
}

/** The level-one indicators in form order. */
export function levelOne(sheet: ScoreSheet): LevelOne[] {
  return sheet.tree.flatMap((node) => (node.kind === 'unscored' ? [] : [scoresOf(node)]));
}

function scoresOf(node: Exclude<NodeScore, { kind: 'unscored' }>): LevelOne {
  const leaves = leavesOf([node]);
  const published = node.kind === 'group' ? node.stated : null;
  const stated = published ?? total(leaves.map((leaf) => leaf.stated));
  const recomputed = total(leaves.map((leaf) => leaf.recomputed));
  const difference = stated === null || recomputed === null ? null : exact(recomputed).minus(exact(stated));
  return { name: node.name, weight: node.weight, stated, recomputed, difference };
}

/** The sum with the digits of its longest term; a single score stays as it is written. */
function total(scores: readonly (string | null)[]): string | null {
  const known = scores.filter((score) => score !== null);
  if (known.length === 0 || known.length < scores.length) return null;
  const places = known.reduce((most, score) => Math.max(most, decimalsOf(score)), 0);
  return fixed(sum(known.map(exact)), places);
}
