/** `findings`: everything that the checks found in every report, one a row. */
import { OUTCOME_NAMES, type PublishedFinding, publishedFindings } from '../archive/findings.ts';
import { SEVERITIES } from '../check/finding.ts';
import { reportField } from './fields.ts';
import { defineTable } from './table.ts';

interface FindingRow extends PublishedFinding {
  /** From 1, in the order of the report's page. */
  number: number;
}

export const findingsTable = defineTable<FindingRow>({
  name: 'findings',
  title: '全部核对发现',
  description: '报告中对不上的数字，每处一行；各列与 findings.json 相同。',
  primaryKey: ['report', 'number'],
  foreignKeys: [{ field: 'report', table: 'reports', to: 'id' }],
  *rows(entry) {
    let number = 0;
    for (const found of publishedFindings([entry])) yield { ...found, number: (number += 1) };
  },
  fields: [
    reportField,
    {
      name: 'number',
      title: '序号',
      description: '在这份报告里的序号，从 1 起',
      type: 'integer',
      required: true,
      value: ({ number }) => number,
    },
    {
      name: 'check',
      title: '核对规则',
      description: '核对规则编号，说明见核对规则页面',
      type: 'string',
      required: true,
      value: ({ finding }) => finding.check,
    },
    {
      name: 'outcome',
      title: '核对结果',
      description: `核对结果：${Object.entries(OUTCOME_NAMES)
        .map(([id, words]) => `${id} ${words}`)
        .join('、')}`,
      type: 'string',
      values: Object.keys(OUTCOME_NAMES),
      required: true,
      value: ({ finding }) => finding.outcome,
    },
    {
      name: 'severity',
      title: '级别',
      description: '级别：error 应更正或公开说明、warning 待核实、info 提示',
      type: 'string',
      values: SEVERITIES,
      required: true,
      value: ({ finding }) => finding.severity,
    },
    {
      name: 'at',
      title: '数据路径',
      description: '所指数据的路径；空表示整份报告或正文文字',
      type: 'string',
      value: ({ finding }) => finding.at,
    },
    {
      name: 'stated',
      title: '公布值',
      description: '公布的值，可带单位',
      type: 'string',
      value: ({ finding }) => finding.stated,
    },
    {
      name: 'expected',
      title: '应有值',
      description: '按规则应有的值，可带单位',
      type: 'string',
      value: ({ finding }) => finding.expected,
    },
    {
      name: 'difference',
      title: '相差',
      description: '公布值与应有值相差多少，可带单位',
      type: 'string',
      value: ({ finding }) => finding.difference,
    },
    {
      name: 'message',
      title: '内容',
      description: '一句话说明',
      type: 'string',
      required: true,
      value: ({ finding }) => finding.message,
    },
    {
      name: 'acknowledged',
      title: '核对说明',
      description: '公开的核对说明；空表示没有',
      type: 'string',
      value: ({ finding }) => finding.acknowledged,
    },
    {
      name: 'url',
      title: '页面地址',
      description: '页面上的固定位置（不含域名）',
      type: 'string',
      required: true,
      value: ({ href }) => href,
    },
  ],
});
