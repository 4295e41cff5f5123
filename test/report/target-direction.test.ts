/** A target that is printed with a sign, or is words, says which way is better; a plain figure never does. */
import { expect, test } from 'vitest';
import { target } from '../../src/report/target.ts';
import { directionOf } from '../../src/report/target-direction.ts';

const row = (aim: unknown, direction?: string) =>
  target.parse({ id: 'a', name: '甲', target: aim, actual: '1', direction });

test.each([
  ['≥95%', '>='],
  ['＞95%', '>='],
  ['不低于95%', '>='],
  ['95%以上', '>='],
  [{ bound: '>=', value: '95%' }, '>='],
  [{ about: '50个', word: '以上' }, '>='],
  ['≤5天', '<='],
  ['控制在5%以内', '<='],
  ['＜3次', '<='],
  ['2023年12月底前', '<='],
  ['12月31日', '<='],
  ['2023年6月1日起', '>='],
  ['10-15人', '='],
  ['＝100%', '='],
  ['等于5次', '='],
  ['优', 'qualitative'],
  [{ text: '按时完成' }, 'qualitative'],
])('%j says %s', (aim, direction) => {
  expect(directionOf(row(aim), 2023)).toBe(direction);
});

test.each(['95%', '50个', '0', '约50个', '50个等', '/', { none: '不适用' }, '百分之百'])('%j says nothing', (aim) => {
  expect(directionOf(row(aim), 2023)).toBeUndefined();
});

test('what the author writes stands', () => {
  expect(directionOf(row('≥95%', '='), 2023)).toBe('=');
  expect(directionOf(row('95%', '≥'), 2023)).toBe('>=');
});
