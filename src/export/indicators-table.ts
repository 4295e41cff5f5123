/** `indicators`: every leaf, part and adjustment of every report, one a row, in form order. */
import { METHOD_NAMES } from '../score/method-words.ts';
import { allRows, type LeafScore } from '../score/sheet.ts';
import type { ArchiveEntry } from '../archive/archive.ts';
import { reasonFields, reportField, scoreFields } from './fields.ts';
import { defineTable } from './table.ts';

interface IndicatorRow {
  entry: ArchiveEntry;
  score: LeafScore;
}

export const indicatorsTable = defineTable<IndicatorRow>({
  name: 'indicators',
  title: '全部指标',
  description:
    '每个指标和评分项一行，按原表顺序，加分项和扣分项在后（见 kind）。评分项的编号带小数点；合计时不要把指标和它的评分项重复相加。',
  primaryKey: ['report', 'indicator'],
  foreignKeys: [{ field: 'report', table: 'reports', to: 'id' }],
  *rows(entry) {
    for (const score of allRows(entry.view.sheet)) yield { entry, score };
  },
  fields: [
    reportField,
    {
      name: 'framework',
      title: '指标体系',
      description: '指标体系编号',
      type: 'string',
      required: true,
      value: ({ entry }) => entry.view.report.framework,
    },
    {
      name: 'indicator',
      title: '指标编号',
      description: '指标编号；评分项为 指标编号.评分项编号；加分项、扣分项有自己的编号',
      type: 'string',
      required: true,
      value: ({ score }) => score.id,
    },
    {
      name: 'path',
      title: '指标名称',
      description: '指标名称，从一级到本级，以 / 分隔',
      type: 'string',
      required: true,
      value: ({ score }) => score.path.join('/'),
    },
    {
      name: 'weight',
      title: '分值',
      description: '分值；加分项、扣分项没有分值，为空',
      type: 'number',
      unit: '分',
      value: ({ score }) => (score.bounds === null ? score.weight : null),
    },
    ...scoreFields<IndicatorRow>(({ score }) => score),
    {
      name: 'method',
      title: '评分方法',
      description: `评分方法：${Object.entries(METHOD_NAMES)
        .map(([id, words]) => `${id} ${words}`)
        .join('、')}`,
      type: 'string',
      values: Object.keys(METHOD_NAMES),
      required: true,
      value: ({ score }) => score.method,
    },
    ...reasonFields<IndicatorRow>(({ score }) => score),
    {
      name: 'kind',
      title: '种类',
      description: '种类：indicator 指标、part 评分项、adjustment 加分项或扣分项',
      type: 'string',
      values: ['indicator', 'part', 'adjustment'],
      required: true,
      value: ({ score }) => kindOf(score),
    },
    {
      name: 'least',
      title: '下限',
      description: '加分项、扣分项的下限（最多扣几分，负数）；其他为空',
      type: 'number',
      unit: '分',
      value: ({ score }) => score.bounds?.least ?? null,
    },
    {
      name: 'most',
      title: '上限',
      description: '加分项、扣分项的上限（最多加几分）；其他为空',
      type: 'number',
      unit: '分',
      value: ({ score }) => score.bounds?.most ?? null,
    },
    {
      name: 'reviewed',
      title: '财政复核得分',
      description: '财政部门给的得分',
      type: 'number',
      unit: '分',
      value: ({ score }) => score.reviewed,
    },
    {
      name: 'third_party',
      title: '第三方评分',
      description: '第三方机构给的得分',
      type: 'number',
      unit: '分',
      value: ({ score }) => score.thirdParty,
    },
    {
      name: 'grade',
      title: '指标等级',
      description: '这一项公布的等级，照原文',
      type: 'string',
      value: ({ score }) => score.grade,
    },
  ],
});

function kindOf({ id, bounds }: LeafScore): 'indicator' | 'part' | 'adjustment' {
  if (bounds !== null) return 'adjustment';
  return id.includes('.') ? 'part' : 'indicator';
}
