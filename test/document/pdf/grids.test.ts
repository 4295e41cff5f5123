import { expect, test } from 'vitest';
import { gridsOf, type RuledGrid } from '../../../src/document/pdf/grids.ts';
import type { Rule } from '../../../src/document/pdf/page.ts';

const whole = (at: readonly number[], from: number, to: number): Rule[] => at.map((each) => ({ at: each, from, to }));

function cells(grid: RuledGrid | undefined): string[] {
  return (grid?.cells ?? []).map(({ row, column, rowSpan, columnSpan }) => `${row},${column} ${rowSpan}×${columnSpan}`);
}

test('lines across and down are the edges of cells', () => {
  const { grids } = gridsOf({ across: whole([0, 20, 40], 0, 100), down: whole([0, 50, 100], 0, 40) });
  expect(grids).toHaveLength(1);
  expect(cells(grids[0])).toEqual(['0,0 1×1', '0,1 1×1', '1,0 1×1', '1,1 1×1']);
});

test('a cell goes on where a rule is missing, over columns and over rows', () => {
  const { grids } = gridsOf({
    across: [...whole([0, 20, 60], 0, 150), { at: 40, from: 50, to: 150 }],
    down: [...whole([0, 150], 0, 60), { at: 50, from: 20, to: 60 }, { at: 100, from: 20, to: 60 }],
  });
  expect(cells(grids[0])).toEqual(['0,0 1×3', '1,0 2×1', '1,1 1×1', '1,2 1×1', '2,1 1×1', '2,2 1×1']);
});

test('a frame that is missing is where the inner rules end', () => {
  const { grids } = gridsOf({ across: whole([20, 40], 0, 100), down: whole([50], 0, 60) });
  expect(grids[0]).toMatchObject({ left: 0, right: 100, top: 0, bottom: 60, isOpenAbove: true, isOpenBelow: true });
  expect(cells(grids[0])).toHaveLength(6);
});

test('a closed frame is not open', () => {
  const { grids } = gridsOf({ across: whole([0, 20], 0, 100), down: whole([0, 50, 100], 0, 20) });
  expect(grids[0]).toMatchObject({ isOpenAbove: false, isOpenBelow: false });
});

test('tables that do not touch are two', () => {
  const across = [...whole([0, 20], 0, 100), ...whole([0, 20], 120, 220)];
  const { grids } = gridsOf({ across, down: whole([0, 50, 100, 120, 170, 220], 0, 20) });
  expect(grids.map(({ left, right }) => [left, right])).toEqual([
    [0, 100],
    [120, 220],
  ]);
});

test('a frame around some lines is a table of one cell', () => {
  expect(cells(gridsOf({ across: whole([0, 80], 0, 500), down: whole([0, 500], 0, 80) }).grids[0])).toEqual([
    '0,0 1×1',
  ]);
});

test('a frame around a page is no table, nor is an underline', () => {
  const frame = gridsOf({ across: whole([0, 800], 0, 500), down: whole([0, 500], 0, 800) });
  expect(frame.grids).toEqual([]);
  const underline = gridsOf({ across: [{ at: 10, from: 0, to: 80 }], down: [] });
  expect(underline).toEqual({ grids: [], loose: [{ at: 10, from: 0, to: 80 }] });
});

test('one rule that sticks out makes no further column', () => {
  const across = [...whole([0, 20], 0, 100), { at: 40, from: 0, to: 130 }];
  expect(gridsOf({ across, down: whole([0, 50, 100], 0, 40) }).grids[0]?.xs).toEqual([0, 50, 100]);
});
