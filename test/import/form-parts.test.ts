/** What nobody sees, several forms in one table, signs and units in columns of their own, figures of several rows. */
import { describe, expect, test } from 'vitest';
import type { Table } from '../../src/document/document.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { visibleTable } from '../../src/import/table-parts.ts';
import { viewTable } from '../../src/import/table-view.ts';
import { documentOf, drawnTable } from './form-table.ts';

const HEAD = ['一级指标', '二级指标', '年度指标值', '实际完成值', '分值', '得分'];
const imported = (table: Table, department?: string) =>
  importDocument(documentOf(table), { frameworks: new Map(), department });
const texts = (draft: ReturnType<typeof imported>) => draft.placements.map(({ text }) => text);

function hidden(table: Table, isHidden: (row: number, column: number) => boolean): Table {
  const cells = table.cells.map((cell) =>
    isHidden(cell.row, cell.column) ? { ...cell, isHidden: true as const } : cell,
  );
  return { ...table, cells };
}

describe('what is hidden', () => {
  const table = hidden(
    drawnTable([
      ['一级指标', '二级指标', '年度指标值', '得分', '实际完成值', '得分'],
      ['产出', '甲', '≥1', '3.33', '2', '5'],
      ['^', '乙', '≥7', '7.77', '8', '7.77'],
      ['^', '丙', '≥2', '3.34', '3', '6'],
    ]),
    (row, column) => (row === 2 && column > 0 ? true : column === 3),
  );

  test('is not placed, and each figure of it is listed', () => {
    const draft = imported(table);
    expect(texts(draft)).toEqual(['≥1', '2', '5', '≥2', '3', '6']);
    const left = draft.numbers.filter(({ fate }) => fate === 'unplaced').map(({ text }) => text);
    expect(left).toEqual(['3.33', '7', '7.77', '8', '7.77', '3.34']);
  });

  test('is not placed from a table that no form knows, nor from one within a hidden cell', () => {
    const rows = [
      ['项目名称', '预算数（万元）', '执行数（万元）'],
      ['甲项目', '10.00', '9.00'],
      ['乙项目', '20.00', '19.00'],
    ];
    const within = drawnTable(rows, '表1 第4行第1列');
    const free = hidden(drawnTable([...rows, ['附', '', '']]), (row) => row > 1);
    const cells = free.cells.map((cell) =>
      cell.row === 3 && cell.column === 0 ? { ...cell, tables: [within] } : cell,
    );
    expect(texts(imported({ ...free, cells }))).toEqual(['10.00', '9.00']);
  });

  test('is not said where it is of a person', () => {
    const rows = hidden(drawnTable([...table.cells.map(({ text }) => [text]), ['联系电话：13900000000']]), () => true);
    const found = imported(rows).numbers.filter(({ text }) => text === '13900000000');
    expect(found.map(({ fate }) => fate)).toEqual(['personal']);
  });

  test('leaves a table without gaps, and names that are merged over it', () => {
    const view = viewTable(visibleTable(table));
    expect([view.table.rows, view.table.columns, view.at(2, 0)?.text, view.at(2, 4)?.text]).toEqual([
      3,
      5,
      '产出',
      '6',
    ]);
  });
});

describe('several forms in one table', () => {
  const own = [HEAD, ['产出', '甲', '≥1', '2', '50', '49']];
  const other = [HEAD, ['产出', '乙', '≥3', '4', '50', '48']];
  const named = (name: string) => ['部门名称', name, '<', '<', '<', '<'];

  test('of several departments: the one that is asked for', () => {
    const table = drawnTable([named('某县水利局'), ...other, named('某县应急管理局'), ...own]);
    const draft = imported(table, '某县应急管理局');
    expect(texts(draft)).toEqual(['≥1', '2', '50', '49']);
    expect(draft.questions.map(({ text }) => text)).toContain(
      '这里是“某县水利局”的表，没有带进来；这份草稿只用“某县应急管理局”的表。',
    );
  });

  test('side by side, with a gap between', () => {
    const beside = (left: string[][], right: string[][]) => left.map((row, at) => [...row, '', ...(right[at] ?? [])]);
    const table = drawnTable(beside([named('某县水利局'), ...other], [named('某县应急管理局'), ...own]));
    expect(texts(imported(table, '某县应急管理局'))).toEqual(['≥1', '2', '50', '49']);
  });

  test('of the department and of its project: the second is a sheet', () => {
    const draft = imported(drawnTable([...own, ['项目名称', '防汛经费', '<', '<', '<', '<'], ...other]));
    expect(draft.placements.map(({ path }) => path)).toEqual([
      ...['target', 'actual', 'weight', 'stated'].map((field) => `targets.jia.${field}`),
      ...['target', 'actual', 'weight', 'stated'].map((field) => `sheets.fang-xun-jing-fei.targets.yi.${field}`),
    ]);
  });

  test('are one form where the parts have no tables of their own', () => {
    const draft = imported(drawnTable([named('某县应急管理局'), ['项目名称', '', '<', '<', '<', '<'], ...own]));
    expect(draft.placements).toHaveLength(4);
  });
});

test('a sign and a unit in columns of their own belong to the target', () => {
  const table = drawnTable([
    ['一级指标', '二级指标', '指标性质', '指标值', '度量单位', '完成值', '得分'],
    ['产出', '培训人次', '≥', '40', '人次', '41', '5'],
    ['^', '覆盖率', '＝', '100', '%', '99', '5'],
    ['^', '稳定', '定性', '好', '', '好', '5'],
  ]);
  const targets = imported(table).fields['targets'] as { target: unknown; actual: unknown; direction?: string }[];
  expect(targets.map(({ target, actual }) => [target, actual])).toEqual([
    ['≥40人次', '41人次'],
    ['＝100%', '99%'],
    ['好', '好'],
  ]);
  expect(targets.some(({ direction }) => direction !== undefined)).toBe(false);
});

test('a figure of several rows stands with the first of them, and is to be looked at', () => {
  const draft = imported(drawnTable([HEAD, ['产出', '甲', '≥1', '2', '30', '28'], ['^', '乙', '≥3', '4', '^', '^']]));
  const marked = draft.placements.filter(({ isCertain }) => !isCertain).map(({ path }) => path);
  expect(marked).toEqual(['targets.jia.weight', 'targets.jia.stated']);
  expect(draft.questions.at(-1)?.text).toBe('有 2 个数由几行合用一格，暂放在第一行，请看一眼：甲 30、甲 28。');
});

test('a title over names says nothing of the amounts beside them', () => {
  const { fields } = imported(
    drawnTable([
      ['年度预算数（万元）', '年初预算', '调整后预算数', '预算执行数', '预算执行率'],
      ['总额', '238.93', '251.89', '250.00', '99.25%'],
    ]),
  );
  expect(JSON.stringify(fields['budget'])).toContain('"approved":"238.93","adjusted":"251.89","executed":"250.00"');
});
