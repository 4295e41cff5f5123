/** `coverage/<year>.csv`: every duty of a year, and the Chinese descriptions of its columns. */
import { csvOf } from '../export/csv.ts';
import type { Field } from '../export/table.ts';
import { reportUrl } from '../archive/urls.ts';
import { type DutyRow, isPublished } from './duty.ts';
import { sectionWords } from './words.ts';

/** The columns that do not depend on the day of the build come first. */
export function coverageFields(asOf: string): Field<DutyRow>[] {
  return [
    { name: 'year', title: '评价年度', type: 'integer', description: '评价年度', value: ({ year }) => year },
    {
      name: 'department',
      title: '部门编号',
      type: 'string',
      description: '部门编号',
      value: ({ department }) => department,
    },
    { name: 'name', title: '部门名称', type: 'string', description: '部门名称（当年）', value: ({ name }) => name },
    {
      name: 'region_code',
      title: '行政区划代码',
      type: 'string',
      description: '所属地区的行政区划代码（GB/T 2260）',
      value: ({ regions }) => regions.at(-1)?.code ?? null,
    },
    {
      name: 'region',
      title: '地区',
      type: 'string',
      description: '所属地区，从大到小，以 / 分隔',
      value: ({ regions }) => regions.map(({ name }) => name).join('/'),
    },
    {
      name: 'listed',
      title: '在名单内',
      type: 'string',
      description: '是否在应公开名单内：yes 是、no 名单外',
      value: ({ listed }) => yesNo(listed),
    },
    {
      name: 'due',
      title: '最后日期',
      type: 'string',
      description: '应公开的最后日期；空表示未定期限',
      value: ({ due }) => due,
    },
    {
      name: 'state',
      title: '状态',
      type: 'string',
      description:
        '状态：on-time 按期公开、late 逾期公开、published 已公开（未定期限，或公开日期不详、无法判断）、overdue 逾期未公开、' +
        'pending 未到期限、open 未公开（未定期限）、withdrawn 已撤回',
      value: ({ state }) => state,
    },
    {
      name: 'published',
      title: '已公开',
      type: 'string',
      description: '现在是否已公开：yes 是、no 否',
      value: (row) => yesNo(isPublished(row)),
    },
    {
      name: 'date',
      title: '日期',
      type: 'string',
      description: '公开日期；date_basis 为 entered 时是进入本站的日期',
      value: ({ report }) => report?.date ?? null,
    },
    {
      name: 'date_basis',
      title: '日期依据',
      type: 'string',
      description: '日期依据：published 公开日期、entered 公开日期不详，用进入本站的日期',
      value: ({ report }) => (report === null ? null : report.entered ? 'entered' : 'published'),
    },
    {
      name: 'days_late',
      title: '逾期天数',
      type: 'integer',
      description: '逾期天数；未公开的算到截至日期',
      value: ({ days }) => days,
    },
    {
      name: 'missing_sections',
      title: '缺少的章节',
      type: 'string',
      description: '缺少的规定章节，以；分隔；没有报告或没有规定章节的为空',
      value: sectionWords,
    },
    {
      name: 'empty_tables',
      title: '原表为空的表',
      type: 'string',
      description: '原表为空的表，以；分隔',
      value: ({ emptyTables }) => emptyTables.join('；'),
    },
    {
      name: 'url',
      title: '地址',
      type: 'string',
      description: '报告页面地址',
      value: ({ report }) => (report === null ? null : reportUrl(report.id)),
    },
    { name: 'as_of', title: '截至日期', type: 'string', description: '截至日期', value: () => asOf },
  ];
}

/** The duties of a year, one a row. */
export function coverageCsv(rows: readonly DutyRow[], asOf: string): string {
  return csvOf(coverageFields(asOf), rows);
}

function yesNo(is: boolean): string {
  return is ? 'yes' : 'no';
}
