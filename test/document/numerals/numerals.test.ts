/** Numbers as they are printed in Chinese characters, letters and Roman signs. */
import { expect, test } from 'vitest';
import { COMMON, counted, digitByDigit, LEGAL, withUnits } from '../../../src/document/numerals/chinese.ts';
import { letters, repeatedLetter } from '../../../src/document/numerals/letters.ts';
import { roman } from '../../../src/document/numerals/roman.ts';

test.each([
  [0, '零'],
  ['007', '七'],
  [10, '一十'],
  [105, '一百零五'],
  [1001, '一千零一'],
  [1010, '一千零一十'],
  [10_000, '一万'],
  [10_001, '一万零一'],
  [100_305, '一十万零三百零五'],
  [100_000_000, '一亿'],
  [100_000_001, '一亿零一'],
  ['12345678901234567', '一二三四五六七八九零一二三四五六七'],
])('%s with its units', (number, text) => {
  expect(withUnits(number, COMMON)).toBe(text);
});

test('only what is counted leaves out a leading one, and only before ten', () => {
  expect([10, 12, 20, 110, 112].map((number) => counted(number))).toEqual([
    '十',
    '十二',
    '二十',
    '一百一十',
    '一百一十二',
  ]);
  expect(counted(12, LEGAL)).toBe('壹拾贰');
});

test('digits of a text are written one by one, and nothing else', () => {
  expect(digitByDigit('2023年5.08%', COMMON)).toBe('二零二三年五.零八%');
});

test('letters go on after Z in two ways', () => {
  expect([1, 26, 27, 28, 702, 703].map(letters)).toEqual(['A', 'Z', 'AA', 'AB', 'ZZ', 'AAA']);
  expect([1, 26, 27, 28, 53].map(repeatedLetter)).toEqual(['A', 'Z', 'AA', 'BB', 'AAA']);
});

test('Roman signs', () => {
  expect([4, 9, 40, 1999, 2024].map(roman)).toEqual(['IV', 'IX', 'XL', 'MCMXCIX', 'MMXXIV']);
});
