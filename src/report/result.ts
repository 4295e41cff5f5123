/** Totals and grades: as the department stated them, and as the finance bureau or a third party gave them. */
import { z } from 'zod';
import { figure } from './figure.ts';
import { gradeBands, gradeWord } from './grade-band.ts';
import { date } from './identifier.ts';

export const stated = z.strictObject({
  total: figure.optional().describe('自评总分，照原表，例如 "94.49"。'),
  grade: gradeWord.optional(),
  bands: gradeBands
    .optional()
    .describe(
      '原表自己印的等级划分，例如 [{ grade: 一等, means: 优, atLeast: "90" }, { grade: 二等, means: 良, below: "90" }]；指标体系已有等级划分的不写。',
    ),
  note: z.string().min(1).optional().describe('对总分或等级的说明。'),
});

function column(example: string) {
  return z
    .string()
    .min(1)
    .max(20)
    .optional()
    .describe(`原表这一栏的名称，与“${example}”不同时写，例如 财政审核得分、复评得分。`);
}

export const reviewed = z.strictObject({
  column: column('财政复核得分'),
  total: figure.optional().describe('财政部门复核得分，例如 "92.5"。'),
  grade: gradeWord.optional(),
  by: z.string().min(1).describe('复核单位，例如 某某市财政局。'),
  date: date.optional(),
});

export const thirdParty = z.strictObject({
  column: column('第三方评分'),
  total: figure.optional().describe('第三方机构评价得分，例如 "91"。'),
  grade: gradeWord.optional(),
  by: z.string().min(1).describe('第三方机构名称，例如 某某会计师事务所。'),
  date: date.optional(),
});

/** What others gave for one indicator, part or row. */
export const otherScores = {
  reviewed: figure
    .optional()
    .describe('财政部门给这一项的复核（审核）得分，例如 "8.5"；谁复核的写在报告的 reviewed 里。'),
  thirdParty: figure.optional().describe('第三方机构给这一项的得分，例如 "8"；哪家机构写在报告的 thirdParty 里。'),
};

export type Stated = z.infer<typeof stated>;
