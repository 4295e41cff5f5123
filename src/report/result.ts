/** Totals and grades: as the department stated them, and as a finance bureau reviewed them. */
import { z } from 'zod';
import { figure } from './figure.ts';
import { GRADES, PUBLISHED_GRADES } from './grade.ts';
import { date } from './identifier.ts';

export const grade = z.enum(GRADES).describe('评价等级：优、良、中、差。');

export const publishedGrade = z
  .enum(PUBLISHED_GRADES)
  .describe('评价等级，照原文写：优、良、中、差，或优秀、良好、中等、较差。');

export const stated = z.strictObject({
  total: figure.optional().describe('自评总分，照原表，例如 "94.49"。'),
  grade: publishedGrade.optional(),
  note: z.string().min(1).optional().describe('对总分或等级的说明。'),
});

export const reviewed = z.strictObject({
  total: figure.optional().describe('财政部门复核得分，例如 "92.5"。'),
  grade: publishedGrade.optional(),
  by: z.string().min(1).describe('复核单位，例如 某某市财政局。'),
  date: date.optional(),
});

export type Stated = z.infer<typeof stated>;
export type Reviewed = z.infer<typeof reviewed>;
