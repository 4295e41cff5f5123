import { expect, test } from 'vitest';
import { gapTables } from '../../../src/document/pdf/gap-tables.ts';
import { linesOf } from '../../../src/document/pdf/lines.ts';
import type { Glyph } from '../../../src/document/pdf/page.ts';
import { glyphsAt, glyphsOf } from './glyphs.ts';

const ROWS = [
  ['指标', '目标值', '得分'],
  ['培训次数', '≥4次', '10'],
  ['公开率', '100%', '9.5'],
];

function rowsAt(rows: readonly (readonly string[])[]): Glyph[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((text, column) => glyphsAt(text, { left: column * 100, baseline: 10 + row * 20 })),
  );
}

const cellsOf = (tables: ReturnType<typeof gapTables>['tables']): string[][] =>
  tables.map(({ cells }) => cells.map(({ text }) => text));

test('three rows with the same gaps are a table', () => {
  const { tables, lines } = gapTables(linesOf(rowsAt(ROWS)), []);
  expect(cellsOf(tables)).toEqual([ROWS.flat()]);
  expect(lines).toEqual([]);
});

test('two rows are not, and text is none', () => {
  expect(gapTables(linesOf(rowsAt(ROWS.slice(1))), []).tables).toEqual([]);
  expect(gapTables(linesOf(glyphsOf(['一二三四五六七八', '一二三四五六七八', '一二三四五六七八'])), []).tables).toEqual(
    [],
  );
});

test('figures at the right of a column stand below its header at the left', () => {
  const figures = ['0.14', '2.29', '7.00'].flatMap((text, row) => [
    ...glyphsAt(`第${row + 1}项`, { left: 0, baseline: 30 + row * 20 }),
    ...glyphsAt(text, { left: 140, baseline: 30 + row * 20 }),
  ]);
  const header = [...glyphsAt('项目', { left: 0, baseline: 10 }), ...glyphsAt('得分', { left: 80, baseline: 10 })];
  expect(cellsOf(gapTables(linesOf([...header, ...figures]), []).tables)).toEqual([
    ['项目', '得分', '第1项', '0.14', '第2项', '2.29', '第3项', '7.00'],
  ]);
});

test('rows whose gaps differ are none', () => {
  const glyphs = [0, 1, 2].flatMap((row) => [
    ...glyphsAt('单位', { left: row * 45, baseline: 10 + row * 20 }),
    ...glyphsAt('日期', { left: 60 + row * 45, baseline: 10 + row * 20 }),
  ]);
  expect(gapTables(linesOf(glyphs), []).tables).toEqual([]);
});

test('rows of which one shows more columns than the others leave are none', () => {
  const full = glyphsAt('全年预算数全年执行数', { left: 60, baseline: 10 });
  const rows = [1, 2, 3].flatMap((row) =>
    [0, 60, 110].flatMap((left) => glyphsAt('甲乙', { left, baseline: 10 + row * 20 })),
  );
  expect(gapTables(linesOf([...glyphsAt('指标', { left: 0, baseline: 10 }), ...full, ...rows]), []).tables).toEqual([]);
});

test('three rules bound a table, whose cells may wrap', () => {
  const rules = [0, 15, 75].map((at) => ({ at, from: 0, to: 260 }));
  const glyphs = [
    ...rowsAt(ROWS.slice(0, 2)),
    ...glyphsAt('每年四次', { left: 100, baseline: 43 }),
    ...glyphsAt('公开率', { left: 0, baseline: 65 }),
    ...glyphsAt('100%', { left: 100, baseline: 65 }),
    ...glyphsAt('9.5', { left: 200, baseline: 65 }),
    ...glyphsAt('表后的话', { left: 0, baseline: 100 }),
  ];
  const { tables, lines } = gapTables(linesOf(glyphs), rules);
  expect(tables).toHaveLength(1);
  expect(cellsOf(tables)[0]?.filter((_, index) => index % 3 === 0)).toEqual(['指标', '培训次数', '公开率']);
  expect(lines.map(({ text }) => text)).toEqual(['表后的话']);
});

test('a blank row between two rules has its place, and no line is in two tables', () => {
  const rules = [0, 14, 34, 54, 74].map((at) => ({ at, from: 0, to: 260 }));
  const glyphs = rowsAt(ROWS).map((glyph) => ({
    ...glyph,
    top: glyph.top + 20,
    bottom: glyph.bottom + 20,
    baseline: glyph.baseline + 20,
  }));
  const { tables } = gapTables(linesOf(glyphs), [...rules, ...rules.map((rule) => ({ ...rule, to: 270 }))]);
  expect(cellsOf(tables)).toEqual([['', '', '', ...ROWS.flat()]]);
  expect(tables[0]?.ys.every(Number.isFinite)).toBe(true);
});

test('where every row has a rule below it, the first row stands above the first rule', () => {
  const rules = [14, 34, 54].map((at) => ({ at, from: 0, to: 260 }));
  const { tables, lines } = gapTables(linesOf(rowsAt(ROWS)), rules);
  expect(cellsOf(tables)).toEqual([ROWS.flat()]);
  expect(lines).toEqual([]);
});
