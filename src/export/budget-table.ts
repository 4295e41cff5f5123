/** `budget`: every amount of every budget line in long form, one phase a row. */
import { type BudgetTotal, type Phase, PHASE_NAMES, PHASES } from '../report/budget.ts';
import { completePhases } from '../report/phases.ts';
import { absence } from '../report/value.ts';
import type { ArchiveEntry } from '../archive/archive.ts';
import { reportField } from './fields.ts';
import { defineTable } from './table.ts';

interface BudgetRow {
  entry: ArchiveEntry;
  year: number;
  side: 'revenue' | 'expenditure';
  path: string;
  line: string;
  level: number;
  split: string | null;
  phase: Phase;
  /** Null where a blank is published. */
  amount: string | null;
  blank: string | null;
  unit: string;
  derived: boolean;
}

type Place = Pick<BudgetRow, 'entry' | 'side' | 'path' | 'line' | 'level' | 'split' | 'unit'>;

const TOTALS = { revenue: '收入合计', expenditure: '支出合计' } as const;

export const budgetTable = defineTable<BudgetRow>({
  name: 'budget',
  title: '收支明细',
  description:
    '收入、支出各行在各预算阶段的金额，每个金额一行。同一合计可按几种口径划分，相加时只取同一 split、同一 level 的行。结转结余见 report.json。',
  primaryKey: ['report', 'path', 'year', 'phase'],
  foreignKeys: [{ field: 'report', table: 'reports', to: 'id' }],
  *rows(entry) {
    const { budget } = entry.view.report;
    if (budget === undefined) return;
    for (const side of ['revenue', 'expenditure'] as const) {
      const total = budget[side];
      if (total === undefined) continue;
      const line = total.name ?? TOTALS[side];
      yield* lineRows(total, { entry, side, path: `budget.${side}`, line, level: 1, split: null, unit: budget.unit });
    }
  },
  fields: [
    reportField,
    {
      name: 'department',
      title: '部门编号',
      description: '部门编号',
      type: 'string',
      concept: 'administrative-classification:generic:code',
      required: true,
      value: ({ entry }) => entry.view.report.department,
    },
    {
      name: 'year',
      title: '年度',
      description: '金额所属年度；报告里并列公布的上年数，年度为上一年',
      type: 'integer',
      concept: 'date:fiscal-year',
      required: true,
      value: ({ year }) => year,
    },
    {
      name: 'side',
      title: '收支',
      description: '收支：revenue 收入、expenditure 支出',
      type: 'string',
      values: ['revenue', 'expenditure'],
      concept: 'direction',
      required: true,
      value: ({ side }) => side,
    },
    {
      name: 'path',
      title: '数据路径',
      description: '这一行的路径，由编号组成，例如 budget.expenditure.splits.nature.basic',
      type: 'string',
      concept: 'budget-line-id',
      required: true,
      value: ({ path }) => path,
    },
    {
      name: 'line',
      title: '项目',
      description: '这一行的名称，照原表',
      type: 'string',
      concept: 'economic-classification:generic:label',
      required: true,
      value: ({ line }) => line,
    },
    {
      name: 'level',
      title: '层级',
      description: '层级：1 为合计，2 为第一次划分，依此类推',
      type: 'integer',
      required: true,
      value: ({ level }) => level,
    },
    {
      name: 'split',
      title: '划分口径',
      description: '上一级按什么口径划分出这一行，例如 按支出性质；合计为空',
      type: 'string',
      value: ({ split }) => split,
    },
    {
      name: 'phase',
      title: '预算阶段',
      description: `预算阶段：${PHASES.map((phase) => `${phase} ${PHASE_NAMES[phase]}`).join('、')}；unphased 表示原文没有说明阶段`,
      type: 'string',
      values: PHASES,
      concept: 'phase:id',
      required: true,
      value: ({ phase }) => phase,
    },
    {
      name: 'amount',
      title: '金额',
      description: '金额，位数照公布的写法；原表这一格没有数的为空，见 blank',
      type: 'number',
      unit: '见 unit',
      concept: 'value',
      value: ({ amount }) => amount,
    },
    {
      name: 'unit',
      title: '金额单位',
      description: '金额单位，例如 万元',
      type: 'string',
      required: true,
      value: ({ unit }) => unit,
    },
    {
      name: 'derived',
      title: '推算',
      description: 'true 表示原文没有公布，由年初预算数、调整数、全年预算数中的另两个数推算',
      type: 'boolean',
      required: true,
      value: ({ derived }) => derived,
    },
    {
      name: 'blank',
      title: '原表无数',
      description: '原表这一格没有数时的填法：空白（含“—”）、无、不适用；相加时按没有计',
      type: 'string',
      values: absence.options,
      value: ({ blank }) => blank,
    },
  ],
});

function* lineRows(line: BudgetTotal, place: Place): Generator<BudgetRow> {
  const { year } = place.entry.view.report;
  const years = [
    { year, phases: completePhases(line.amounts), published: line.amounts },
    { year: year - 1, phases: completePhases(line.prior), published: line.prior },
  ];
  for (const each of years) {
    for (const phase of PHASES) {
      const amount = each.phases[phase];
      const published = each.published?.[phase];
      if (typeof published === 'object')
        yield { ...place, year: each.year, phase, amount: null, blank: published.none, derived: false };
      // The pages derive nothing for the year before, so neither does this.
      if (amount === undefined || (amount.derived && each.year !== year)) continue;
      yield { ...place, year: each.year, phase, amount: amount.figure, blank: null, derived: amount.derived };
    }
  }
  for (const split of line.splits ?? []) {
    for (const below of split.lines) {
      const path = `${place.path}.splits.${split.id}.${below.id}`;
      yield* lineRows(below, { ...place, path, line: below.name, level: place.level + 1, split: split.name });
    }
  }
}
