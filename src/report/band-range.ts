/** The range of a band: what lies in it, and that no two bands of a list hold the same. */
import type { z } from 'zod';
import type { Exact } from '../number/exact.ts';

/** At most one bound on either side. */
export type BandRange = { [Key in 'atLeast' | 'above' | 'atMost' | 'below']?: string | undefined };

/** What is bounded: its Chinese name, and how a bound is read; undefined for an unreadable one, which has its own finding. */
export interface Ranged {
  what: string;
  read: (bound: string) => Exact | undefined;
}

/** Refuses two bounds on one side, and bounds with nothing between them; `band` is what a band is called. */
export function refuseEmpty(
  each: BandRange,
  context: z.core.$RefinementCtx,
  { band, what, read }: Ranged & { band: string },
): void {
  const refuse = (message: string): void => context.addIssue({ code: 'custom', message });
  if (each.atLeast !== undefined && each.above !== undefined) {
    refuse('atLeast（含本数）和 above（不含本数）只能写一个。');
  }
  if (each.atMost !== undefined && each.below !== undefined) {
    refuse('atMost（含本数）和 below（不含本数）只能写一个。');
  }
  if (isReadable(each, read) && !isBelowEnd(each, each, read)) {
    refuse(`${band}的下限高于上限，没有${what}能落在里面。`);
  }
}

/** Refuses a list in which two bands overlap. */
export function refuseOverlaps(
  list: readonly BandRange[],
  context: z.core.$RefinementCtx,
  { what, read }: Ranged,
): void {
  const overlaps = (a: BandRange, b: BandRange): boolean =>
    isReadable(b, read) && isBelowEnd(a, b, read) && isBelowEnd(b, a, read);
  list.forEach((each, index) => {
    const other = isReadable(each, read) ? list.findIndex((earlier, at) => at < index && overlaps(each, earlier)) : -1;
    if (other >= 0) {
      context.addIssue({
        code: 'custom',
        path: [index],
        message: `第 ${index + 1} 档与第 ${other + 1} 档重叠，同一个${what}会落在两档里；检查哪一档含本数。`,
      });
    }
  });
}

/** Zod runs refinements also on bounds that cannot be read. */
function isReadable({ atLeast, above, atMost, below }: BandRange, read: Ranged['read']): boolean {
  return [atLeast, above, atMost, below].every((bound) => bound === undefined || read(bound) !== undefined);
}

/** Tells whether something is at or over the lower bound of one band and at or under the upper bound of the other. */
function isBelowEnd(lower: BandRange, upper: BandRange, read: Ranged['read']): boolean {
  const [low, high] = [lower.atLeast ?? lower.above, upper.atMost ?? upper.below];
  const [from, to] = [low === undefined ? undefined : read(low), high === undefined ? undefined : read(high)];
  if (from === undefined || to === undefined) return true;
  const isClosed = lower.above === undefined && upper.below === undefined;
  return isClosed ? from.lte(to) : from.lt(to);
}
