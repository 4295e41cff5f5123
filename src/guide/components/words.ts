/** The components as editors know them: what each shows, and which field of the report it shows. */
import type { ComponentName } from '../../../components/allow-list.ts';

export interface ComponentWords {
  title: string;
  purpose: string;
  /** The field of the report that holds the data, as the field reference has it. */
  field?: string;
}

export const COMPONENT_WORDS: Readonly<Record<ComponentName, ComponentWords>> = {
  BudgetTable: { title: '收支表', purpose: '把收入、支出和结转结余排成表，推算出来的数会注明。', field: 'budget' },
  FactTable: { title: '正文数字表', purpose: '列出正文里的单个数字，和它们之间应当成立的关系。', field: 'facts' },
  Fig: { title: '数字', purpose: '在一句话里填入一个数据；数据改了，这句话跟着改。' },
  GoalList: { title: '年度目标', purpose: '并排列出年度目标的预期和实际完成情况。', field: 'goals' },
  GradeBadge: { title: '等级', purpose: '在一句话里显示自评等级或复算等级。', field: 'stated' },
  ScoreTable: {
    title: '评分表',
    purpose: '按指标体系列出每个指标的分值、自评得分、复算得分和算式。',
    field: 'scores',
  },
  StaffingTable: { title: '人员表', purpose: '列出编制、实有人数和由它们得出的比率。', field: 'staffing' },
  ProjectSheet: {
    title: '项目自评表',
    purpose: '显示一个项目的支出绩效自评表：资金、目标、指标与得分、结论；得分不计入报告总分。',
    field: 'sheets',
  },
  StatementTable: { title: '原文表格', purpose: '照原文排出一张表，例如基础数据表、任务与资金表。', field: 'tables' },
  TargetTable: { title: '绩效指标表', purpose: '列出年度指标的指标值、完成值、得分和偏差原因。', field: 'targets' },
};

/** In the order of the list of allowed components. */
export const COMPONENT_NAMES = Object.keys(COMPONENT_WORDS) as ComponentName[];

/** What each example is about, by its name. */
export const EXAMPLE_WORDS: Readonly<Record<string, string>> = {
  empty: '没有数据时',
  one: '只有一项',
  many: '通常的样子',
  longest: '文字很长时',
  zero: '数字是零',
  negative: '数字是负数',
  revenue: '只显示收入',
  'own-rows': '部门自行设置的指标',
  adjustments: '有加分项和扣分项',
  about: '约数',
  bound: '界限',
  absent: '原文空白',
  own: '原表自己的等级',
  'other-scorers': '财政部门和第三方也评了分',
  unpublished: '没有公布得分',
  'as-printed': '区间、日期和文字',
  computed: '计算值',
  unknown: '编号写错了',
};
