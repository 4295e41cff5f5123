/** The pictures of budgets on the real reports and on budgets made for one case. */
import { expect, test } from 'vitest';
import { budgetByNature } from '../../src/chart/budget-by-nature.ts';
import { budgetPhases } from '../../src/chart/budget-phases.ts';
import type { Budget } from '../../src/report/budget.ts';
import { faultsOf, present, realView, textsOf, withBudget } from './real.ts';

type Expenditure = NonNullable<Budget['expenditure']>;

/** Expenditure with one full split, executed amounts in order. */
function executed(total: string | undefined, ...parts: string[]): Pick<Budget, 'expenditure'> {
  const lines = parts.map((figure, index) => ({
    id: `part-${index}`,
    name: `第${index}项`,
    amounts: { executed: figure },
  }));
  const expenditure: Expenditure = { splits: [{ id: 'purpose', name: '按用途', sum: 'full', lines }] };
  return { expenditure: total === undefined ? expenditure : { ...expenditure, amounts: { executed: total } } };
}

test('phases of both sides, with what was derived marked as such', () => {
  const picture = present(budgetPhases(realView('yantian-emergency/2023')));
  expect(picture.title).toBe('预算与执行（单位：万元）');
  expect(picture.table).toEqual({
    head: ['项目', '年初预算数', '全年预算数', '执行数'],
    rows: [
      { head: '本年收入', cells: ['5,285.81', '4,876.31（推算）', '4,610.04'] },
      { head: '本年支出', cells: ['未公开', '未公开', '4,610.04'] },
    ],
  });
  expect(picture.summary).toBe(
    '本年收入：年初预算数 5,285.81 万元，全年预算数 4,876.31 万元（推算），执行数 4,610.04 万元，' +
      '执行数相当于全年预算数的 94.54%。本年支出：执行数 4,610.04 万元。',
  );
  expect(textsOf(picture)).toEqual(expect.arrayContaining(['4,876.31 推算', '年初预算数', '5,285.81', '本年支出']));
});

test('an amount without a phase is drawn where it is all there is', () => {
  const picture = present(budgetPhases(realView('guangzhou-emergency/2022')));
  expect(picture.table).toEqual({
    head: ['项目', '金额（原文未说明阶段）'],
    rows: [{ head: '总预算', cells: ['39,481.84'] }],
  });
  expect(picture.summary).toBe('总预算：39,481.84 万元，原文没有说明是哪个预算阶段。');
});

test('phases push an amount without one aside, and a budget of zero has no rate', () => {
  const amounts = { adjusted: '0.00', executed: '0.00', unphased: '7.00' };
  const picture = present(budgetPhases(withBudget({ expenditure: { amounts } })));
  expect(picture.table.head).toEqual(['项目', '全年预算数', '执行数']);
  expect(picture.summary).toBe('支出：全年预算数 0.00 万元，执行数 0.00 万元。');
  expect(faultsOf(picture)).toEqual([]);
});

test('there is no picture of phases without an amount', () => {
  expect(budgetPhases(withBudget(undefined))).toBeNull();
  expect(budgetPhases(withBudget({ expenditure: { amounts: { adjustment: '3' } } }))).toBeNull();
});

test('expenditure by nature with exact shares', () => {
  const picture = present(budgetByNature(realView('ziyang-emergency/2023')));
  expect(picture.title).toBe('支出构成（执行数，单位：万元）');
  expect(picture.table).toEqual({
    head: ['项目', '执行数', '占比'],
    rows: [
      { head: '基本支出', cells: ['408.34', '40.2%'] },
      { head: '项目支出', cells: ['607.83', '59.8%'] },
      { head: '年度资金总额', cells: ['1,016.17', '100.0%'] },
    ],
  });
  expect(picture.summary).toBe('年度资金总额执行数 1,016.17 万元；按支出性质分，基本支出占 40.2%，项目支出占 59.8%。');
  expect(textsOf(picture)).toEqual(['基本支出', '408.34（40.2%）', '项目支出', '607.83（59.8%）']);
});

test('the first full division where there is none by nature, and parts that do not add up', () => {
  const picture = present(budgetByNature(realView('guangzhou-emergency/2022')));
  expect(picture.summary).toBe(
    '总预算 39,481.84 万元；按资金类别，部门预算占 74.6%，事业发展支出占 25.9%。各项之和与总预算相差 186.00 万元。',
  );
});

test('a share is rounded half-up from the figures', () => {
  const picture = present(budgetByNature(withBudget(executed('2000', '1001', '999'))));
  expect(picture.table.rows.map(({ cells }) => cells[1])).toEqual(['50.1%', '50.0%', '100.0%']);
});

test('a part begins where the one before ended', () => {
  const { svg } = present(budgetByNature(withBudget(executed(undefined, '25', '0', '75'))));
  const bars = [...svg.matchAll(/<rect x="(\d+)" width="(\d+)" y="[\d.]+" height="15" fill="var\(--chart-[1-6]\)"/g)];
  expect(bars.map(([, x, width]) => [Number(x), Number(width)])).toEqual([
    [1, 90],
    [91, 268],
  ]);
});

test('of many parts the largest are drawn in form order, the others as one; the table has all', () => {
  const parts = ['1', '20', '2', '30', '4', '40', '5', '50', '6', '60'];
  const picture = present(budgetByNature(withBudget(executed(undefined, ...parts))));
  expect(picture.table.rows).toHaveLength(11);
  expect(textsOf(picture).filter((_, index) => index % 2 === 0)).toEqual([
    '第1项',
    '第3项',
    '第5项',
    '第6项',
    '第7项',
    '第8项',
    '第9项',
    '其余 3 项',
  ]);
  expect(picture.summary).toContain('其余 3 项占 3.2%。');
});

test('the latest phase of which every part is known', () => {
  const lines = [
    { id: 'basic', name: '基本支出', amounts: { adjusted: '60', executed: '50' } },
    { id: 'project', name: '项目支出', amounts: { adjusted: '40' } },
  ];
  const expenditure: Expenditure = { splits: [{ id: 'nature', name: '按支出性质', sum: 'full', lines }] };
  const picture = present(budgetByNature(withBudget({ expenditure })));
  expect(picture.summary).toBe('支出合计全年预算数 100 万元；按支出性质，基本支出占 60.0%，项目支出占 40.0%。');
});

test('nothing is divided that has no full division, is zero or has negative parts', () => {
  expect(budgetByNature(realView('liwan-emergency/2021'))).toBeNull();
  expect(budgetByNature(withBudget(executed(undefined, '0', '0')))).toBeNull();
  expect(budgetByNature(withBudget(executed('10', '12', '-2')))).toBeNull();
});

test('a long name is cut to its room in the drawing and whole in the table', () => {
  const budget = executed('1234567890.12', '1234567890.12');
  const name = '纳入预算管理的行政事业性收费安排的支出';
  const [split] = budget.expenditure?.splits ?? [];
  const [line] = split?.lines ?? [];
  if (line !== undefined) line.name = name;
  const picture = present(budgetByNature(withBudget(budget)));
  expect(textsOf(picture)).toEqual(['纳入预算管理的行政事…', '1,234,567,890.12（100.0%）']);
  expect(picture.table.rows[0]?.head).toBe(name);
});
