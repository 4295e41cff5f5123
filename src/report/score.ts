/** What a department states for one indicator: points, the figures they rest on, why they are short, what will change. */
import { z } from 'zod';
import { figure } from './figure.ts';
import { gradeWord } from './grade-band.ts';
import { figurePath, identifier, listOf } from './identifier.ts';
import { otherScores } from './result.ts';
import { printed } from './value.ts';

export const reference = z
  .strictObject({
    ref: figurePath.describe('这个数据已在报告别处公布，填它的路径，例如 budget.expenditure.executed。'),
  })
  .describe('引用报告里已经有的数据，例如 { ref: budget.expenditure.executed }。');
const state = z
  .strictObject({ state: identifier.describe('选定的情形编号，见指标体系。') })
  .describe('按情形得分的指标（state）、特殊情形（alternative）选定哪种情形，例如 { state: on-time }。');
const met = z.record(identifier, z.boolean());
const items = met
  .transform((each) => ({ items: each }))
  .describe('按清单得分的指标逐项写是否做到：true 或 false，例如 { rules: true, archive: false }。');
const nestedItems = z
  .strictObject({ items: met.describe('各项是否做到：true 或 false。') })
  .describe('同上，外面多一层 items，例如 { items: { rules: true, archive: false } }。');
const unmet = listOf(
  z.strictObject({
    id: identifier,
    name: z.string().min(1).describe('未完成的指标名称。'),
    target: printed.describe('目标值，例如 "6个月"。'),
    actual: printed.describe('完成值，例如 "3.5个月"。'),
  }),
).describe('未完成的指标，逐个列出目标值和完成值；全部完成的不用列。');
const isVetoed = z.boolean().describe('一票否决的条件是否成立，只用于 veto，例如 true。');

export const evidenceValue = z
  .union([printed, isVetoed, reference, state, items, nestedItems, unmet])
  .describe(
    '评分依据：带单位的数字 "71人"；{ ref: budget.expenditure.executed }；{ state: on-time }；{ rules: true, archive: false }；未完成指标的列表；veto: true 表示触发否决。',
  );

export const evidence = z
  .record(identifier, evidenceValue)
  .describe(
    '评分依据，以名称为键；需要哪些名称见指标体系中该指标的评分方法（numerator、denominator、rate、count、unmet 等）。',
  );

const partScore = z.strictObject({
  stated: figure.optional().describe('这一评分项的自评得分，例如 "1.50"。'),
  ...otherScores,
  evidence: evidence.optional(),
});

export const score = z.strictObject({
  weight: figure.optional().describe('分值，例如 "20"；只用于指标体系没有规定分值、由报告自行分配的指标。'),
  stated: figure.optional().describe('自评得分，照原表的写法，例如 "8.95"。'),
  ...otherScores,
  grade: gradeWord.optional().describe('这一项自评的等级，原表按一级指标评等级的才写，例如 优。'),
  parts: z.record(identifier, partScore).optional().describe('各评分项的得分，以评分项编号为键。'),
  evidence: evidence.optional(),
  reason: z.string().min(1).optional().describe('未达标（扣分）原因。'),
  improvement: z.string().min(1).optional().describe('改进措施。'),
  note: z.string().min(1).optional().describe('说明。'),
});

export const scores = z.record(identifier, score).describe('各指标的自评得分，以指标编号为键。');

export type EvidenceSource = z.infer<typeof evidenceValue>;
export type Score = z.infer<typeof score>;
export type PartScore = z.infer<typeof partScore>;
