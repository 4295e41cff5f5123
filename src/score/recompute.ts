/** The score that stands beside the stated one, and how it is written. */
import { type Exact, exact, roundTo } from '../number/exact.ts';
import { boundsOf, withinBounds, type Bounds } from './bounds.ts';
import type { Outcome } from './outcome.ts';

/** Where a recomputed score comes from: a rule, or the stated score limited to its bounds. */
export type Basis = 'computed' | 'stated';

/** Computed, else the stated score limited to its bounds (0 and the weight), else nothing. */
export function recompute(
  outcome: Outcome,
  {
    stated,
    weight,
    bounds = null,
    decimals,
  }: { stated: string | null; weight: string; bounds?: Bounds | null; decimals: number },
): { recomputed: string | null; basis: Basis | null } {
  if (outcome.kind === 'computed') {
    return {
      recomputed: likeStated(roundTo(outcome.value, { places: decimals, mode: 'half-up' }), stated),
      basis: 'computed',
    };
  }
  if (stated === null) return { recomputed: null, basis: null };
  const limited = withinBounds(exact(stated), boundsOf({ weight, bounds }));
  return { recomputed: likeStated(limited, stated), basis: 'stated' };
}

/** Writes a score with as many decimals as the stated one, more if it needs them: 20 beside 20.00 is 20.00. */
export function likeStated(value: Exact, stated: string | null): string {
  const shown = stated === null ? 0 : (stated.split('.')[1] ?? '').length;
  const needed = value.decimalPlaces();
  return value.toFixed(needed > shown ? needed : shown);
}
