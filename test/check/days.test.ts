/** Days between dates. */
import { expect, test } from 'vitest';
import { daysBetween } from '../../src/check/wording/days.ts';

test.each([
  ['2024-02-28', '2024-03-01', 2],
  ['2023-02-28', '2023-03-01', 1],
  ['2023-12-31', '2024-12-31', 366],
  ['2024-09-30', '2024-09-30', 0],
  ['2024-09-30', '2024-09-29', -1],
  ['1991-04-13', '1991-04-15', 2],
])('from %s to %s there are %i', (from, to, days) => {
  expect(daysBetween({ from, to })).toBe(days);
});
