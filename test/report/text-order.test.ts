/** The order of ids, dates and names. */
import { expect, test } from 'vitest';
import { byText } from '../../src/report/text-order.ts';

test('is by code unit, whatever the locale of the machine', () => {
  expect(['乙', 'b', '甲', 'B', 'a-1', 'a', '2023-10-01', '2023-09-30'].sort(byText)).toEqual([
    '2023-09-30',
    '2023-10-01',
    'B',
    'a',
    'a-1',
    'b',
    '乙',
    '甲',
  ]);
});

test('equal texts stay where they are', () => {
  expect(byText('a', 'a')).toBe(0);
});
