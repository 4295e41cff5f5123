/** A scored table of its own beside the department's: most offices publish one for each of their projects. */
import { z } from 'zod';
import { budget } from './budget.ts';
import { fileId } from './file-id.ts';
import { goals } from './goal.ts';
import { identifier } from './identifier.ts';
import { optionalId } from './named-list.ts';
import { reviewed, stated, thirdParty } from './result.ts';
import { scores } from './score.ts';
import { statements } from './statements.ts';
import { targets } from './target.ts';

const fields = {
  name: z.string().min(1).describe('表的名称，一般是项目名称，例如 水旱灾害防御经费。'),
  code: z.string().min(1).optional().describe('项目编码，照原表，例如 "51142523R000008542091"。'),
  authority: z.string().min(1).optional().describe('主管部门，例如 某某市水利局。'),
  implementer: z.string().min(1).optional().describe('实施单位，例如 某某市水利局。'),
  framework: fileId.nullable().default(null).describe('这张表所用的指标体系编号，例如 project-2021；没有的写 null。'),
  budget: budget
    .optional()
    .describe('项目资金：年初预算数、全年预算数、全年执行数，合计写在 expenditure，各来源写在 splits。'),
  goals: goals.default([]).describe('年度总体目标：预期目标和实际完成情况。'),
  scores: scores.default({}),
  targets: targets.default([]).describe('绩效指标：指标值、完成值、分值、得分。'),
  stated: stated.default({}).describe('这张表的自评总分和等级；与报告的总分各自独立。'),
  reviewed: reviewed.optional().describe('财政部门对这张表的复核结果（公布了才填）。'),
  thirdParty: thirdParty.optional().describe('第三方机构对这张表的评价结果（公布了才填）。'),
  conclusion: statements.optional().describe('评价结论：一段文字，或几条文字的列表。'),
  problems: statements.optional().describe('存在问题：一段文字，或几条文字的列表。'),
  measures: statements.optional().describe('改进措施：一段文字，或几条文字的列表。'),
  note: z.string().min(1).optional().describe('对这张表的说明。'),
};

/** One sheet. */
export const sheet = z.strictObject({ id: identifier, ...fields });

/** A sheet as authors write it: a missing id is made from the name. */
export const sheetDraft = z.strictObject({ id: optionalId, ...fields });

export type Sheet = z.infer<typeof sheet>;
