/** What must hold between the figures of one report. */
import { z } from 'zod';
import { figure } from './figure.ts';
import { figurePath, identifier } from './identifier.ts';

const common = {
  id: identifier,
  name: z.string().min(1).optional().describe('这条关系说的是什么，例如 立案宗数为两类之和。'),
  scope: z
    .enum(['same', 'may-differ'])
    .default('same')
    .describe('口径：same 口径相同，不符即为错误；may-differ 口径可能不同，不符只作提示。'),
};

const sum = z.strictObject({
  ...common,
  kind: z.literal('sum').describe('合计：各部分之和等于总数。'),
  total: figurePath.describe('总数的路径。'),
  parts: z.array(figurePath).min(1).describe('各部分的路径。'),
  minus: z.array(figurePath).default([]).describe('要减去的各项的路径。'),
});
const ratio = z.strictObject({
  ...common,
  kind: z.literal('ratio').describe('比率：分子 ÷ 分母 = 公布的百分数或倍数。'),
  of: figurePath.describe('分子的路径。'),
  by: figurePath.describe('分母的路径。'),
  stated: figurePath.describe('公布的比率的路径。'),
});
const product = z.strictObject({
  ...common,
  kind: z.literal('product').describe('乘积：各因数相乘等于公布值。'),
  factors: z.array(figurePath).min(2).describe('各因数的路径。'),
  stated: figurePath.describe('公布的乘积的路径。'),
});
const change = z.strictObject({
  ...common,
  kind: z.literal('change').describe('增减：与基期相比增加或减少了多少。'),
  from: figurePath.optional().describe('基期数的路径；原文没有公布就不填。'),
  to: figurePath.describe('本期数的路径。'),
  amount: figurePath.optional().describe('公布的增减额的路径（写成正数）。'),
  percent: figurePath.optional().describe('公布的增减百分数的路径（写成正数）。'),
  direction: z.enum(['增加', '减少', '持平']).describe('原文说的方向。'),
});
const same = z.strictObject({
  ...common,
  kind: z.literal('same').describe('同一事实：几处公布的数应当一致。'),
  figures: z.array(figurePath).min(2).describe('各处的路径。'),
});
const countWhere = z.strictObject({
  ...common,
  kind: z.literal('count-where').describe('计数：满足条件的有几个。'),
  stated: figurePath.describe('公布的个数的路径。'),
  among: z.array(figurePath).min(1).describe('在哪些数据里数，填路径。'),
  where: z
    .strictObject({
      comparison: z.enum(['>=', '<=', '>', '<', '=']).describe('比较符号，写在引号里。'),
      value: figure.describe('与什么数比较，例如 "95"。'),
    })
    .describe('条件。'),
});

export const relation = z.discriminatedUnion('kind', [sum, ratio, product, change, same, countWhere]);

export type Relation = z.infer<typeof relation>;
