/** Bands of a ratio: each with its bounds and what it earns; bands do not overlap. */
import { z } from 'zod';
import { type Ranged, refuseEmpty, refuseOverlaps } from './band-range.ts';
import { isPercentage, percentage, prescribed } from './percentage.ts';
import { points } from './points.ts';

const RATIOS: Ranged = { what: '比率', read: (bound) => (isPercentage(bound) ? prescribed(bound) : undefined) };

const band = z
  .strictObject({
    atLeast: percentage.optional().describe('本档下限，含本数，例如 "90%"；没有下限就不填。'),
    above: percentage.optional().describe('本档下限，不含本数，例如 "10%"。'),
    atMost: percentage.optional().describe('本档上限，含本数，例如 "100%"；没有上限就不填。'),
    below: percentage.optional().describe('本档上限，不含本数，例如 "95%"。'),
    points,
  })
  .superRefine((each, context) => refuseEmpty(each, context, { band: '本档', ...RATIOS }));

export const bandList = z
  .array(band)
  .min(1, { error: '至少要有一档。' })
  .superRefine((list, context) => refuseOverlaps(list, context, RATIOS))
  .describe('各档的范围和得分，例如 [{ below: "5%", points: "1" }, { atLeast: "5%", atMost: "10%", points: "0.5" }]。');

export type Band = z.infer<typeof band>;
