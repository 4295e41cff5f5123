/** `sheets`: every project sheet of every report, one a row. */
import type { SheetView } from '../score/view.ts';
import { pathOfSheet } from '../report/sheet-path.ts';
import type { LoadedReport } from '../archive/archive.ts';
import { type Money, moneyOf } from '../archive/money.ts';
import { reportUrl } from '../archive/urls.ts';
import { reportField } from './fields.ts';
import { defineTable } from './table.ts';

interface SheetRow {
  entry: LoadedReport;
  own: SheetView;
  money: Money | null;
}

export const sheetsTable = defineTable<SheetRow>({
  name: 'sheets',
  title: '项目自评表',
  description: '报告里每张项目支出绩效自评表一行：资金、总分、等级。各表单独计分，不计入报告总分。',
  primaryKey: ['report', 'sheet'],
  foreignKeys: [{ field: 'report', table: 'reports', to: 'id' }],
  *rows(entry) {
    for (const own of entry.view.sheets) yield { entry, own, money: moneyOf(own.view.report) };
  },
  fields: [
    reportField,
    {
      name: 'sheet',
      title: '表编号',
      description: '项目自评表在这份报告里的编号',
      type: 'string',
      required: true,
      value: ({ own }) => own.id,
    },
    {
      name: 'name',
      title: '项目名称',
      description: '项目名称，照原表',
      type: 'string',
      required: true,
      value: ({ own }) => own.name,
    },
    {
      name: 'code',
      title: '项目编码',
      description: '项目编码，照原表',
      type: 'string',
      value: ({ own }) => own.sheet.code ?? null,
    },
    {
      name: 'authority',
      title: '主管部门',
      description: '主管部门，照原表',
      type: 'string',
      value: ({ own }) => own.sheet.authority ?? null,
    },
    {
      name: 'implementer',
      title: '实施单位',
      description: '实施单位，照原表',
      type: 'string',
      value: ({ own }) => own.sheet.implementer ?? null,
    },
    {
      name: 'framework',
      title: '指标体系',
      description: '指标体系编号；空表示没有指标体系',
      type: 'string',
      value: ({ own }) => own.sheet.framework,
    },
    {
      name: 'stated_total',
      title: '自评总分',
      description: '这张表的自评总分（部门公布）',
      type: 'number',
      unit: '分',
      value: ({ own }) => own.view.scorecard.stated.total,
    },
    {
      name: 'stated_grade',
      title: '自评等级',
      description: '这张表的自评等级（部门公布）',
      type: 'string',
      value: ({ own }) => own.view.scorecard.stated.grade,
    },
    {
      name: 'recomputed_total',
      title: '复算总分',
      description: '这张表的复算总分（本站按规则重新计算）',
      type: 'number',
      unit: '分',
      value: ({ own }) => own.view.scorecard.recomputed.total,
    },
    {
      name: 'unit',
      title: '金额单位',
      description: '金额单位',
      type: 'string',
      value: ({ money }) => money?.unit ?? null,
    },
    {
      name: 'approved',
      title: '年初预算数',
      description: '项目年初预算数',
      type: 'number',
      unit: '见 unit',
      value: ({ money }) => money?.approved ?? null,
    },
    {
      name: 'adjusted',
      title: '全年预算数',
      description: '项目全年预算数（未公布时由年初预算数与调整数推算）',
      type: 'number',
      unit: '见 unit',
      value: ({ money }) => money?.adjusted ?? null,
    },
    {
      name: 'executed',
      title: '全年执行数',
      description: '项目全年执行数',
      type: 'number',
      unit: '见 unit',
      value: ({ money }) => money?.executed ?? null,
    },
    {
      name: 'execution_rate',
      title: '预算执行率',
      description: '全年执行数÷全年预算数，百分数，保留两位小数，带百分号',
      type: 'number',
      unit: '%',
      value: ({ money }) => money?.rate ?? null,
    },
    {
      name: 'url',
      title: '页面地址',
      description: '页面上的固定位置（不含域名）',
      type: 'string',
      required: true,
      value: ({ entry, own }) => `${reportUrl(entry.id)}#${pathOfSheet(own)}`,
    },
  ],
});
