import { expect, test } from 'vitest';
import { examples } from '../../components/StatementTable/examples.ts';
import { statementTable } from '../../components/StatementTable/statement.ts';
import { anchors, bodyText, rowText } from './text.ts';

const many = statementTable(examples.many.view, 'basic');

test('merges column groups, marks parts of a column and names units that the caption does not', () => {
  expect(many?.caption).toBe('基础数据表（单位：万元）');
  expect(many?.head.map(rowText)).toEqual([
    [
      '项目 [2×1]',
      '主要工作 [2×1]',
      '2023年 [1×3]',
      '支出率（%） [2×1]',
      '建设规模（㎡） [2×1]',
      '参训数量（人） [2×1]',
    ],
    ['预算数', '其中：财政拨款', '决算数'],
  ]);
  expect(many?.columnGroups).toEqual([1, 1, 3, 1, 1, 1]);
});

test('nests rows, a total after the rows it sums', () => {
  expect(bodyText(many)).toEqual([
    ['项目支出', '防汛', '1,607.83', '1,000', '1,607.8', '100', '—(空白)', '5,000余'],
    ['防汛抗旱', '—(空白)', '100', '—(空白)', '99.5(含上年结转。)', '—(空白)', '1,200', '—(空白)'],
    ['森林防火', '—(空白)', '不适用', '—(空白)', '1.5亿元', '—(空白)', '—(空白)', '—(空白)'],
    ['人员经费', '—(空白)', '2,000', '—(空白)', '—(空白)', '—(空白)', '—(空白)', '—(空白)'],
    ['合计', '—(空白)', '2,000', '—(空白)', '—(空白)', '—(空白)', '—(空白)', '—(空白)'],
  ]);
  expect(many?.bodies.flat().map(({ level }) => level)).toEqual([1, 2, 2, 2, 1]);
  expect(anchors(many)).toEqual([
    'tables.basic.project',
    'tables.basic.flood',
    'tables.basic.fire',
    'tables.basic.staff',
    'tables.basic.total',
  ]);
});

test('sets text to the left and figures to the right', () => {
  expect(many?.bodies[0]?.[0]?.cells.map(({ look }) => look)).toEqual([
    undefined,
    'text',
    'figure',
    'figure',
    'figure',
    'figure',
    'figure',
    'figure',
  ]);
});

test('says that the original is empty', () => {
  const table = statementTable(examples.empty.view, 'buildings');
  expect(table?.caption).toBe('楼堂馆所控制情况');
  expect([rowText(table?.head[0]), ...bodyText(table)]).toEqual([['项目', '批复规模（㎡）'], ['原表为空 [1×2]']]);
});

test('keeps zeros, signs and last digits', () => {
  expect(bodyText(statementTable(examples.zero.view, 'zero'))).toEqual([['出国经费', '0']]);
  expect(bodyText(statementTable(examples.negative.view, 'change'))).toEqual([['项目', '-1,409.50']]);
  expect(bodyText(statementTable(examples.one.view, 'one'))).toEqual([['宣传', '12.10']]);
});

test('does not say a unit twice', () => {
  expect(rowText(statementTable(examples.longest.view, 'tasks')?.head[0])[2]).toMatch(/评估（万元）$/);
});

test('knows no table that the report has not', () => {
  expect(statementTable(examples.unknown?.view ?? examples.empty.view, 'missing')).toBeUndefined();
});
