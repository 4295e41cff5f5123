/** Columns that several tables of the open data have. */
import type { LeafScore } from '../score/sheet.ts';
import type { ArchiveEntry } from '../archive/archive.ts';
import type { Field } from './table.ts';

export const reportField: Field<{ entry: Pick<ArchiveEntry, 'id'> }> = {
  name: 'report',
  title: '报告编号',
  description: '报告编号：部门编号/年度',
  type: 'string',
  required: true,
  value: ({ entry }) => entry.id,
};

/** The score that a row has, or an indicator without one. */
type ScoreOf<Row> = (row: Row) => Partial<LeafScore>;

/** What was stated, what comes out, and on what grounds. */
export function scoreFields<Row>(scoreOf: ScoreOf<Row>): Field<Row>[] {
  return [
    {
      name: 'stated',
      title: '自评得分',
      description: '自评得分（部门公布）',
      type: 'number',
      unit: '分',
      value: (row) => scoreOf(row).stated ?? null,
    },
    {
      name: 'recomputed',
      title: '复算得分',
      description: '复算得分',
      type: 'number',
      unit: '分',
      value: (row) => scoreOf(row).recomputed ?? null,
    },
    {
      name: 'basis',
      title: '复算依据',
      description: '复算依据：computed 按规则计算、stated 采用自评得分',
      type: 'string',
      values: ['computed', 'stated'],
      value: (row) => scoreOf(row).basis ?? null,
    },
  ];
}

/** What the department says of a score that is not full. */
export function reasonFields<Row>(scoreOf: ScoreOf<Row>): Field<Row>[] {
  return [
    {
      name: 'reason',
      title: '未达标原因',
      description: '未达标原因（部门公布）',
      type: 'string',
      value: (row) => scoreOf(row).reason ?? null,
    },
    {
      name: 'improvement',
      title: '改进措施',
      description: '改进措施（部门公布）',
      type: 'string',
      value: (row) => scoreOf(row).improvement ?? null,
    },
  ];
}
