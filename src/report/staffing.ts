/** Staffing: establishment, people in post, people outside the establishment, and the control rates made of them. */
import { z } from 'zod';
import { identifier, listOf } from './identifier.ts';
import { unit } from './scale.ts';
import { figureOrBlank } from './value.ts';

const staffLine = z.strictObject({
  id: identifier.refine((id) => id !== 'rates', { error: '编号 rates 是保留字。' }),
  name: z.string().min(1).describe('名称，例如 年末实有人数。'),
  count: figureOrBlank.describe('人数，带引号的整数，例如 "27"；原表空白或填“—”的写 { none: 空白 }。'),
  sum: z
    .enum(['full', 'partial', 'none'])
    .optional()
    .describe('有下级时必填：full 下级之和应等于本行，partial 只列一部分，none 不相加。'),
  note: z.string().optional().describe('说明。'),
  get lines(): z.ZodOptional<z.ZodArray<typeof staffLine>> {
    return z.array(staffLine).optional().describe('其中各项。');
  },
});

const staffRate = z.strictObject({
  id: identifier,
  name: z.string().min(1).describe('比率名称，例如 财政供养人员控制率。'),
  of: identifier.describe('分子的人数编号，例如 in-post。'),
  by: identifier.describe('分母的人数编号，例如 establishment。'),
  stated: figureOrBlank.describe('公布的百分数，不写百分号，例如 "93.10"。'),
});

export const staffing = z
  .strictObject({
    unit: unit.default('人'),
    lines: z.array(staffLine).describe('各项人数。'),
    rates: listOf(staffRate).default([]).describe('由人数相除得出的比率。'),
    note: z.string().optional().describe('说明。'),
  })
  .superRefine((staffing, context) => {
    // A path names a line alone, without the lines above it.
    const seen = new Set<string>();
    const visit = (lines: readonly StaffLine[], at: (string | number)[]): void => {
      lines.forEach((line, index) => {
        const path = [...at, index];
        if (seen.has(line.id)) {
          const message = `编号 ${line.id} 在人员数据里出现了两次。`;
          context.addIssue({ code: 'custom', path: [...path, 'id'], message });
        }
        seen.add(line.id);
        visit(line.lines ?? [], [...path, 'lines']);
      });
    };
    visit(staffing.lines, ['lines']);
  });

export type StaffLine = z.infer<typeof staffLine>;
export type Staffing = z.infer<typeof staffing>;
