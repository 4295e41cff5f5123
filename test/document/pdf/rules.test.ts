import { expect, test } from 'vitest';
import { joinedRules, positions } from '../../../src/document/pdf/rules.ts';
import { nearest } from '../../../src/document/pdf/sorted.ts';

test('a rule that is cut at every cell is one', () => {
  const rules = [0, 50, 100].map((from) => ({ at: 10, from, to: from + 49 }));
  expect(joinedRules(rules)).toEqual([{ at: 10, from: 0, to: 149 }]);
});

test('a double rule is one, between its lines', () => {
  expect(
    joinedRules([
      { at: 10, from: 0, to: 100 },
      { at: 12, from: 0, to: 100 },
    ]),
  ).toEqual([{ at: 11, from: 0, to: 100 }]);
});

test('dashes are one rule, and so are dots', () => {
  const dashes = Array.from({ length: 20 }, (_, index) => ({ at: 10, from: index * 10, to: index * 10 + 5 }));
  expect(joinedRules(dashes)).toEqual([{ at: 10, from: 0, to: 195 }]);
  const dots = Array.from({ length: 50 }, (_, index) => ({ at: 10, from: index * 2, to: index * 2 + 1 }));
  expect(joinedRules(dots)).toEqual([{ at: 10, from: 0, to: 99 }]);
});

test('two rules of one height with a gap stay two', () => {
  expect(
    joinedRules([
      { at: 10, from: 0, to: 100 },
      { at: 10, from: 110, to: 200 },
    ]),
  ).toHaveLength(2);
});

test('a dot alone is no rule', () => {
  expect(joinedRules([{ at: 10, from: 0, to: 2 }])).toEqual([]);
});

test('positions that belong together are one, and a value has the nearest', () => {
  expect(positions([100, 0, 1, 101, 50])).toEqual([0.5, 50, 100.5]);
  expect([-5, 20, 30, 90, 200].map((value) => nearest([0, 50, 100], value))).toEqual([0, 0, 1, 2, 2]);
});
