/** Narrowing a list by typing. */
import { expect, test } from 'vitest';
import { narrow, SHOWN_MAX } from '../../src/browser/narrow.ts';

const same = (text: string): string => text;

test('every word must be found, in any order and case', () => {
  const rows = ['花都区应急管理局 2023 A', '花都区水利局 2022 a', '荔湾区应急管理局 2023 a'];
  expect(narrow(rows, ' a 2023  花都', same)).toEqual({ shown: ['花都区应急管理局 2023 A'], matches: 1 });
});

test('an empty query keeps all, but shows only so many', () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => `部门 ${index}`);
  const { shown, matches } = narrow(rows, '', same);
  expect(shown).toHaveLength(SHOWN_MAX);
  expect(matches).toBe(10_000);
});

test('nothing is found where nothing matches', () => {
  expect(narrow(['甲'], '乙', same)).toEqual({ shown: [], matches: 0 });
});
