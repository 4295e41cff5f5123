/** How much room text takes in a cell. */
import { expect, test } from 'vitest';
import { lengthOf, linesOf, widthOf } from '../../src/export/xlsx/text-lines.ts';

test('a Chinese character and a sign of its width count two, a digit one', () => {
  expect(widthOf('预算12.5')).toBe(8);
  expect(widthOf('“优”≥90%')).toBeCloseTo(11.3);
  expect(widthOf('一\n二三\n四')).toBe(4);
  expect(lengthOf('一\n二三\n四')).toBe(8);
});

test('a line ends between Chinese characters and between words', () => {
  expect(linesOf('一二三四五六', 12)).toBe(1);
  expect(linesOf('一二三四五六七', 12)).toBe(2);
  expect(linesOf('alpha beta', 9)).toBe(2);
  expect(linesOf('', 9)).toBe(1);
  expect(linesOf('一\n\n二', 9)).toBe(3);
});

test('a mark does not begin a line, and a bracket does not end one', () => {
  // 一二三四五六 would fill the line; 六 goes down with its full stop.
  expect(linesOf('一二三四五六。七八九十十', 12)).toBe(3);
  expect(linesOf('一二三四五（六）', 12)).toBe(2);
});

test('a word wider than the column is broken inside', () => {
  expect(linesOf('https://mingzhang.example/reports/some-department/2023/', 20)).toBe(3);
});
