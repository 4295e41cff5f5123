/** Examples of `<StatementTable of="…" />`. */
import type { z } from 'zod';
import { type Examples, exampleView } from '../example.ts';
import type { props } from './props.ts';

type Tables = NonNullable<Parameters<typeof exampleView>[0]>['tables'];

function viewOf(...tables: NonNullable<Tables>) {
  return exampleView({ tables });
}

const long = '完善城市安全风险监测预警平台并对接省市两级数据，开展重大危险源企业专家指导服务与应急演练评估';

const many = viewOf({
  id: 'basic',
  title: '基础数据表',
  note: '按决算口径。',
  columns: [
    { id: 'task', title: '主要工作', kind: 'text' },
    { id: 'budget', title: '预算数', group: '2023年' },
    { id: 'fiscal', title: '财政拨款', group: '2023年', partOf: 'budget' },
    { id: 'executed', title: '决算数', group: '2023年' },
    { id: 'rate', title: '支出率', kind: 'rate', of: 'executed', by: 'budget' },
    { id: 'area', title: '建设规模', unit: '㎡' },
    { id: 'people', title: '参训数量', kind: 'count', unit: '人' },
  ],
  rows: [
    {
      id: 'project',
      name: '项目支出',
      sum: 'partial',
      cells: {
        task: { text: '防汛' },
        budget: '1607.83',
        fiscal: '1000',
        executed: '1607.8',
        rate: '100',
        people: { about: '5000', word: '余' },
      },
      rows: [
        {
          id: 'flood',
          name: '防汛抗旱',
          cells: { budget: '100', executed: { value: '99.5', note: '含上年结转。' }, area: '1200' },
        },
        {
          id: 'fire',
          name: '森林防火',
          cells: { budget: { none: '不适用' }, executed: '1.5亿元', area: { none: '空白' } },
        },
      ],
    },
    {
      id: 'total',
      name: '合计',
      sum: 'full',
      place: 'below',
      cells: { budget: '2000' },
      rows: [{ id: 'staff', name: '人员经费', cells: { budget: '2000' } }],
    },
  ],
});

export const examples: Examples<z.input<typeof props>> = {
  empty: {
    view: viewOf({
      id: 'buildings',
      title: '楼堂馆所控制情况',
      empty: true,
      columns: [{ id: 'area', title: '批复规模', unit: '㎡' }],
    }),
    props: { of: 'buildings' },
  },
  one: {
    view: viewOf({
      id: 'one',
      title: '项目表',
      columns: [{ id: 'amount', title: '金额' }],
      rows: [{ id: 'a', name: '宣传', cells: { amount: '12.10' } }],
    }),
    props: { of: 'one' },
  },
  many: { view: many, props: { of: 'basic' } },
  longest: {
    view: viewOf({
      id: 'tasks',
      title: `${long}${long}`,
      columns: [
        { id: 'text', title: long, kind: 'text' },
        { id: 'amount', title: `${long}（万元）` },
      ],
      rows: [{ id: 'a', name: long, note: long, cells: { text: { text: long }, amount: '123456789012.34' } }],
    }),
    props: { of: 'tasks' },
  },
  zero: {
    view: viewOf({
      id: 'zero',
      title: '三公经费',
      columns: [{ id: 'amount', title: '决算数' }],
      rows: [{ id: 'trips', name: '出国经费', cells: { amount: '0' } }],
    }),
    props: { of: 'zero' },
  },
  negative: {
    view: viewOf({
      id: 'change',
      title: '调整',
      columns: [{ id: 'amount', title: '调整数' }],
      rows: [{ id: 'a', name: '项目', cells: { amount: '-1409.50' } }],
    }),
    props: { of: 'change' },
  },
  unknown: { view: many, props: { of: 'missing' } },
};
