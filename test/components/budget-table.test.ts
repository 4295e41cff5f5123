import { expect, test } from 'vitest';
import { exampleView } from '../../components/example.ts';
import { balancesOf } from '../../components/BudgetTable/balances.ts';
import { budgetTables } from '../../components/BudgetTable/budget.ts';
import { examples } from '../../components/BudgetTable/examples.ts';
import { anchors, bodyText, rowText } from './text.ts';

const [revenue, expenditure] = budgetTables(examples.many.view);

test('shows the phases that occur, a derived one marked, shares and rates with another computed value beside', () => {
  expect(expenditure?.caption).toBe('支出情况（单位：万元）');
  expect(rowText(expenditure?.head[0])).toEqual([
    '项目',
    '年初预算数',
    '调整数',
    '全年预算数',
    '执行数',
    '占执行数比重（%）',
    '预算执行率（%）',
  ]);
  expect(bodyText(expenditure)[0]).toEqual([
    '本年支出合计',
    '4,778.05',
    '-409.50',
    '4,368.55(推算)',
    '3,980.82',
    '—(未公开)',
    '91.13(复算 91.12)',
  ]);
});

test('puts each split under its heading, 其中 where it is partial, nested splits one level down', () => {
  const rows = (expenditure?.bodies ?? []).flat().map((row) => `${row.level} ${rowText(row)[0]}`);
  expect(rows).toEqual([
    '1 本年支出合计',
    '2 按支出性质 [1×7]',
    '2 基本支出',
    '3 其中：人员经费 [1×7]',
    '3 工资福利',
    '2 项目支出(含转移支付。)',
    '2 按资金来源(各行不相加) [1×7]',
    '2 政府性基金',
  ]);
  expect(expenditure?.bodies.map((body) => body.length)).toEqual([1, 5, 2]);
});

test('anchors every line by its path', () => {
  expect(anchors(expenditure)).toEqual([
    'budget.expenditure',
    undefined,
    'budget.expenditure.splits.nature.basic',
    undefined,
    'budget.expenditure.splits.nature.basic.splits.use.staff',
    'budget.expenditure.splits.nature.project',
    undefined,
    'budget.expenditure.splits.source.fund',
  ]);
});

test('shows the year before beside this year', () => {
  expect([rowText(revenue?.head[0]), ...bodyText(revenue)]).toEqual([
    ['项目', '全年预算数', '上年全年预算数'],
    ['收入合计', '4,368.55', '5,028.11'],
  ]);
});

test('shows one side alone', () => {
  expect(budgetTables(examples.many.view, 'revenue').map(({ id }) => id)).toEqual(['budget-revenue']);
  expect(budgetTables(examples.empty.view)).toEqual([]);
});

test('shows an amount without phase as amount', () => {
  const [table] = budgetTables(examples.one.view);
  expect([rowText(table?.head[0]), ...bodyText(table)]).toEqual([
    ['项目', '金额'],
    ['支出合计', '39,481.84'],
  ]);
});

test('derives what was budgeted first from the adjustment', () => {
  const [table] = budgetTables(examples.negative.view);
  expect(bodyText(table)).toEqual([['支出合计', '4,778.05(推算)', '-409.50', '4,368.55']]);
});

test('shows zero as published', () => {
  const [table] = budgetTables(examples.zero.view);
  expect(bodyText(table)).toEqual([['收入合计', '0.00', '0']]);
});

test('prints the note and the balances once, with the last table', () => {
  expect([revenue?.notes, expenditure?.notes]).toEqual([[], ['口径为部门预算。']]);
  expect(balancesOf(examples.many.view, 'revenue')).toEqual([]);
  expect(balancesOf(examples.many.view)).toEqual([
    { path: 'budget.balances.opening', name: '年初结转和结余', figure: '120.00', text: '120.00万元' },
    { path: 'budget.balances.closing', name: '年末结转和结余', figure: '387.73', text: '387.73万元' },
  ]);
});

test('the balances stand below one side, also where only the other is published or neither', () => {
  const balances = { closing: '1' };
  const amounts = { executed: '1' };
  const sidesOf = (budget: object): boolean[] =>
    ([undefined, 'revenue', 'expenditure'] as const).map(
      (side) => balancesOf(exampleView({ budget: { ...budget, balances } }), side).length > 0,
    );
  expect(sidesOf({ revenue: { amounts }, expenditure: { amounts } })).toEqual([true, false, true]);
  expect(sidesOf({ revenue: { amounts } })).toEqual([true, true, false]);
  expect(sidesOf({})).toEqual([true, false, true]);
});
