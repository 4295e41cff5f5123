import { expect, test } from 'vitest';
import { contentPieces, isSameFigure, shownContent } from '../../components/shown.ts';
import { contentOf } from '../../src/report/datum.ts';
import type { Value } from '../../src/report/value.ts';

const shown = (value: Value, unit = ''): string => shownContent(contentOf(value, { unit }));

test.each<[Value, string, string]>([
  ['350', '起', '350起'],
  ['4368.55', '万元', '4,368.55万元'],
  ['-1409.50', '万元', '-1,409.50万元'],
  ['12.10', '%', '12.10%'],
  ['1906.8', '', '1,906.8'],
  ['0', '', '0'],
  ['1024.16万元', '', '1,024.16万元'],
  ['12345678901234567890.12', '元', '12,345,678,901,234,567,890.12元'],
  [{ about: '5000', word: '约' }, '人', '约5,000人'],
  [{ about: '5000' }, '人', '约5,000人'],
  [{ about: '1', word: '近' }, '亿元', '近1亿元'],
  [{ about: '5000', word: '余' }, '人', '5,000余人'],
  [{ about: '1.9', word: '余' }, '万人次', '1.9万余人次'],
  [{ about: '300', word: '多' }, '篇', '300多篇'],
  [{ about: '22', word: '余' }, '吨', '22余吨'],
  [{ about: '90', word: '以上' }, '%', '90%以上'],
  [{ bound: '>=', value: '50%' }, '', '≥50%'],
  [{ bound: '<=', value: '1500' }, '人', '≤1,500人'],
  [{ bound: '>', value: '3' }, '', '>3'],
  [{ bound: '<', value: '0.5' }, '%', '<0.5%'],
  [{ text: '优' }, '%', '优'],
  [{ text: '百分之九十五' }, '%', '百分之九十五'],
  ['95％', '', '95％'],
  ['95百分比', '', '95百分比'],
  [{ about: '1.9', word: '余' }, '万㎡', '1.9万余㎡'],
  [{ none: '无' }, '', '无'],
  [{ none: '不适用' }, '', '不适用'],
  [{ none: '空白' }, '', '—'],
])('shows %o in %s as %s', (value, unit, text) => {
  expect(shown(value, unit)).toBe(text);
});

test('leaves the unit of the column to the column', () => {
  expect(shownContent(contentOf('607.83', { unit: '万元' }), { unit: '万元' })).toBe('607.83');
});

test('keeps a unit that is not the column’s', () => {
  expect(shownContent(contentOf('1.5亿元', { unit: '万元' }), { unit: '万元' })).toBe('1.5亿元');
});

test('explains a blank cell to those who do not see the dash', () => {
  const blank = ['—', { kind: 'hidden', text: '空白' }];
  expect(contentPieces({ kind: 'absent', none: '空白' })).toEqual(blank);
  expect(contentPieces(undefined)).toEqual(blank);
  expect(contentPieces({ kind: 'absent', none: '不适用' })).toEqual(['不适用']);
});

test('compares figures as numbers', () => {
  expect(isSameFigure('4.7', '4.70')).toBe(true);
  expect(isSameFigure('4.7', '4.71')).toBe(false);
});
