/** From a published figure and its change in percent back to the base that was not published. */
import { clean, type Exact, exact, roundTo } from '../../number/exact.ts';
import { contains, type Interval } from '../../number/interval.ts';

export interface Base {
  value: Exact;
  /** The change from this base, as a ratio ≥ 0. */
  change: Exact;
}

export interface Change {
  /** ≥ 0. */
  to: Exact;
  /** The stated change as a ratio, and everything that it can stand for. */
  stated: { value: Exact; range: Interval };
  direction: '增加' | '减少';
  /** What the base is a whole number of: 1 for a count. */
  step: Exact;
}

const ONE = exact('1');

/** A base from which the figure changed by the stated percentage; undefined where there is none. */
export function someBase(change: Change): Base | undefined {
  const { to, stated, direction, step } = change;
  if (direction === '减少') {
    if (stated.range.low.gt(ONE)) return undefined;
    const low = stated.range.low.eq(ONE) ? to : to.div(ONE.minus(stated.range.low));
    const first = clean(low).div(step).ceil().times(step);
    return fitting(change, first.gt(to) ? first : to.div(step).floor().plus(1).times(step));
  }
  const high = to.div(ONE.plus(stated.range.low));
  const last = clean(high).div(step).floor().times(step);
  return fitting(change, last.lt(to) ? last : to.div(step).ceil().minus(1).times(step));
}

function fitting(change: Change, value: Exact): Base | undefined {
  const base = baseAt(change, value);
  return base !== undefined && contains(change.stated.range, base.change) ? base : undefined;
}

/** The possible bases just below and above the one that the stated percentage gives, smaller one first. */
export function nearestBases(change: Change): Base[] {
  const { to, stated, direction, step } = change;
  const divisor = direction === '增加' ? ONE.plus(stated.value) : ONE.minus(stated.value);
  // A fall by 100% or more gives no base; the nearest is the one from which the most was lost.
  const pointed = divisor.gt(0) ? clean(to.div(divisor)) : to.plus(step);
  const below = pointed.div(step).floor().times(step);
  return [below, below.plus(step)].flatMap((value) => baseAt(change, value) ?? []);
}

function baseAt({ to, direction }: Change, value: Exact): Base | undefined {
  if (value.lte(0)) return undefined;
  const change = clean(direction === '增加' ? to.minus(value).div(value) : value.minus(to).div(value));
  return change.gt(0) ? { value, change } : undefined;
}

/** Tells whether a stated percentage fits a base if it was cut off instead of rounded. */
export function isCutOff({ change }: Base, stated: Exact, places: number): boolean {
  return roundTo(change.times(100), { places, mode: 'down' }).eq(stated);
}
