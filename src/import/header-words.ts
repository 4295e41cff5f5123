/** The words that forms print above their columns, by what stands below them. */
import type { Phase } from '../report/budget.ts';
import { squeezed } from './squeezed.ts';

export type Meaning =
  | { kind: 'level'; level: number }
  /** The only column of names, or the one below the levels. */
  | { kind: 'name' }
  | { kind: 'weight' | 'target' | 'actual' | 'stated' | 'reviewed' | 'thirdParty' }
  | { kind: 'reason' | 'improvement' | 'note' | 'achievement' }
  /** ≥, ≤, = or 定性 before a target, and the unit behind it, in columns of their own. */
  | { kind: 'sign' | 'unit' }
  /** Rules that the form itself prints. */
  | { kind: 'explanation' | 'standard' }
  | { kind: 'phase'; phase: Phase }
  | { kind: 'rate' }
  /** Of the total. */
  | { kind: 'share' }
  | { kind: 'expected' | 'achieved' }
  /** A column of running numbers. */
  | { kind: 'number' };

const LEVEL = /^(?:指标)?([一二三四])级(?:绩效)?(?:指标)?(?:名称|内容)?$/;

/** In order: the first that fits counts. Words of one meaning stand together, the narrower ones first. */
const WORDS: readonly (readonly [RegExp, Meaning])[] = [
  [/^序号$|^编号$|^行次$/, { kind: 'number' }],
  [/^指标(?:性质|方向|属性|符号)$|^(?:计算|运算|比较)?符号$|^(?:目标值)?方向$/, { kind: 'sign' }],
  [/^(?:计量|度量|指标值|指标)单位$/, { kind: 'unit' }],
  [/^(?:偏差|未完成|未能完成|未达标|未达成|未实现|扣分|失分|差异)(?:的)?(?:原因|情况)/, { kind: 'reason' }],
  [/^原因(?:分析|说明)|^原因$/, { kind: 'reason' }],
  [/^(?:下一步)?(?:改进|整改|完善)(?:的)?(?:措施|意见|建议)$/, { kind: 'improvement' }],
  [/^(?:财政(?:部门)?|主管部门|财政局)?(?:审核|复核|核定|审定|复审)(?:得)?分(?:数)?$/, { kind: 'reviewed' }],
  [/^(?:第三方|专家组?|评价机构|复评)(?:评价)?(?:复核|评审)?(?:得)?分(?:数)?$/, { kind: 'thirdParty' }],
  [/(?:评分|评价|计分|打分|考核|评定|扣分|得分|赋分)(?:标准|办法|方法|细则|规则|依据|要点)/, { kind: 'standard' }],
  [/^(?:指标)?(?:解释|释义|内涵|定义|指标内容|评价要点)$|^指标(?:解释|说明).*$/, { kind: 'explanation' }],
  [
    /^(?:参考|标准|指标|基本|设定|权重)?(?:分值|权重|满分|标准分|配分|赋分|权重分)(?:分值)?(?:\(.*\))?$/,
    { kind: 'weight' },
  ],
  [/^(?:部门|单位)?(?:自评)?(?:实际|评价|考核|指标)?得分(?:\/自评分)?(?:\(.*\))?$/, { kind: 'stated' }],
  [/^(?:部门|单位)?自评(?:得)?分(?:数|值)?(?:\(.*\))?$|^实得分$|^(?:自评)?(?:评分|分数|打分)$/, { kind: 'stated' }],
  [/^(?:年初|年度|全年|预期|计划|绩效)?(?:设定)?(?:的)?(?:绩效)?(?:指标值|目标值)(?:\(.*\))?$/, { kind: 'target' }],
  [/^(?:年初|年度|预期)(?:设定)?(?:绩效)?(?:目标|指标)值?$/, { kind: 'target' }],
  [/^(?:全年|年度|实际|本年|指标|目标)*(?:完成|达成)(?:的)?(?:指标)?(?:值|情况)(?:\(.*\))?$/, { kind: 'actual' }],
  [/^(?:全年|年度|本年|当年)*实际(?:完成|达到|达成)?(?:指标)?值(?:\(.*\))?$/, { kind: 'actual' }],
  [/^(?:指标)?完成(?:结果|程度)$|^是否(?:完成|达标)$/, { kind: 'achievement' }],
  [
    /^年初(?:部门)?预算(?:数|安排|批复数|金额|资金)?(?:\(.*\))?$|^(?:年初)?批复预算数?$/,
    { kind: 'phase', phase: 'approved' },
  ],
  [/^(?:年中|预算)?(?:调整|追加|追减)(?:数|金额|预算数)$/, { kind: 'phase', phase: 'adjustment' }],
  [/^(?:全年|调整后?|年度|调整后全年)(?:的)?预算数?(?:\(.*\))?$/, { kind: 'phase', phase: 'adjusted' }],
  [/^(?:全年|实际|年度|预算)?(?:执行|支出|决算|完成)(?:数|金额)(?:\(.*\))?$/, { kind: 'phase', phase: 'executed' }],
  [/^(?:预算|全年|支出)?(?:执行|完成|支出)率(?:\(.*\))?$/, { kind: 'rate' }],
  [
    /^(?:所)?占(?:本年|总)?(?:收入|支出|预算|资金|合计)?(?:总额|总数)?的?(?:比|比例|比重|百分比)(?:\(.*\))?$/,
    { kind: 'share' },
  ],
  [/^(?:年初|年度|预期|总体|整体)*(?:绩效)?目标(?:\(.*\))?$|^年初设定目标$/, { kind: 'expected' }],
  [/^(?:全年|年度|整体|总体|绩效|实际|目标)*(?:实际)?(?:完成|达成)情况(?:\(.*\))?$/, { kind: 'achieved' }],
  [/^(?:评价|考核|绩效|评分|具体|三级)?(?:指标|内容)(?:名称)?$|^(?:指标)?名称$/, { kind: 'name' }],
  [/^备注$|^说明$/, { kind: 'note' }],
];

/** What stands below a title; undefined where the words say nothing that is known. */
export function meaningOf(title: string): Meaning | undefined {
  const text = squeezed(title);
  if (text === '' || text.length > TITLE_MOST) return undefined;
  const digit = LEVEL.exec(text)?.[1];
  if (digit !== undefined) return { kind: 'level', level: '一二三四'.indexOf(digit) + 1 };
  return WORDS.find(([words]) => words.test(text))?.[1];
}

/** Longer texts are no titles. */
const TITLE_MOST = 24;

/** A name, half width and without white space, without the unit of money in brackets behind it. */
export function withoutUnit(name: string): string {
  return name.replace(/\((?:单位:)?(?:亿|万|千)?元\)$/, '');
}

/** The unit that a title or caption names: `(万元)`, `单位：元`. */
export function unitIn(text: string): string | undefined {
  return /(?:单位|金额单位):?\(?(亿元|万元|千元|元)\)?|\((?:单位:)?(亿元|万元|千元|元)\)/
    .exec(squeezed(text))
    ?.slice(1)
    .find((unit) => unit !== undefined);
}
