/** How a framework scores its leaves: methods with their parameters, parts of a leaf, rules for annual rows. */
import { z } from 'zod';
import { exact, isFigure } from '../number/exact.ts';
import { bandList } from './band.ts';
import { figure } from './figure.ts';
import { identifier, listOf } from './identifier.ts';
import { percentage, positivePercentage } from './percentage.ts';
import { points } from './points.ts';

const FRACTION_INCOMPLETE = 'numerator（分子）和 denominator（分母）要么都写，要么都不写。';
const RATIO_TWICE = '比率只有一种来历：写 numerator 和 denominator，或写 change（变动率）。';
const label = z.string().min(1);
/** An id that is a name of evidence beside those of the clauses. */
const evidenceId = identifier.refine((id) => !['veto', 'alternative'].includes(id), {
  error: '编号 veto 和 alternative 另有用处，请换一个。',
});

const option = z.strictObject({
  id: identifier,
  text: label.describe('评分标准的原意，例如 按时按要求公开。'),
  points,
});

/** What any method may have beside its rule. */
const clauses = {
  /** When it holds, the leaf gets nothing: the sentence of the scoring standard that says so. */
  veto: label
    .optional()
    .describe(
      '一票否决条件，照评分标准写；报告的评分依据写 veto: true 时本项得 0 分。例如 发生超范围支出的，本项得 0 分。',
    ),
  alternatives: listOf(option)
    .optional()
    .describe(
      '不按规则算、直接得分的特殊情形，例如 [{ id: no-projects, text: 单位没有项目, points: "2" }]；报告的评分依据 alternative 选定其中一种时，本项得它的分。',
    ),
};

const numerator = label.describe('比率的分子叫什么，例如 实际支出数；报告的评分依据 numerator 填它的数值。');
const denominator = label.describe('比率的分母叫什么，例如 预算数；报告的评分依据 denominator 填它的数值。');
const ratio = label.describe('比率叫什么，例如 编外人员占比；报告也可以用评分依据 rate 直接填公布的百分比。');

const rate = z
  .strictObject({
    name: z.literal('rate'),
    numerator,
    denominator,
    ratio: ratio.optional(),
    above: z
      .enum(['cap', 'zero', 'free'], { error: 'above 应为 cap、zero 或 free。' })
      .describe('比率超过 100% 时怎么办：cap 按 100% 计，zero 得 0 分，free 照比率计（可以超过分值）。'),
    ...clauses,
  })
  .describe('按比率得分：分值 × 分子 ÷ 分母。例如支出率 91.12%、分值 10 分，得 9.11 分。');

const averageCompletion = z
  .strictObject({ name: z.literal('average-completion'), ...clauses })
  .describe(
    '按平均完成率得分：分值 × 全部指标完成率的平均数，每项最高 100%。评分依据 count 填指标个数，unmet 列出未完成的指标。',
  );

const change = z
  .strictObject({
    current: label.describe('本年数叫什么，例如 本年“三公”经费；报告的评分依据 current 填它的数值。'),
    base: label.describe('上年数叫什么，例如 上年“三公”经费；报告的评分依据 base 填它的数值。'),
  })
  .describe(
    '比率是变动率时写：（本年数 − 上年数）÷ 上年数，下降为负。例如 { current: 本年“三公”经费, base: 上年“三公”经费 }。',
  );

export const bands = z
  .strictObject({
    name: z.literal('bands'),
    numerator: numerator.optional(),
    denominator: denominator.optional(),
    change: change.optional(),
    ratio,
    bands: bandList,
    ...clauses,
  })
  .refine(hasBothOrNeither, { error: FRACTION_INCOMPLETE })
  .refine(hasOneSource, { error: RATIO_TWICE })
  .describe('分档得分：比率落在哪一档，就得哪一档的分。');

/** The terms of a schedule are rows of the form, each with its weight. */
const termPoints = figure.describe('这一项的分值，单位为分，写在引号里，例如 "0.5"。');

const schedule = z
  .strictObject({
    name: z.literal('schedule'),
    quarters: listOf(
      z.strictObject({
        id: evidenceId,
        name: label.describe('时点名称，例如 一季度。'),
        scheduled: positivePercentage.describe('序时进度，大于 0%，例如 "25%"。'),
        points: termPoints,
      }),
    )
      .refine((list) => list.length > 0, { error: '至少要有一个时点。' })
      .describe('各时点的序时进度和分值；报告的评分依据以这里的编号为键，填公布的支出进度。'),
    mean: z
      .strictObject({ id: identifier, name: label.describe('名称，例如 全年平均。'), points: termPoints })
      .describe('平均执行率得分：分值 × 各时点支出进度的平均数。'),
    ...clauses,
  })
  .refine(({ quarters, mean }) => quarters.every(({ id }) => id !== mean.id), {
    path: ['mean', 'id'],
    error: 'mean 的编号与某个时点的编号相同，请换一个。',
  })
  .describe('按序时进度得分：各时点 分值 × 支出进度 ÷ 序时进度，加上 分值 × 平均支出进度。');

const deduction = z
  .strictObject({
    name: z.literal('deduction'),
    points: points.describe(
      '每一项（或每超过、每低于一个单位）扣多少，写正数：分数，例如 "1"；或占分值的百分比，例如 "5%"。',
    ),
    count: label.optional().describe('按个数扣分时写：数什么，例如 不符合项数；报告的评分依据 count 填个数。'),
    ratio: ratio.optional(),
    threshold: percentage.optional().describe('按比率扣分时写：超过（或低于）多少才扣分，例如 "10%"。'),
    side: z
      .enum(['above', 'below'], { error: 'side 应为 above 或 below。' })
      .optional()
      .describe('按比率扣分时，哪一边扣分：above 超过 threshold 的扣，below 低于 threshold 的扣；不填就是 above。'),
    unit: positivePercentage
      .optional()
      .describe('按比率扣分时写：每超过（或每低于）多少扣一次，只计整数个，例如 "1%"。'),
    numerator: numerator.optional(),
    denominator: denominator.optional(),
    change: change.optional(),
    ...clauses,
  })
  .refine((each) => !each.points.startsWith('-'), { path: ['points'], error: 'points 是扣多少，不写负号。' })
  .refine((each) => isCountOrRatio(each), {
    error:
      'deduction 有两种写法：points 和 count（按个数扣分）；或 points、ratio、threshold、unit（比率每超过或每低于一个单位扣分）。',
  })
  .refine(hasBothOrNeither, { error: FRACTION_INCOMPLETE })
  .refine(hasOneSource, { error: RATIO_TWICE })
  .describe('扣分：从分值里扣，扣完为止。');

const share = z
  .strictObject({
    name: z.literal('share'),
    done: label.describe('已完成的叫什么，例如 已完成项目数；报告的评分依据 done 填个数。'),
    planned: label.describe('计划的叫什么，例如 计划完成项目数；报告的评分依据 planned 填个数。'),
    ...clauses,
  })
  .describe('按完成比例得分：分值 × 已完成数 ÷ 计划数。');

export const tally = z
  .strictObject({
    name: z.literal('tally'),
    counts: listOf(
      z.strictObject({
        id: evidenceId,
        name: label.describe('数什么，例如 获得省级表彰次数。'),
        points: points.describe(
          '每一个得多少，写在引号里：分数，例如 "0.5"，扣分写负数，例如 "-1"；或占分值的百分比。',
        ),
      }),
    )
      .refine((list) => list.length > 0, { error: '至少要数一样。' })
      .describe('数的是什么、每个多少分；报告的评分依据以这里的编号为键，填个数。'),
    ...clauses,
  })
  .describe('按个数得分：每样 分数 × 个数，相加；不超过分值（加分项、扣分项不超过各自的上下限）。');

export const checklist = z
  .strictObject({
    name: z.literal('checklist'),
    items: listOf(option).describe('各项要求和分值；报告的评分依据 items 逐项写编号和 true（做到）或 false。'),
    ...clauses,
  })
  .describe('按清单得分：做到的各项分值之和。');

export const choice = z
  .strictObject({
    name: z.literal('choice'),
    states: listOf(option).describe('各种情形和得分；报告的评分依据 state 写所属情形的编号。'),
    ...clauses,
  })
  .describe('按情形得分：属于哪种情形，就得那种情形的分。');

const ruled = [rate, averageCompletion, bands, schedule, deduction, share, tally, checklist, choice] as const;

const reference = z.strictObject({
  id: identifier,
  name: label.describe('参考计算的名称，例如 部门预算资金支出率。'),
  weight: figure.describe('它在评审时的分值，例如 "10"。'),
  method: z.discriminatedUnion('name', [...ruled]).describe('参考计算用的评分方法。'),
});

export const judged = z
  .strictObject({
    name: z.literal('judged'),
    references: listOf(reference).optional().describe('与自评得分并列显示的参考计算，只供对照，不计分。'),
    ...clauses,
  })
  .describe('评审打分：没有可以复算的规则，采用自评得分。');

const parts = z
  .strictObject({ name: z.literal('parts'), ...clauses })
  .describe('各评分项之和：指标另写 parts，各有分值和评分方法。');

const target = z
  .strictObject({ name: z.literal('target'), ...clauses })
  .describe('按年度指标的完成情况得分：规则见 profile，不填用通用规则。');

/** The scoring method of a leaf. */
export const method = z
  .discriminatedUnion('name', [judged, ...ruled, parts, target], { error: ({ input }) => unknownMethod(input) })
  .describe('评分方法：name 写方法名，其余参数随方法而定。例如 { name: judged }。');

/** A piece of a leaf with points of its own. */
export const part = z.strictObject({
  id: identifier,
  name: label.optional().describe('评分项名称，例如 “三公”经费控制率；没有单独名称就不填。'),
  weight: figure.describe('评分项的分值，例如 "1.5"；各评分项之和等于指标的分值。'),
  method: z
    .discriminatedUnion('name', [judged, ...ruled], { error: ({ input }) => unknownMethod(input) })
    .describe('评分项的评分方法；不能再用 parts 或 target。'),
  explanation: label.optional().describe('评分项的说明，例如 日常公用经费决算数 ÷ 调整预算数。'),
});

const fraction = figure.describe('占分值的比例，例如 "0.8"。');
const qualitativeBand = z.strictObject({
  low: fraction.describe('最低得分占分值的比例，含本数，例如 "0.6"。'),
  high: fraction.describe('最高得分占分值的比例，例如 "0.8"。'),
  highOpen: z.boolean().optional().describe('最高得分不含本数时写 true。'),
});

/** The rules that score an annual indicator row; the general rules fill in what is left out. */
export const targetProfile = z
  .strictObject({
    name: label.describe('规则的名称，页面显示“按……复算”，例如 通用规则。'),
    qualitative: z
      .strictObject({
        达成: qualitativeBand.describe('达成的得分范围，例如 { low: "0.8", high: "1" }。'),
        部分达成: qualitativeBand.describe('部分达成的得分范围，例如 { low: "0.6", high: "0.8", highOpen: true }。'),
        未达成: qualitativeBand.describe('未达成的得分范围，例如 { low: "0", high: "0.6", highOpen: true }。'),
      })
      .optional()
      .describe('定性指标三种情形的得分范围。'),
    negative: z
      .discriminatedUnion('rule', [
        z
          .strictObject({
            rule: z.literal('proportional'),
            zeroAt: figure
              .refine((text) => isFigure(text) && exact(text).gt(exact('1')), { error: 'zeroAt 应大于 1，例如 "2"。' })
              .describe('完成值达到指标值的几倍时得 0 分，大于 1，例如 "2"。'),
          })
          .describe('超过多少，按比例扣多少；完成值达到指标值的 zeroAt 倍时得 0 分。'),
        z.strictObject({ rule: z.literal('inverse') }).describe('得分 = 分值 × 指标值 ÷ 完成值。'),
        z.strictObject({ rule: z.literal('all-or-nothing') }).describe('一超过指标值就不得分。'),
      ])
      .optional()
      .describe(
        '越低越好的指标超过指标值时：proportional 按超出比例扣分，inverse 分值 × 指标值 ÷ 完成值，all-or-nothing 不得分。',
      ),
  })
  .describe('年度指标的评分规则。');

export type Method = z.infer<typeof method>;
export type MethodOf<Name extends Method['name']> = Extract<Method, { name: Name }>;
export type Part = z.infer<typeof part>;
export type TargetProfile = z.infer<typeof targetProfile>;

function unknownMethod(input: unknown): string | undefined {
  const name = typeof input === 'object' && input !== null && 'name' in input ? String(input.name) : undefined;
  if (name === undefined) return '评分方法要写 name，例如 { name: judged }。';
  const names = method.options.map((option) => option.shape.name.value).join('、');
  return `没有“${name}”这种评分方法；可用的有 ${names}（评分项不能用 parts 和 target）。`;
}

function hasBothOrNeither(each: { numerator?: string | undefined; denominator?: string | undefined }): boolean {
  return (each.numerator === undefined) === (each.denominator === undefined);
}

/** The quotient of two figures, or the change from one to the other. */
function hasOneSource(each: { numerator?: string | undefined; change?: object | undefined }): boolean {
  return each.numerator === undefined || each.change === undefined;
}

const OF_RATIO = ['ratio', 'threshold', 'unit'] as const;

function isCountOrRatio(each: {
  [Key in (typeof OF_RATIO)[number] | 'count' | 'side' | 'change']?: unknown;
}): boolean {
  if (each.count === undefined) return OF_RATIO.every((name) => each[name] !== undefined);
  return [...OF_RATIO, 'side' as const, 'change' as const].every((name) => each[name] === undefined);
}
