/** What `report.json` and the entries of `data/reports.json` hold, as a model from which their JSON Schemas are made. */
import { z } from 'zod';
import { SEVERITIES } from '../check/finding.ts';
import { figurePattern } from '../number/exact.ts';
import { budget } from '../report/budget.ts';
import { disclosure } from '../report/disclosure.ts';
import { fact } from '../report/fact.ts';
import { figure } from '../report/figure.ts';
import { goal } from '../report/goal.ts';
import { identifier, year } from '../report/identifier.ts';
import { relation } from '../report/relation.ts';
import { gradeWord } from '../report/grade-band.ts';
import { reviewed, thirdParty } from '../report/result.ts';
import { revision } from '../report/revision.ts';
import { sheet } from '../report/sheet.ts';
import { staffing } from '../report/staffing.ts';
import { table } from '../report/table.ts';
import { target } from '../report/target.ts';
import { METHOD_NAMES } from '../score/method-words.ts';
import type { Method } from '../report/method.ts';

const count = z.int().min(0);
/** A figure computed from published ones can have more digits than any of them. */
const computed = z.string().regex(figurePattern);
const outcome = z
  .enum(['fail', 'truncation', 'review', 'unchecked'])
  .describe('核对结果：fail 不符、truncation 尾数截断、review 待核实、unchecked 无法核对。');

const result = {
  stated: z
    .strictObject({ total: figure.nullable().describe('自评总分。'), grade: gradeWord.nullable() })
    .describe('部门公布的总分和等级。'),
  recomputed: z
    .strictObject({
      total: computed.nullable().describe('复算总分；有指标既无法复算也没有公布得分时为 null。'),
      grade: gradeWord.nullable().describe('复算总分对应的等级，用等级划分的原文。'),
      computedPoints: computed.nullable().describe('其中按规则复算的指标的分值合计。'),
    })
    .describe('本站按规则复算的总分和等级。'),
  gradeMeant: z
    .strictObject({
      stated: z.string().nullable().describe('公布的等级相当于优、良、中、差的哪一等；不相当于任何一等的，照原文。'),
      recomputed: z.string().nullable().describe('复算等级相当于哪一等，同上。'),
    })
    .describe('等级的含义，统计和筛选用；null 表示没有等级。'),
};

const summary = {
  schemaVersion: z.literal('1').describe('这种文件的版本。'),
  id: z.string().describe('报告编号：部门编号/年度。'),
  title: z.string().describe('报告标题。'),
  url: z.string().describe('页面地址，不含域名，以 / 结尾。'),
  year,
  department: z
    .strictObject({
      id: identifier,
      name: z.string().describe('部门全称。'),
      region: z.array(z.string()).describe('所属地区，从大到小。'),
    })
    .describe('部门。'),
  framework: identifier.nullable().describe('指标体系编号；null 表示未公开得分。'),
  disclosure,
  ...result,
};

const working = z.strictObject({
  formula: z.string().describe('算式，用文字写。'),
  substituted: z.string().describe('代入数字的算式。'),
  result: z.string().describe('结果。'),
});

const methods = Object.keys(METHOD_NAMES) as Method['name'][];

const scored = {
  stated: figure.nullable().describe('自评得分。'),
  reviewed: figure.nullable().describe('财政部门给的得分。'),
  thirdParty: figure.nullable().describe('第三方机构给的得分。'),
  grade: gradeWord.nullable().describe('这一项公布的等级。'),
  recomputed: computed.nullable().describe('复算得分。'),
  basis: z.enum(['computed', 'stated']).nullable().describe('复算依据：computed 按规则计算、stated 采用自评得分。'),
  method: z.enum(methods).describe('评分方法。'),
  working: z.array(working).describe('算式，一步一条。'),
};

const indicator = z.strictObject({
  id: z.string().describe('指标编号；评分项为 指标编号.评分项编号。'),
  path: z.array(z.string()).min(1).describe('指标名称，从一级到本级。'),
  weight: figure.describe('分值。'),
  ...scored,
});

const adjustment = z.strictObject({
  id: z.string().describe('编号。'),
  name: z.string().describe('名称。'),
  least: figure.describe('下限：最多扣几分，负数；不扣分的是 0。'),
  most: figure.describe('上限：最多加几分；不加分的是 0。'),
  ...scored,
});

const finding = z.strictObject({
  check: z.string().describe('核对规则编号。'),
  outcome,
  severity: z.enum(SEVERITIES).describe('级别。'),
  at: z.string().nullable().describe('所指数据的路径；null 表示整份报告或正文文字。'),
  stated: z.string().nullable().describe('公布的值。'),
  expected: z.string().nullable().describe('按规则应有的值。'),
  difference: z.string().nullable().describe('相差多少。'),
  message: z.string().describe('一句话说明。'),
  acknowledged: z.string().nullable().describe('公开的核对说明。'),
});

const source = z
  .strictObject({
    file: z.string().describe('原件的文件名。'),
    sha256: z.string().describe('原件的 SHA-256。'),
    figures: z
      .record(
        z.string(),
        z.strictObject({
          text: z.string().describe('原件所印的文字。'),
          place: z.string().describe('印在原件的哪里，例如 表3 第5行第4列。'),
        }),
      )
      .describe('各个数据的出处，按数据的路径，例如 budget.expenditure.executed；路径与核对发现的 at 相同。'),
  })
  .describe('报告由哪个原件导入，各个数据印在哪里；null 表示没有记录。');

/** A project sheet: what the report says of it, then its scores like those of the report. */
const sheetJson = sheet.omit({ scores: true }).extend({
  ...result,
  framework: identifier.nullable().describe('指标体系编号；null 表示没有指标体系。'),
  budget: budget.nullable().describe('项目资金；null 表示没有公布。'),
  goals: z.array(goal).describe('年度总体目标及完成情况。'),
  targets: z.array(target).describe('绩效指标。'),
  reviewed: reviewed.nullable().describe('财政部门复核结果；null 表示没有公布。'),
  thirdParty: thirdParty.nullable().describe('第三方机构评价结果；null 表示没有公布。'),
  indicators: z.array(indicator).describe('指标和评分项，按原表顺序。'),
  adjustments: z.array(adjustment).describe('加分项和扣分项。'),
  notPublished: z.array(z.string()).describe('原表整栏没有公布的内容，一条一句。'),
});

/** `report.json`. */
export const reportJsonModel = z.strictObject({
  ...summary,
  budget: budget.nullable().describe('收支数据；null 表示没有公布。'),
  staffing: staffing.nullable().describe('人员数据；null 表示没有公布。'),
  goals: z.array(goal).describe('年度总体目标及完成情况。'),
  tables: z.array(table).describe('其他表格。'),
  targets: z.array(target).describe('年度绩效指标。'),
  facts: z.array(fact).describe('正文里的单个数字。'),
  relations: z.array(relation).describe('数字之间应当成立的关系。'),
  reviewed: reviewed.nullable().describe('财政部门复核结果；null 表示没有公布。'),
  thirdParty: thirdParty.nullable().describe('第三方机构评价结果；null 表示没有公布。'),
  indicators: z.array(indicator).describe('指标和评分项，按原表顺序。'),
  adjustments: z.array(adjustment).describe('加分项和扣分项：不占分值，在指标得分之外加减；得分是 null 的没有加减。'),
  notPublished: z.array(z.string()).describe('原表整栏没有公布的内容，一条一句，例如 没有公布自评得分。'),
  sheets: z.array(sheetJson).describe('项目自评表：各自计分，不计入报告总分。'),
  source: source.nullable(),
  revisions: z.array(revision).describe('公开之后的更正和修订。'),
  findings: z.array(finding).describe('核对发现。'),
});

/** One entry of `data/reports.json`. */
export const listedReportModel = z.strictObject({
  ...summary,
  findings: z
    .strictObject({ fail: count, truncation: count, review: count, unchecked: count })
    .describe('各种核对结果的数量。'),
});

export type ReportJson = z.infer<typeof reportJsonModel>;
export type ListedReportJson = z.infer<typeof listedReportModel>;
