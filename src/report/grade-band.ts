/** The grades of a scale, each with the scores that earn it: a region's scale, one indicator's, or one printed in a form. */
import { z } from 'zod';
import { exact, isFigure } from '../number/exact.ts';
import { type Ranged, refuseEmpty, refuseOverlaps } from './band-range.ts';
import { figure } from './figure.ts';
import { GRADES } from './grade.ts';

/** Any word; a number is a score in the wrong field. */
export const gradePattern = /^(?![\d.%％分]+$)\S{1,8}$/;

/** The word of a grade, as the region calls it. */
export const gradeWord = z
  .string()
  .regex(gradePattern, { error: '等级是 1 至 8 个字的词，中间没有空格，不是分数。' })
  .describe('评价等级，照原文写，1 至 8 个字，例如 优、良好、A、一等。');

const SCORES: Ranged = { what: '得分', read: (bound) => (isFigure(bound) ? exact(bound) : undefined) };

const band = z
  .strictObject({
    grade: gradeWord,
    means: z
      .enum(GRADES)
      .optional()
      .describe(
        '相当于优、良、中、差的哪一等，统计和筛选用；等级就是优、良、中、差，或优秀、良好、中等、一般、较差的不用写，例如 优。',
      ),
    atLeast: figure.optional().describe('不低于多少分，例如 "90"。'),
    above: figure.optional().describe('高于多少分。'),
    atMost: figure.optional().describe('不高于多少分。'),
    below: figure.optional().describe('低于多少分，例如 "100"。'),
  })
  .superRefine((each, context) => refuseEmpty(each, context, { band: '这一等', ...SCORES }));

/** A scale, best grade first as forms print it; no score falls in two of its grades, and some may fall in none. */
export const gradeBands = z.array(band).superRefine((bands, context) => {
  refuseOverlaps(bands, context, SCORES);
  bands.forEach(({ grade }, index) => {
    if (bands.findIndex((earlier) => earlier.grade === grade) === index) return;
    context.addIssue({ code: 'custom', path: [index, 'grade'], message: `等级“${grade}”写了两次。` });
  });
});

export type GradeBand = z.infer<typeof band>;
