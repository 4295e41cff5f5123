/** What follows each other, as one. */
import { expect, test } from 'vitest';
import { stretch, stretches } from '../../src/document/stretches.ts';

test('numbers that follow each other are one stretch', () => {
  expect(stretches([1, 3, 4, 5, 9, 10])).toEqual(['1', '3—5', '9—10']);
  expect(stretches([])).toEqual([]);
});

test('a stretch of one has no end', () => {
  expect([stretch('C', 'C'), stretch('C', 'E'), stretch(2, 2)]).toEqual(['C', 'C—E', '2']);
});
