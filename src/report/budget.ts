/** Budget: revenue and expenditure by phase, split again and again by nature, source, level or fund class. */
import { z } from 'zod';
import { identifier, listOf, uniqueIds } from './identifier.ts';
import { decimals, unit } from './scale.ts';
import { figureOrBlank } from './value.ts';

/** The phases of a budget amount, in the order in which they follow each other. */
export const PHASES = ['approved', 'adjustment', 'adjusted', 'executed', 'unphased'] as const;

export const phase = z
  .enum(PHASES)
  .describe(
    '预算阶段：approved 年初预算数、adjustment 调整数、adjusted 全年预算数、executed 执行数（决算数）、unphased 原文未说明阶段。',
  );

export const amounts = z
  .strictObject({
    approved: figureOrBlank.optional().describe('年初预算数，例如 "5285.81"。'),
    adjustment: figureOrBlank.optional().describe('年中调整数，调减写负号，例如 "-409.50"。'),
    adjusted: figureOrBlank
      .optional()
      .describe('全年（调整后）预算数，例如 "4368.55"。没有公布时可由年初数和调整数推出，不必填。'),
    executed: figureOrBlank.optional().describe('执行数（决算数），例如 "3980.82"。'),
    unphased: figureOrBlank.optional().describe('原文没有说明是哪个阶段的金额，例如 "39481.84"。'),
  })
  .describe('各阶段金额，单位见 budget.unit。只填原文公布的；原表空白或填“—”的也要填。');

const rate = z
  .strictObject({
    id: identifier,
    name: z.string().min(1).describe('比率名称，例如 预算执行率。'),
    of: phase.describe('分子是哪个阶段的金额，例如 executed。'),
    by: phase.describe('分母是哪个阶段的金额，例如 adjusted。'),
    stated: figureOrBlank.describe('公布的百分数，不写百分号，例如 "91.12"。'),
  })
  .describe('公布的比率，由两个阶段的金额相除得出。');

const share = z
  .strictObject({
    phase: phase.describe('按哪个阶段的金额计算占比，例如 executed。'),
    stated: figureOrBlank.describe('公布的占比百分数，不写百分号，例如 "33.16"。'),
  })
  .describe('本行占上一级合计的比重。');

export const line = z.strictObject({
  id: identifier,
  name: z.string().min(1).describe('这一行的名称，例如 基本支出。'),
  amounts: amounts.optional(),
  prior: amounts.optional().describe('上一年度同口径金额。'),
  share: share.optional(),
  rates: listOf(rate).optional().describe('这一行公布的各项比率。'),
  note: z.string().optional().describe('对这一行的说明。'),
  get splits(): z.ZodOptional<z.ZodArray<typeof split>> {
    return z.array(split).superRefine(uniqueIds).optional().describe('对这一行再作的划分，可以同时按几种口径划分。');
  },
});

export const split = z.strictObject({
  id: identifier,
  name: z.string().min(1).describe('划分口径，例如 按支出性质。'),
  sum: z
    .enum(['full', 'partial', 'none'])
    .default('full')
    .describe('各行之和与上级的关系：full 应等于上级，partial 只列了一部分，none 不相加。'),
  get lines(): z.ZodArray<typeof line> {
    return z.array(line).min(1).superRefine(uniqueIds).describe('划分出的各行。');
  },
});

/** The whole side's total; it needs no id because there is one a side. */
const total = line.omit({ id: true, name: true }).extend({
  name: z.string().min(1).optional().describe('合计行的名称，例如 本年支出合计。'),
});

const balances = z.strictObject({
  opening: figureOrBlank.optional().describe('年初结转和结余。'),
  closing: figureOrBlank.optional().describe('年末结转和结余合计。'),
  carryover: figureOrBlank.optional().describe('年末结转。'),
  surplus: figureOrBlank.optional().describe('年末结余。'),
});

export const budget = z.strictObject({
  unit: unit.default('万元'),
  decimals: decimals.default(2),
  note: z.string().optional().describe('对收支数据口径的说明。'),
  revenue: total.optional().describe('收入。'),
  expenditure: total.optional().describe('支出。'),
  balances: balances.optional().describe('结转和结余，单位同 budget.unit。'),
});

export type Phase = z.infer<typeof phase>;
export type Amounts = z.infer<typeof amounts>;
export type BudgetLine = z.infer<typeof line>;
export type BudgetSplit = z.infer<typeof split>;
export type BudgetTotal = z.infer<typeof total>;
export type Budget = z.infer<typeof budget>;

/** Chinese names of the phases, as table headings use them. */
export const PHASE_NAMES: Readonly<Record<Phase, string>> = {
  approved: '年初预算数',
  adjustment: '调整数',
  adjusted: '全年预算数',
  executed: '执行数',
  unphased: '金额',
};

export type BudgetSide = 'revenue' | 'expenditure';

/** The side whose table the balances follow: the expenditure, unless only the revenue is published. */
export function balanceSide({ revenue, expenditure }: Pick<Budget, BudgetSide>): BudgetSide {
  return revenue !== undefined && expenditure === undefined ? 'revenue' : 'expenditure';
}
