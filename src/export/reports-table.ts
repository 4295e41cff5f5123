/** `reports`: every report, one a row. */
import { type Scorer, SCORERS } from '../report/scorer.ts';
import type { LoadedReport } from '../archive/archive.ts';
import { countFindings } from '../archive/findings.ts';
import { reportUrl } from '../archive/urls.ts';
import { defineTable, type Field } from './table.ts';

const amount =
  (phase: 'approved' | 'adjusted' | 'executed') =>
  ({ money }: LoadedReport) =>
    money?.[phase] ?? null;

const SCORER_FIELDS = {
  reviewed: { name: 'reviewed', title: '财政复核', who: '财政部门' },
  thirdParty: { name: 'third_party', title: '第三方', who: '第三方机构' },
} as const;

/** The total and the grade that others than the department gave. */
function resultFields(scorer: Scorer): Field<LoadedReport>[] {
  const { name, title, who } = SCORER_FIELDS[scorer];
  return [
    {
      name: `${name}_total`,
      title: `${title}总分`,
      description: `${who}给的总分`,
      type: 'number',
      unit: '分',
      value: ({ view }) => view.report[scorer]?.total ?? null,
    },
    {
      name: `${name}_grade`,
      title: `${title}等级`,
      description: `${who}评的等级，照原文`,
      type: 'string',
      value: ({ view }) => view.report[scorer]?.grade ?? null,
    },
  ];
}

export const reportsTable = defineTable<LoadedReport>({
  name: 'reports',
  title: '全部报告',
  description: '每份报告一行：部门、年度、总分、等级、支出与核对结果。',
  primaryKey: ['id'],
  rows: (entry) => [entry],
  fields: [
    {
      name: 'id',
      title: '报告编号',
      description: '报告编号：部门编号/年度',
      type: 'string',
      required: true,
      value: ({ id }) => id,
    },
    {
      name: 'department',
      title: '部门',
      description: '部门全称',
      type: 'string',
      concept: 'administrative-classification:generic:label',
      required: true,
      value: ({ view }) => view.department.name,
    },
    {
      name: 'region',
      title: '地区',
      description: '所属地区，从大到小，以 / 分隔',
      type: 'string',
      concept: 'geo:source:title',
      required: true,
      value: ({ view }) => view.department.regions.map(({ name }) => name).join('/'),
    },
    {
      name: 'year',
      title: '年度',
      description: '评价年度',
      type: 'integer',
      concept: 'date:fiscal-year',
      required: true,
      value: ({ view }) => view.report.year,
    },
    {
      name: 'framework',
      title: '指标体系',
      description: '指标体系编号；空表示未公开得分',
      type: 'string',
      value: ({ view }) => view.report.framework,
    },
    {
      name: 'status',
      title: '状态',
      description: '状态：published 已公开、withdrawn 已撤回、superseded 已被替代',
      type: 'string',
      values: ['published', 'withdrawn', 'superseded'],
      required: true,
      value: ({ view }) => view.report.disclosure.status,
    },
    {
      name: 'stated_total',
      title: '自评总分',
      description: '自评总分（部门公布）',
      type: 'number',
      unit: '分',
      value: ({ view }) => view.scorecard.stated.total,
    },
    {
      name: 'stated_grade',
      title: '自评等级',
      description: '自评等级（部门公布，照原文）',
      type: 'string',
      value: ({ view }) => view.scorecard.stated.grade,
    },
    {
      name: 'recomputed_total',
      title: '复算总分',
      description: '复算总分（本站按规则重新计算，无规则的指标采用不超过分值的自评得分）',
      type: 'number',
      unit: '分',
      value: ({ view }) => view.scorecard.recomputed.total,
    },
    {
      name: 'recomputed_grade',
      title: '复算等级',
      description: '复算总分对应的等级，用等级划分的原文',
      type: 'string',
      value: ({ view }) => view.scorecard.recomputed.grade,
    },
    {
      name: 'computed_points',
      title: '按规则复算的分值',
      description: '其中按规则复算的指标的分值合计',
      type: 'number',
      unit: '分',
      value: ({ view }) => view.scorecard.recomputed.computedPoints,
    },
    {
      name: 'unit',
      title: '金额单位',
      description: '金额单位',
      type: 'string',
      value: ({ view }) => view.report.budget?.unit ?? null,
    },
    {
      name: 'approved',
      title: '年初预算数',
      description: '支出年初预算数',
      type: 'number',
      unit: '见 unit',
      value: amount('approved'),
    },
    {
      name: 'adjusted',
      title: '全年预算数',
      description: '支出全年预算数（未公布时由年初预算数与调整数推算）',
      type: 'number',
      unit: '见 unit',
      value: amount('adjusted'),
    },
    {
      name: 'executed',
      title: '执行数',
      description: '支出执行数',
      type: 'number',
      unit: '见 unit',
      value: amount('executed'),
    },
    {
      name: 'execution_rate',
      title: '预算执行率',
      description: '预算执行率（执行数÷全年预算数），百分数，保留两位小数，带百分号',
      type: 'number',
      unit: '%',
      value: ({ money }) => money?.rate ?? null,
    },
    {
      name: 'findings_fail',
      title: '不符数',
      description: '核对不符的数量',
      type: 'integer',
      unit: '处',
      required: true,
      value: ({ findings }) => countFindings(findings).fail,
    },
    {
      name: 'findings_review',
      title: '待核实数',
      description: '口径可能不同、待核实的核对发现数量',
      type: 'integer',
      unit: '处',
      required: true,
      value: ({ findings }) => countFindings(findings).review,
    },
    {
      name: 'url',
      title: '页面地址',
      description: '报告页面地址（不含域名）',
      type: 'string',
      required: true,
      value: ({ id }) => reportUrl(id),
    },
    {
      name: 'stated_grade_meant',
      title: '自评等级的含义',
      description: '自评等级相当于优、良、中、差的哪一等；不相当于任何一等的，照原文',
      type: 'string',
      value: ({ view }) => view.scorecard.meant.stated,
    },
    {
      name: 'recomputed_grade_meant',
      title: '复算等级的含义',
      description: '复算等级相当于优、良、中、差的哪一等；不相当于任何一等的，照原文',
      type: 'string',
      value: ({ view }) => view.scorecard.meant.recomputed,
    },
    ...SCORERS.flatMap((scorer) => resultFields(scorer)),
  ],
});
