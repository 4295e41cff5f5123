/** What the level-one indicators of a scorecard were given: stated, recomputed, and the most they could have. */
import { type Exact, exact } from '../number/exact.ts';
import type { GroupScore, LeafScore, Scorecard } from '../score/scorecard.ts';
import { type Subtotal, subtotalOf, weightOf } from '../score/subtotal.ts';

export interface LevelOne extends Subtotal {
  name: string;
  weight: string;
  /** Recomputed less stated; null where one of them is. */
  difference: Exact | null;
}

/** The level-one indicators in form order. */
export function levelOne({ tree }: Pick<Scorecard, 'tree'>): LevelOne[] {
  return tree.flatMap((node) => (node.kind === 'unscored' ? [] : [scoresOf(node)]));
}

function scoresOf(node: LeafScore | GroupScore): LevelOne {
  const { stated, recomputed } = subtotalOf(node);
  const difference = stated === null || recomputed === null ? null : exact(recomputed).minus(exact(stated));
  return { name: node.name, weight: weightOf(node), stated, recomputed, difference };
}
