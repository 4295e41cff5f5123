/** Corrections and planned revisions of a published report. */
import { z } from 'zod';
import { date, figurePath, identifier } from './identifier.ts';

export const revision = z.strictObject({
  id: identifier,
  kind: z.enum(['更正', '修订']).describe('更正：改错误；修订：有计划的更新。'),
  date,
  reason: z.string().min(1).describe('为什么改，一两句话。'),
  fields: z.array(figurePath).default([]).describe('改了哪些数据，填路径。'),
});

export type Revision = z.infer<typeof revision>;
