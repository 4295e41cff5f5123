/** Money of a form: by phase, behind names in a cell, across a table. */
import { describe, expect, test } from 'vitest';
import { importDocument } from '../../src/import/import-document.ts';
import { moneyRows } from '../../src/import/money-rows.ts';
import { placeMoney } from '../../src/import/place-money.ts';
import { panelsOf } from '../../src/import/panels.ts';
import { viewTable } from '../../src/import/table-view.ts';
import { yamlLines } from '../../src/write/yaml-lines.ts';
import { documentOf, drawnTable } from './form-table.ts';

describe('money', () => {
  const placed = (rows: string[][]) => {
    const [panel] = panelsOf(viewTable(drawnTable(rows)));
    if (panel === undefined) throw new Error('No money was found.');
    return placeMoney(moneyRows(panel), undefined);
  };
  const head = ['项目', '年初预算数', '全年预算数', '全年执行数', '执行率'];

  test('lines that add up to the total are all of it', () => {
    const { fields, questions } = placed([
      head,
      ['年度资金总额（万元）', '10', '12', '11', '91.67%'],
      ['其中：财政拨款', '6', '7', '7', ''],
      ['其他资金', '4', '5', '4', ''],
    ]);
    expect(JSON.stringify(fields)).toContain('"sum":"full"');
    expect(questions).toEqual([]);
  });

  test('lines that do not add up are asked about', () => {
    const { fields, questions } = placed([
      head,
      ['年度资金总额（万元）', '10', '12', '11', ''],
      ['其中：财政拨款', '6', '7', '7', ''],
    ]);
    expect(JSON.stringify(fields)).toContain('"sum":"partial"');
    expect(questions).toHaveLength(1);
  });

  test('an amount in another unit than that of its table is left to a person', () => {
    const document = documentOf(
      drawnTable([head, ['年度资金总额（万元）', '10', '12', '110,000元', ''], ['其他资金', '4', '5', '4', '']]),
    );
    const { fields, numbers } = importDocument(document, { frameworks: new Map() });
    expect(JSON.stringify(fields)).not.toContain('110000');
    expect(numbers.find(({ text }) => text === '110,000')?.fate).toBe('unplaced');
  });

  test('amounts behind their names go to the phase to whose total they add up', () => {
    const { placements } = placed([
      head,
      ['年度资金总额（万元）', '10', '12', '11', ''],
      ['按来源分：', '<', '<', '<', '<'],
      ['财政拨款：7', '<', '<', '<', '<'],
      ['其他资金：5', '<', '<', '<', '<'],
    ]);
    expect(placements.slice(-2).map(({ path, isCertain }) => [path.split('.').at(-1), isCertain])).toEqual([
      ['adjusted', true],
      ['adjusted', true],
    ]);
  });
});

test('money across a table, as Guangzhou prints it, becomes the budget without a phase', () => {
  const table = drawnTable([
    ['总预算（万元）', '年度预算资金类别', '<', '<', '<', '<', '<'],
    ['^', '部门预算', '<', '事业发展支出', '<', '事业发展支出（按预算级次划分）', '<'],
    ['^', '基本支出', '项目支出', '专项资金', '其他事业发展\n支出', '市本级资金', '对下转移支付'],
    ['39,481.84', '8,847.16', '20,593.52', '226', '10,001.16', '2,000.00', '8,001.16'],
    ['一级指标', '二级指标', '三级指标', '分值', '得分/自评分', '未达标原因', '改进措施'],
  ]);
  const { fields, numbers, questions } = importDocument(documentOf(table), { frameworks: new Map() });
  const yaml = yamlLines({ budget: fields['budget'] ?? null }).join('\n');
  expect(yaml).toContain('name: 总预算\n    amounts: { unphased: "39481.84" }');
  for (const figure of ['8847.16', '20593.52', '226', '10001.16', '2000.00', '8001.16'])
    expect(yaml).toContain(`"${figure}"`);
  expect(numbers.map(({ fate }) => fate)).toEqual(Array.from({ length: 7 }, () => 'placed'));
  expect(questions.map(({ text }) => text)).toEqual([
    '这些金额（总预算 39481.84 等 7 个）是年初预算数、全年预算数还是执行数，表里没有写；各项相加是 39667.84，与总预算 39481.84 不等，照原表保留；暂不归到哪一栏，请看一眼。',
  ]);
  // The same money by level of budget is another split, and no part of the total.
  expect(yaml).toContain('name: 年度预算资金类别\n        sum: full');
  expect(yaml).toMatch(/name: 事业发展支出\n(?:.*\n)*.*name: 按预算级次\n/);
});

test('shares and rates of lines are of the phase in which they are right', () => {
  const draft = importDocument(
    documentOf(
      drawnTable([
        ['资金（万元）', '年初预算数', '全年预算数', '全年执行数', '执行率', '占比'],
        ['年度资金总额', '100.00', '120.00', '110.00', '91.67%', ''],
        ['其中：基本支出', '60.00', '66.00', '55.00', '83.33%', '50.00%'],
        ['项目支出', '40.00', '54.00', '55.00', '101.85%', '45.00%'],
      ]),
    ),
    { frameworks: new Map(), year: 2023 },
  );
  const of = (path: string): string | undefined => draft.placements.find((each) => each.path.endsWith(path))?.text;
  expect([of('ji-ben-zhi-chu.share'), of('ji-ben-zhi-chu.rates.execution')]).toEqual(['50.00%', '83.33%']);
  expect(JSON.stringify(draft.fields['budget'])).toContain('"phase":"executed","stated":"50.00"');
  expect(JSON.stringify(draft.fields['budget'])).toContain('"phase":"adjusted","stated":"45.00"');
});
