import { expect, test } from 'vitest';
import { cellTextOf, filled } from '../../../src/document/pdf/cells.ts';
import { gridsOf } from '../../../src/document/pdf/grids.ts';
import type { Glyph } from '../../../src/document/pdf/page.ts';
import { glyphsAt, glyphsOf } from './glyphs.ts';

/** A cell of 60 points with a margin of 5, so that five Chinese characters fill a line. */
function cell(lines: readonly string[]): string {
  return cellTextOf(glyphsOf(lines, { left: 5 }), { left: 0, right: 60 });
}

test('Chinese text that was wrapped goes on without a space', () => {
  expect(cell(['部门预算公', '开及时率'])).toBe('部门预算公开及时率');
});

test('what was ended by its writer stays on two lines', () => {
  expect(cell(['预算数', '（万元）'])).toBe('预算数\n（万元）');
});

test('a sign that may not begin a line takes its character with it', () => {
  expect(cell(['部门预', '率（%）'])).toBe('部门预\n率（%）');
  expect(cell(['部门预算', '率。其他'])).toBe('部门预算率。其他');
});

test('a figure that was cut is whole', () => {
  expect(cell(['1,234,567.', '56'])).toBe('1,234,567.56');
  expect(cell(['1234567890', '.56'])).toBe('1234567890.56');
  expect(cell(['123,456,78', '9.10'])).toBe('123,456,789.10');
});

test('a unit that was wrapped stands beside its figure', () => {
  expect(cell(['9999999.00', '%'])).toBe('9999999.00%');
  expect(cell(['9999999.00', '万元'])).toBe('9999999.00万元');
});

test('words of letters keep their space', () => {
  expect(cell(['budget', 'execution'])).toBe('budget execution');
  expect(cell(['Windows 10', 'Pro'])).toBe('Windows 10 Pro');
  expect(cell(['Department', '10'])).toBe('Department 10');
});

test('a word that is longer than its line is whole', () => {
  expect(cell(['government', 's'])).toBe('governments');
});

test('one character a line is a word', () => {
  expect(cell(['产', '出', '指', '标'])).toBe('产出指标');
});

test('text that is turned within an upright table is read along its line', () => {
  const column = [...'产出指标'].map((text, index): Glyph => {
    const [bottom, top] = [100 - index * 10, 90 - index * 10];
    return { text, left: 10, right: 20, top, bottom, baseline: bottom, size: 10, turn: 270 };
  });
  expect(cellTextOf(column, { left: 0, right: 30 })).toBe('产出指标');
});

const grid = {
  across: [0, 20, 40].map((at) => ({ at, from: 0, to: 100 })),
  down: [0, 50, 100].map((at) => ({ at, from: 0, to: 40 })),
};

test('each character is in the cell of its middle, though one run of text reaches over a rule', () => {
  const glyphs = [...glyphsAt('得分', { left: 28, baseline: 12 }), ...glyphsAt('9.72', { left: 52, baseline: 12 })];
  const { grids, rest } = filled(gridsOf(grid).grids, [...glyphs, ...glyphsAt('表后', { left: 0, baseline: 60 })]);
  expect(grids[0]?.cells.map(({ text }) => text)).toEqual(['得分', '9.72', '', '']);
  expect(rest.map(({ text }) => text).join('')).toBe('表后');
});

test('text that is wider than its cell stays whole', () => {
  const wide = glyphsAt('1234567890.12', { left: 2, baseline: 12 });
  const after = glyphsAt('9', { left: 80, baseline: 12 });
  const { grids, rest } = filled(gridsOf(grid).grids, [...wide, ...after]);
  expect(grids[0]?.cells.map(({ text }) => text)).toEqual(['1234567890.12', '9', '', '']);
  const outside = filled(gridsOf(grid).grids, glyphsAt('部门决算公开', { left: 53, baseline: 12 }));
  expect(outside.grids[0]?.cells[1]?.text).toBe('部门决算公开');
  expect([...rest, ...outside.rest]).toEqual([]);
});

test('text that reaches out of the table stays whole, though no character stands on the rule', () => {
  const { grids, rest } = filled(gridsOf(grid).grids, [
    ...glyphsAt('668.54', { left: 75, baseline: 12 }),
    ...glyphsAt('其中', { left: -10, baseline: 32 }),
  ]);
  expect(grids[0]?.cells.map(({ text }) => text)).toEqual(['', '668.54', '其中', '']);
  expect(rest).toEqual([]);
});

test('a grid within a cell is a table of that cell', () => {
  const outer = {
    across: [0, 100, 200].map((at) => ({ at, from: 0, to: 200 })),
    down: [0, 100, 200].map((at) => ({ at, from: 0, to: 200 })),
  };
  const inner = {
    across: [120, 150, 180].map((at) => ({ at, from: 120, to: 180 })),
    down: [120, 150, 180].map((at) => ({ at, from: 120, to: 180 })),
  };
  const { grids } = gridsOf({ across: [...outer.across, ...inner.across], down: [...outer.down, ...inner.down] });
  const result = filled(grids, [
    ...glyphsAt('外', { left: 105, baseline: 113 }),
    ...glyphsAt('内', { left: 125, baseline: 140 }),
  ]);
  expect(result.grids).toHaveLength(1);
  expect(result.grids[0]?.cells.map(({ text, tables }) => [text, tables.length])).toEqual([
    ['', 0],
    ['', 0],
    ['', 0],
    ['外', 1],
  ]);
  expect(result.grids[0]?.cells[3]?.tables[0]?.cells[0]?.text).toBe('内');
});
