/** Every example in the description of a field, which editors see as what was expected, is taken by that field. */
import { expect, test } from 'vitest';
import { examplesIn } from './described.ts';

const examples = examplesIn();

test('descriptions give examples, in every model and in components', () => {
  const models = new Set(examples.map(({ at }) => at.split('.')[0]));
  expect([...models]).toEqual(expect.arrayContaining(['report', 'framework', 'department', 'site', 'Fig']));
  expect(examples.length).toBeGreaterThan(150);
});

test('each is taken where it is given', () => {
  expect(examples.filter(({ isTaken }) => !isTaken)).toEqual([]);
});
