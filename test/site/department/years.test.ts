/** Years of one department side by side. */
import { describe, expect, test } from 'vitest';
import { directoryOf } from '../../../src/archive/directory.ts';
import { departmentPages, spanWords, yearsOf } from '../../../src/site/department/department-page.ts';
import { trendsOf } from '../../../src/site/department/trends.ts';
import { archiveOf } from '../../fixtures/archive-entries.ts';

const directory = directoryOf(archiveOf());
const pages = new Map(departmentPages(directory).map((page) => [page.id, { ...page, ...yearsOf(page.entries) }]));
const city = pages.get('guangzhou-emergency');
const market = pages.get('panyu-market');

function cells(name: string, groups = city?.years?.groups): string[] | undefined {
  return groups
    ?.flatMap(({ rows }) => rows)
    .find((row) => row.name === name)
    ?.cells.map(({ text, note }) => (note === undefined ? text : `${text}|${note}`));
}

describe('the table of years', () => {
  test('has a column a year, oldest first, each leading to its report', () => {
    expect(city?.years?.columns.map(({ year }) => year)).toEqual([2019, 2020, 2021, 2022, 2023]);
    expect(city?.years?.columns[0]?.href).toBe('/reports/guangzhou-emergency/2019/');
  });
  test('puts stated beside recomputed totals', () => {
    expect(cells('自评总分')).toEqual(['92.00', '88.00', '95.70', '94.49', '98.10']);
    expect(cells('复算总分')).toEqual(['92.00', '88.00', '94.70', '94.49', '98.10']);
    expect(cells('复算等级')).toEqual(['优', '良', '优', '优', '优']);
  });
  test('marks what a year did not publish', () => {
    expect(cells('年初预算数')).toEqual(['30,000.00', '31,000.00', '33,500.00', '—', '38,000.00']);
    expect(cells('金额（原文未说明阶段）')).toEqual(['—', '—', '—', '39,481.84', '—']);
    expect(cells('预算执行率')).toEqual(['85.00%', '80.00%', '92.00%', '—', '96.00%']);
  });
  test('leaves out a row that no year fills, and keeps findings', () => {
    expect(cells('财政复核得分')).toBeUndefined();
    expect(cells('不符')).toEqual(['0', '0', '1', '3', '0']);
  });
  test('names the unit once where all years share it', () => {
    expect(city?.years?.groups.map(({ name }) => name)).toEqual(['得分与等级', '支出（万元）', '核对发现（处）']);
  });
});

describe('indicators', () => {
  test('are shown framework by framework, the newest first', () => {
    expect(city?.frameworks.map(({ framework, columns }) => [framework.id, columns.map(({ year }) => year)])).toEqual([
      ['guangzhou-2022', [2021, 2022, 2023]],
      ['guangzhou-2019', [2019, 2020]],
    ]);
  });
  test('are grouped by the first level and name their weight', () => {
    const [newest, earlier] = city?.frameworks ?? [];
    expect(newest?.groups.map(({ name }) => name)).toEqual(['履职效能', '管理效率']);
    expect(cells('部门预算资金支出率（10 分）', newest?.groups)).toEqual(['9.20', '8.95', '9.60']);
    expect(cells('部门预算资金支出率（20 分）', earlier?.groups)).toEqual(['17.00', '16.00']);
  });
  test('say where a recomputed score differs from the stated one', () => {
    const yantian = directory.byDepartment.get('yantian-emergency') ?? [];
    const [entry] = yantian;
    const twice = entry === undefined ? [] : [entry, { ...entry, view: later(entry.view) }];
    const [table] = yearsOf(twice).frameworks;
    const notes = table?.groups
      .flatMap(({ rows }) => rows)
      .flatMap((row) => row.cells.map(({ text, note }) => ({ text, note })));
    expect(notes).toContainEqual({ text: '6', note: '复算 4' });
  });
  test('are left to the report where there is only one', () => {
    expect(pages.get('huadu-emergency')?.frameworks).toEqual([]);
    expect(pages.get('huadu-emergency')?.years?.columns).toHaveLength(1);
  });
});

function later<T extends { report: { year: number } }>(view: T): T {
  return { ...view, report: { ...view.report, year: view.report.year + 1 } };
}

describe('a department through the years', () => {
  test('warns of the year in which another framework began', () => {
    expect(city?.breaks).toEqual([2021]);
    expect(pages.get('baiyun-emergency')?.breaks).toEqual([]);
  });
  test('leaves withdrawn and superseded reports out of its tables and names them', () => {
    expect(market?.years?.columns.map(({ year }) => year)).toEqual([2019, 2020, 2023]);
    expect(market?.fallen.map(({ id }) => id)).toEqual(['panyu-market/2022', 'panyu-market/2021']);
    expect(market?.entries).toHaveLength(5);
  });
  test('names what it owes: a draft is not published', () => {
    expect(market?.missing).toEqual([{ year: 2024, due: '2025-09-30' }]);
    expect(city?.missing).toEqual([{ year: 2024, due: '2025-09-30' }]);
    expect(pages.get('guangzhou-safety')?.missing).toEqual([]);
  });
  test('leads from a merged department to its successor and back', () => {
    expect(pages.get('guangzhou-safety')?.successor).toEqual({ id: 'guangzhou-emergency', name: '广州市应急管理局' });
    expect(city?.successor).toBeNull();
    expect(city?.predecessors).toEqual([
      { id: 'guangzhou-safety', name: '广州市安全生产监督管理局' },
      { id: 'guangzhou-flood-office', name: null },
    ]);
  });
  test('says when a name was borne', () => {
    expect([{ from: 2015, until: 2020 }, { from: 2015 }, { until: 2020 }, {}].map(spanWords)).toEqual([
      '2015—2020年',
      '2015年起',
      '至2020年',
      '',
    ]);
  });
});

describe('trends', () => {
  test('have every year from the first to the last, and a break where the framework changed', () => {
    const [total, rate, money] = city?.trends ?? [];
    expect(total).toMatchObject({ unit: '分', years: [2019, 2020, 2021, 2022, 2023], breaks: [2021], most: '100' });
    expect(total?.series).toEqual([
      { name: '自评总分', values: ['92.00', '88.00', '95.70', '94.49', '98.10'] },
      { name: '复算总分', values: ['92.00', '88.00', '94.70', '94.49', '98.10'] },
    ]);
    expect(rate?.series).toEqual([{ name: '预算执行率', values: ['85.00', '80.00', '92.00', null, '96.00'] }]);
    expect(money).toMatchObject({ unit: '万元', breaks: [] });
    expect(money?.series[2]).toEqual({
      name: '执行数',
      values: ['27200.00', '24000.00', '32200.00', null, '38400.00'],
    });
  });
  test('leave a gap for a year without a report that stands', () => {
    expect(market?.trends[0]).toMatchObject({ years: [2019, 2020, 2021, 2022, 2023], breaks: [2023] });
    expect(market?.trends[0]?.series[0]?.values).toEqual([null, '99.00', null, null, '77.80']);
  });
  test('need two years', () => {
    expect(pages.get('huadu-emergency')?.trends).toEqual([]);
    expect(trendsOf([])).toEqual([]);
  });
  test('bring amounts to the unit of the newest year', () => {
    const entries = directory.byDepartment.get('baiyun-emergency') ?? [];
    const inYuan = entries.map((entry) =>
      entry.view.report.year === 2022 && entry.money !== null
        ? { ...entry, money: { ...entry.money, unit: '元' } }
        : entry,
    );
    const money = trendsOf(inYuan).find(({ id }) => id === 'trend-money');
    expect(money).toMatchObject({ unit: '万元' });
    expect(money?.series[2]?.values).toEqual(['0.425', '4212.00']);
  });
});
