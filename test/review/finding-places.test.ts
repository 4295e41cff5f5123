/** A finding is shown at the cell that it is about; what is not printed is never shown at something else as if it were. */
import { expect, test } from 'vitest';
import { findingPlaces } from '../../src/review/finding-places.ts';
import { findingWords } from '../../src/review/page/place-words.ts';

const placed = (path: string, place: string): { path: string; place: string; text: string } => ({
  path,
  place,
  text: '1',
});
const related = (...paths: string[]): { path: string }[] => paths.map((path) => ({ path }));

const where = findingPlaces({
  placements: [
    placed('stated.total', 'H9'),
    placed('scores.a.stated', 'G5'),
    placed('targets.t.actual', 'E6'),
    placed('budget.expenditure.splits.s.x.splits.items.y.executed', 'C3'),
    placed('sheets.p.scores.a.stated', 'S5'),
  ],
  weights: [{ path: 'weights.output', place: 'B5' }],
  cells: new Set([
    ...['scores.a.stated', 'targets.t.target', 'targets.t.actual', 'weights.output', 'stated.total'],
    ...['budget.expenditure.splits.s.x.executed', 'sheets.p.scores.a.stated'],
  ]),
});

test('a datum has its own cell on both sides, a row the first of its cells', () => {
  expect(where({ at: 'stated.total', related: related('scores.a.stated') })).toEqual({
    ...{ place: 'H9', cell: 'stated.total', beside: [] },
  });
  expect(where({ at: 'scores.a', related: [] })).toEqual({ place: 'G5', cell: 'scores.a.stated', beside: [] });
});

test('the points of a node are where the form names it, and not those of its first row', () => {
  expect(where({ at: 'computed.weights.output', related: related('scores.a.stated') })).toEqual({
    ...{ place: 'B5', cell: 'weights.output', beside: [] },
  });
});

test('a sum that is printed nowhere has a cell in the draft, and figures that it is compared with', () => {
  const path = 'computed.budget.expenditure.splits.s.x.executed';
  const part = 'budget.expenditure.splits.s.x.splits.items.y.executed';
  expect(where({ at: path, related: related(part, part) })).toEqual({
    ...{ place: null, cell: 'budget.expenditure.splits.s.x.executed', beside: ['C3'] },
  });
});

test('what stands in a row and has no cell is shown by its row, and not said to be printed there', () => {
  expect(where({ at: 'targets.t.target', related: [] })).toEqual({
    ...{ place: null, cell: 'targets.t.target', beside: ['E6'] },
  });
  expect(where({ at: 'sheets.p.scores.a.evidence.rate', related: [] })).toEqual({
    ...{ place: null, cell: 'sheets.p.scores.a.stated', beside: ['S5'] },
  });
});

test('what neither side shows has nothing to look at', () => {
  const nothing = { place: null, cell: null, beside: [] };
  expect(where({ at: null, related: [] })).toEqual(nothing);
  expect(where({ at: 'computed.weights.benefit', related: [] })).toEqual(nothing);
});

test('only what is marked is said to be', () => {
  const said = (place: string | null, beside: string[], isInForm: boolean, isInSource: boolean): string =>
    findingWords({ place, beside, isInForm, isInSource });
  expect(said('H9', [], true, true)).toBe('原件 H9 和草稿里都已标出。');
  expect(said('H9', [], false, true)).toBe('原件 H9 已标出；草稿里没有这一格。');
  expect(said('H9', [], true, false)).toBe('草稿里已标出；在原件 H9，那里没有画出来。');
  expect(said(null, ['C3', 'D3'], true, true)).toBe('草稿里已标出；原件没有单独印这个数，标出的是与它有关的 2 处。');
  expect(said(null, [], true, false)).toBe('草稿里已标出；原件里没有对应的格子。');
  expect(said(null, [], false, false)).toBe('草稿里没有这一格；原件里没有对应的格子。');
});
