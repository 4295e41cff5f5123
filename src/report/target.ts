/** Annual indicator rows: target against actual, with the points the department gave itself. */
import { z } from 'zod';
import { achievementMeant, ACHIEVEMENTS } from './achievement.ts';
import { figure } from './figure.ts';
import { identifier } from './identifier.ts';
import { namedList, optionalId } from './named-list.ts';
import { parseSign } from './printed.ts';
import { otherScores } from './result.ts';
import { valueOrWords } from './value.ts';

export const direction = z
  .preprocess(
    (sign) => (typeof sign === 'string' ? (parseSign(sign) ?? sign) : sign),
    z.enum(['>=', '=', '<=', 'qualitative']),
  )
  .describe(
    '方向：">=" 越高越好、"=" 应等于、"<=" 越低越好、qualitative 定性；也可以写 ≥、≤、＝。' +
      '指标值已写明“≥”“不低于”等界限，或者是区间、日期、文字的，可以不填；指标值只是一个数的，系统不猜，必须写明。',
  );

export const achievement = z
  .preprocess((word) => (typeof word === 'string' ? (achievementMeant(word) ?? word) : word), z.enum(ACHIEVEMENTS))
  .describe(
    '定性指标的达成情况：达成、部分达成、未达成；也可以照原文写，例如 达成预期指标、部分完成。' +
      '完成值已经这样写的不用再填；原文没有说明就不填。',
  );

export const target = z.strictObject({
  id: identifier,
  under: identifier.optional().describe('属于指标体系的哪个节点，填节点编号，例如 quantity；决定它在评分表的位置。'),
  levels: z
    .array(z.string().min(1))
    .max(3, { error: ({ input }) => tooManyLevels(input) })
    .default([])
    .describe('一级、二级指标名称，例如 [产出指标, 数量指标]；原表有四级的，再加三级指标名称。'),
  name: z.string().min(1).describe('最末一级指标名称，例如 资金使用合规性。'),
  target: valueOrWords.describe(
    '年度指标值，照原文，例如 "100%"、"≥95%"、"10-15人"、"2023年12月底前"、优、{ none: 不适用 }。',
  ),
  actual: valueOrWords.describe('实际完成值，照原文，例如 "95%"、"2023年11月"、显著提升、达成预期指标、"/"。'),
  direction: direction.optional(),
  achievement: achievement.optional(),
  weight: figure.optional().describe('分值，例如 "10"；不计分的行不填。'),
  stated: figure.optional().describe('自评得分，例如 "8"。'),
  ...otherScores,
  reason: z.string().min(1).optional().describe('偏差（未达标）原因。'),
  improvement: z.string().min(1).optional().describe('改进措施。'),
  note: z.string().min(1).optional().describe('说明。'),
});

function tooManyLevels(input: unknown): string {
  const count = Array.isArray(input) ? input.length : 0;
  return `写了 ${count} 级，最多三级：只写一级、二级、三级指标名称，例如 [产出指标, 数量指标, 培训]；最末一级的名称写在 name 里，再往下还有一级的，两级的名称连起来写在 name 里。`;
}

/** The rows as authors write them: a missing id is made from the name. */
export const targets = namedList(target.extend({ id: optionalId }));

export type Target = z.infer<typeof target>;
export type Direction = z.infer<typeof direction>;
export type { Achievement } from './achievement.ts';
