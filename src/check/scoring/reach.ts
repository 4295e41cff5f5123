/** Which scores a rule can give for rounded evidence: a range, or steps if the rule jumps. */
import { type Exact, exact } from '../../number/exact.ts';
import { add, type Interval, point } from '../../number/interval.ts';
import type { Method, Part } from '../../report/method.ts';
import { pointsOf } from '../../report/points.ts';
import { type Bounds, boundsOf, withinBounds } from '../../score/bounds.ts';
import type { Evidence } from '../../score/evidence.ts';
import { scoreMethod } from '../../score/method.ts';
import type { Computed } from '../../score/outcome.ts';

/** What a leaf or part is scored by. */
export interface Scored {
  method: Method;
  weight: string;
  /** Of a bonus or penalty item; null for an indicator. */
  bounds: Bounds | null;
  evidence: Evidence;
  parts: readonly (Scored & { id: Part['id'] })[];
}

/** All unrounded scores that the evidence can give. */
export function reachOf(outcome: Computed, scored: Scored): Interval[] {
  if (scored.parts.length > 0) return reachOfParts(outcome, scored.parts);
  if (!outcome.straddles) return [outcome.range];
  const { method } = scored;
  if (method.name === 'bands')
    return within(
      outcome.range,
      method.bands.map(({ points }) => withinBounds(pointsOf(points, exact(scored.weight)), boundsOf(scored))),
    );
  if (method.name === 'deduction')
    return within(outcome.range, steps(outcome.range, pointsOf(method.points, exact(scored.weight))));
  if (method.name === 'rate' && method.above === 'zero') return [point(exact('0')), ...underBorder(scored)];
  return [outcome.range];
}

function within(range: Interval, points: readonly Exact[]): Interval[] {
  return points.filter((each) => each.gte(range.low) && each.lte(range.high)).map(point);
}

/** From the top of the range one deduction after another; the last step may be cut short at 0. */
function steps({ low, high }: Interval, step: Exact): Exact[] {
  const found = [low];
  for (let left = high; left.gt(low) && step.gt(exact('0')); left = left.minus(step)) found.push(left);
  return found;
}

/** A rate that may lie on either side of 100% earns 0 above it; below it, from what its lower end gives to the weight. */
function underBorder({ method, weight, evidence }: Scored): Interval[] {
  if (method.name !== 'rate') return [];
  const capped = scoreMethod({ ...method, above: 'cap' }, { weight, decimals: 2, evidence });
  return capped.kind === 'computed' ? [capped.range] : [];
}

function reachOfParts(outcome: Computed, parts: Scored['parts']): Interval[] {
  let sums = [point(exact('0'))];
  for (const part of parts) {
    const own = outcome.parts?.[part.id];
    if (own?.kind !== 'computed') return [outcome.range];
    const reach = reachOf(own, part);
    sums = sums.flatMap((sum) => reach.map((each) => add(sum, each)));
  }
  return sums;
}
