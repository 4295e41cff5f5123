/** One report: what one department published for one year. */
import { z } from 'zod';
import { acknowledgement } from './acknowledgement.ts';
import { budget } from './budget.ts';
import { disclosure } from './disclosure.ts';
import { fact } from './fact.ts';
import { goals } from './goal.ts';
import { fileId } from './file-id.ts';
import { listOf, year } from './identifier.ts';
import { namedList } from './named-list.ts';
import { relation } from './relation.ts';
import { reviewed, stated, thirdParty } from './result.ts';
import { revision } from './revision.ts';
import { scores } from './score.ts';
import { sheetDraft } from './sheet.ts';
import { staffing } from './staffing.ts';
import { table } from './table.ts';
import { targets } from './target.ts';

export const report = z.strictObject({
  department: fileId.describe('部门编号，即所在文件夹名，例如 huadu-emergency。'),
  year: year.describe('评价年度，即文件名，四位整数，例如 2023。'),
  title: z.string().min(1).optional().describe('报告标题；不填则用“部门名称 + 年度 + 部门整体支出绩效自评报告”。'),
  framework: fileId.nullable().describe('指标体系编号，例如 guangzhou-2022；没有公开评分的报告写 null。'),
  disclosure,
  stated: stated.default({}).describe('自评总分和等级。'),
  reviewed: reviewed.optional().describe('财政部门复核结果（公布了才填）。'),
  thirdParty: thirdParty.optional().describe('第三方机构评价结果（公布了才填）。'),
  budget: budget.optional().describe('收支数据。'),
  staffing: staffing.optional().describe('人员数据。'),
  goals: goals.default([]).describe('年度总体目标及完成情况。'),
  targets: targets.default([]).describe('年度绩效指标：指标值与完成值。'),
  scores: scores.default({}),
  sheets: namedList(sheetDraft)
    .default([])
    .describe('项目支出绩效自评表等各自评分的表，一张一项；得分不计入报告总分。'),
  tables: listOf(table).default([]).describe('其他表格：基础数据表、任务与资金、项目等。'),
  facts: listOf(fact).default([]).describe('正文里的单个数字。'),
  relations: listOf(relation).default([]).describe('数字之间应当成立的关系。'),
  acknowledgements: z.array(acknowledgement).default([]).describe('核对说明：对保留下来的核对发现的公开解释。'),
  revisions: listOf(revision).default([]).describe('公开之后的更正和修订。'),
});

export type Report = z.infer<typeof report>;

/** The ids of the frameworks by which a report and its sheets are scored. */
export function frameworksOf({ framework, sheets }: Pick<Report, 'framework' | 'sheets'>): string[] {
  return [...new Set([framework, ...sheets.map((sheet) => sheet.framework)])].filter((id) => id !== null);
}

/** The report's id, which is also its address below `reports/`. */
export function reportId(report: Pick<Report, 'department' | 'year'>): string {
  return `${report.department}/${report.year}`;
}
