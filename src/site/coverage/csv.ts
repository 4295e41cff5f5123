/** `coverage/<year>.csv`: every duty of a year, and the Chinese descriptions of its columns. */
import { stringify } from 'csv-stringify/sync';
import { reportUrl } from '../urls.ts';
import { type DutyRow, isPublished } from './duty.ts';
import { sectionWords } from './words.ts';

interface Column {
  name: string;
  description: string;
  value: (row: DutyRow) => string | number | null;
}

/** The columns that do not depend on the day of the build come first. */
export function coverageColumns(asOf: string): Column[] {
  return [
    { name: 'year', description: '评价年度', value: ({ year }) => year },
    { name: 'department', description: '部门编号', value: ({ department }) => department },
    { name: 'name', description: '部门名称（当年）', value: ({ name }) => name },
    {
      name: 'region_code',
      description: '所属地区的行政区划代码（GB/T 2260）',
      value: ({ regions }) => regions.at(-1)?.code ?? null,
    },
    {
      name: 'region',
      description: '所属地区，从大到小，以 / 分隔',
      value: ({ regions }) => regions.map(({ name }) => name).join('/'),
    },
    { name: 'listed', description: '是否在应公开名单内：yes 是、no 名单外', value: ({ listed }) => yesNo(listed) },
    { name: 'due', description: '应公开的最后日期；空表示未定期限', value: ({ due }) => due },
    {
      name: 'state',
      description:
        '状态：on-time 按期公开、late 逾期公开、published 已公开（未定期限，或公开日期不详、无法判断）、overdue 逾期未公开、' +
        'pending 未到期限、open 未公开（未定期限）、withdrawn 已撤回',
      value: ({ state }) => state,
    },
    { name: 'published', description: '现在是否已公开：yes 是、no 否', value: (row) => yesNo(isPublished(row)) },
    {
      name: 'date',
      description: '公开日期；date_basis 为 entered 时是进入本站的日期',
      value: ({ report }) => report?.date ?? null,
    },
    {
      name: 'date_basis',
      description: '日期依据：published 公开日期、entered 公开日期不详，用进入本站的日期',
      value: ({ report }) => (report === null ? null : report.entered ? 'entered' : 'published'),
    },
    { name: 'days_late', description: '逾期天数；未公开的算到截至日期', value: ({ days }) => days },
    {
      name: 'missing_sections',
      description: '缺少的规定章节，以；分隔；没有报告或没有规定章节的为空',
      value: sectionWords,
    },
    {
      name: 'empty_tables',
      description: '原表为空的表，以；分隔',
      value: ({ emptyTables }) => emptyTables.map(({ text }) => text).join('；'),
    },
    {
      name: 'url',
      description: '报告页面地址',
      value: ({ report }) => (report === null ? null : reportUrl(report.id)),
    },
    { name: 'as_of', description: '截至日期', value: () => asOf },
  ];
}

/** The duties of a year, one a row. */
export function coverageCsv(rows: readonly DutyRow[], asOf: string): string {
  const columns = coverageColumns(asOf);
  const records = rows.map((row) => columns.map((column) => column.value(row)));
  return stringify([columns.map(({ name }) => name), ...records], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}

function yesNo(is: boolean): string {
  return is ? 'yes' : 'no';
}
