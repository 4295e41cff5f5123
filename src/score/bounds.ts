/** Between which points a score lies: an indicator's 0 and weight, or the own bounds of a bonus or penalty item. */
import { type Exact, exact } from '../number/exact.ts';
import type { Bounds } from '../report/adjustment.ts';

export type { Bounds };

/** The bounds of a row of the scorecard. */
export function boundsOf({ weight, bounds }: { weight: string; bounds: Bounds | null }): Bounds {
  return bounds ?? { least: '0', most: weight };
}

/** The score, or the bound that it exceeds. */
export function withinBounds(score: Exact, { least, most }: Bounds): Exact {
  if (score.lt(exact(least))) return exact(least);
  return score.gt(exact(most)) ? exact(most) : score;
}
