/** `reports.csv` and `indicators.csv`, and the Chinese descriptions of their columns. */
import { stringify } from 'csv-stringify/sync';
import { exact, isFigure } from '../../number/exact.ts';
import { percent } from '../../number/format.ts';
import { completePhases } from '../../report/phases.ts';
import { scoredRows } from '../../score/sheet.ts';
import type { ArchiveEntry } from '../archive.ts';
import { countFindings } from '../finding/findings.ts';
import { reportUrl } from '../urls.ts';

interface Column<Row> {
  name: string;
  description: string;
  value: (row: Row) => string | number | null;
}

const amount = (phase: 'approved' | 'adjusted' | 'executed') => (entry: ArchiveEntry) =>
  completePhases(entry.view.report.budget?.expenditure?.amounts)[phase]?.figure ?? null;

export const REPORT_COLUMNS: readonly Column<ArchiveEntry>[] = [
  { name: 'id', description: '报告编号：部门编号/年度', value: ({ id }) => id },
  { name: 'department', description: '部门全称', value: ({ view }) => view.department.name },
  {
    name: 'region',
    description: '所属地区，从大到小，以 / 分隔',
    value: ({ view }) => view.department.regions.map(({ name }) => name).join('/'),
  },
  { name: 'year', description: '评价年度', value: ({ view }) => view.report.year },
  { name: 'framework', description: '指标体系编号；空表示未公开得分', value: ({ view }) => view.report.framework },
  {
    name: 'status',
    description: '状态：published 已公开、withdrawn 已撤回、superseded 已被替代',
    value: ({ view }) => view.report.disclosure.status,
  },
  { name: 'stated_total', description: '自评总分（部门公布）', value: ({ view }) => view.sheet.stated.total },
  { name: 'stated_grade', description: '自评等级（部门公布）', value: ({ view }) => view.sheet.stated.grade },
  {
    name: 'recomputed_total',
    description: '复算总分（本站按规则重新计算，无规则的指标采用不超过分值的自评得分）',
    value: ({ view }) => view.sheet.recomputed.total,
  },
  { name: 'recomputed_grade', description: '复算总分对应的等级', value: ({ view }) => view.sheet.recomputed.grade },
  {
    name: 'computed_points',
    description: '其中按规则复算的指标的分值合计',
    value: ({ view }) => view.sheet.recomputed.computedPoints,
  },
  { name: 'unit', description: '金额单位', value: ({ view }) => view.report.budget?.unit ?? null },
  { name: 'approved', description: '支出年初预算数', value: amount('approved') },
  { name: 'adjusted', description: '支出全年预算数（未公布时由年初预算数与调整数推算）', value: amount('adjusted') },
  { name: 'executed', description: '支出执行数', value: amount('executed') },
  { name: 'execution_rate', description: '预算执行率（执行数÷全年预算数），百分数', value: executionRate },
  { name: 'findings_fail', description: '核对不符的数量', value: ({ findings }) => countFindings(findings).fail },
  {
    name: 'findings_review',
    description: '口径可能不同、待核实的核对发现数量',
    value: ({ findings }) => countFindings(findings).review,
  },
  { name: 'url', description: '报告页面地址', value: ({ id }) => reportUrl(id) },
];

function executionRate(entry: ArchiveEntry): string | null {
  const adjusted = amount('adjusted')(entry);
  const executed = amount('executed')(entry);
  if (adjusted === null || executed === null || exact(adjusted).isZero()) return null;
  return percent(exact(executed).div(exact(adjusted)), 2);
}

interface IndicatorRow {
  entry: ArchiveEntry;
  score: ReturnType<typeof scoredRows>[number];
}

export const INDICATOR_COLUMNS: readonly Column<IndicatorRow>[] = [
  { name: 'report', description: '报告编号：部门编号/年度', value: ({ entry }) => entry.id },
  { name: 'framework', description: '指标体系编号', value: ({ entry }) => entry.view.report.framework },
  { name: 'indicator', description: '指标编号；评分项为 指标编号.评分项编号', value: ({ score }) => score.id },
  { name: 'path', description: '指标名称，从一级到本级，以 / 分隔', value: ({ score }) => score.path.join('/') },
  { name: 'weight', description: '分值', value: ({ score }) => score.weight },
  { name: 'stated', description: '自评得分（部门公布）', value: ({ score }) => score.stated },
  { name: 'recomputed', description: '复算得分', value: ({ score }) => score.recomputed },
  {
    name: 'basis',
    description: '复算依据：computed 按规则计算、stated 采用自评得分',
    value: ({ score }) => score.basis,
  },
  { name: 'method', description: '评分方法', value: ({ score }) => score.method },
  { name: 'reason', description: '未达标原因', value: ({ score }) => score.reason },
  { name: 'improvement', description: '改进措施', value: ({ score }) => score.improvement },
];

/** All reports, one a row. */
export function reportsCsv(entries: readonly ArchiveEntry[]): string {
  return csv(REPORT_COLUMNS, entries);
}

/** All leaves and parts of all reports, one a row. */
export function indicatorsCsv(entries: readonly ArchiveEntry[]): string {
  return csv(
    INDICATOR_COLUMNS,
    entries.flatMap((entry) => scoredRows(entry.view.sheet).map((score) => ({ entry, score }))),
  );
}

/** The Chinese descriptions of a file's columns. */
export function columnsCsv(columns: readonly { name: string; description: string }[]): string {
  return csv(
    [
      { name: 'column', description: '', value: (column) => column.name },
      { name: 'description', description: '', value: (column) => column.description },
    ],
    columns,
  );
}

function csv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const records = rows.map((row) => columns.map((column) => column.value(row)));
  // The byte order mark makes Excel read UTF-8; escaping keeps a text that begins with = from being run as a formula.
  return stringify([columns.map((column) => column.name), ...records], {
    bom: true,
    escape_formulas: true,
    // A negative figure is not a formula.
    cast: { string: (value) => (isFigure(value) ? { value, escape_formulas: false } : value) },
    record_delimiter: 'windows',
  });
}
