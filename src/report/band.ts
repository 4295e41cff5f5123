/** Bands of a ratio: each with its bounds and what it earns; no two of them hold the same ratio. */
import { z } from 'zod';
import type { Exact } from '../number/exact.ts';
import { isPercentage, percentage, prescribed } from './percentage.ts';
import { points } from './points.ts';

const band = z
  .strictObject({
    atLeast: percentage.optional().describe('本档下限，含本数，例如 "90%"；没有下限就不填。'),
    above: percentage.optional().describe('本档下限，不含本数，例如 "10%"。'),
    atMost: percentage.optional().describe('本档上限，含本数，例如 "100%"；没有上限就不填。'),
    below: percentage.optional().describe('本档上限，不含本数，例如 "95%"。'),
    points,
  })
  .refine((each) => each.atLeast === undefined || each.above === undefined, {
    error: 'atLeast（含本数）和 above（不含本数）只能写一个。',
  })
  .refine((each) => each.atMost === undefined || each.below === undefined, {
    error: 'atMost（含本数）和 below（不含本数）只能写一个。',
  })
  .refine((each) => !isEmpty(each), { error: '本档的下限高于上限，没有比率能落在里面。' });

export const bandList = z
  .array(band)
  .min(1, { error: '至少要有一档。' })
  .superRefine((list, context) => refuseOverlaps(list, context))
  .describe('各档的范围和得分，例如 [{ below: "5%", points: "1" }, { atLeast: "5%", atMost: "10%", points: "0.5" }]。');

export type Band = z.infer<typeof band>;

type Bounds = { [Key in 'atLeast' | 'above' | 'atMost' | 'below']?: string | undefined };

/** Reads a bound; undefined for what is none, which has a finding of its own. */
type Read = (bound: string) => Exact | undefined;

function readPercentage(bound: string): Exact | undefined {
  return isPercentage(bound) ? prescribed(bound) : undefined;
}

/** Tells whether nothing can lie within the bounds. */
export function isEmpty(each: Bounds, read: Read = readPercentage): boolean {
  return isReadable(each, read) && !isBelowEnd(each, each, read);
}

/** Refinements also see bounds that cannot be read. */
function isReadable({ atLeast, above, atMost, below }: Bounds, read: Read): boolean {
  return [atLeast, above, atMost, below].every((bound) => bound === undefined || read(bound) !== undefined);
}

/** Tells whether something is at or over the lower bound of one band and at or under the upper bound of the other. */
function isBelowEnd(lower: Bounds, upper: Bounds, read: Read): boolean {
  const [low, high] = [lower.atLeast ?? lower.above, upper.atMost ?? upper.below];
  const [from, to] = [low === undefined ? undefined : read(low), high === undefined ? undefined : read(high)];
  if (from === undefined || to === undefined) return true;
  const isClosed = lower.above === undefined && upper.below === undefined;
  return isClosed ? from.lte(to) : from.lt(to);
}

/** Refuses a list in which something lies within the bounds of two; `what` names it. */
export function refuseOverlaps(
  list: readonly Bounds[],
  context: z.core.$RefinementCtx,
  { what, read }: { what: string; read: Read } = { what: '比率', read: readPercentage },
): void {
  const overlaps = (a: Bounds, b: Bounds): boolean =>
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
