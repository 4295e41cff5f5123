/** Stated scores as a total may count them: as published, or limited to what they can be. */
import { type Exact, exact, plain, sum } from '../../number/exact.ts';
import { boundsOf, withinBounds } from '../../score/bounds.ts';
import type { LeafScore } from '../../score/scorecard.ts';
import { quoted } from '../wording/quoted.ts';

type Scored = Pick<LeafScore, 'name' | 'stated' | 'weight' | 'bounds'>;

export interface ScoreSums {
  published: Exact;
  /** Every score within its bounds, as it is recomputed; one outside has a finding of its own. */
  limited: Exact;
  /** Which scores the bounds change, and to what, for a sentence; empty where they change none. */
  limits: string;
}

/** The sums of scores; a score that is not published counts nothing. */
export function scoreSums(leaves: readonly Scored[]): ScoreSums {
  return {
    published: sum(leaves.map(({ stated }) => exact(stated ?? '0'))),
    limited: sum(leaves.map(limitedScore)),
    limits: leaves.flatMap(limitOf).join('、'),
  };
}

function limitedScore(leaf: Scored): Exact {
  return withinBounds(exact(leaf.stated ?? '0'), boundsOf(leaf));
}

function limitOf(leaf: Scored): string[] {
  const { name, stated } = leaf;
  const limited = limitedScore(leaf);
  if (stated === null || limited.eq(exact(stated))) return [];
  const { least, most } = boundsOf(leaf);
  return [`${quoted(name)}的 ${stated} 分按 ${limited.gt(exact(stated)) ? least : most} 分计`];
}

/** What a stated sum should be, and by how much it is off; undefined where it equals one of the two sums. */
export function scoreGap(
  stated: Exact,
  { published, limited, limits }: ScoreSums,
): { expected: string; difference: string; data: { published: string; limits: string } } | undefined {
  if (stated.eq(published) || stated.eq(limited)) return undefined;
  const data = { published: plain(published), limits };
  return { expected: plain(limited), difference: plain(stated.minus(limited)), data };
}
