/** A printed value is read where it has one meaning, and only there. */
import { describe, expect, test } from 'vitest';
import { contentOf } from '../../src/report/datum.ts';
import { figure } from '../../src/report/figure.ts';
import { parsePrinted, parseSign } from '../../src/report/printed.ts';
import { direction } from '../../src/report/target.ts';
import { value } from '../../src/report/value.ts';

describe('a bound', () => {
  test.each([
    ['≥95%', '>=', '95', '%'],
    ['≥95％', '>=', '95', '%'],
    ['≧95%', '>=', '95', '%'],
    ['≥ 95 ％', '>=', '95', '%'],
    ['>=95%', '>=', '95', '%'],
    ['＞＝95%', '>=', '95', '%'],
    ['≮95%', '>=', '95', '%'],
    ['≥９５％', '>=', '95', '%'],
    ['≥50个', '>=', '50', '个'],
    ['≦5%', '<=', '5', '%'],
    ['≤5万元', '<=', '5', '万元'],
    ['＞95%', '>', '95', '%'],
    ['〉95%', '>', '95', '%'],
    ['＜3次', '<', '3', '次'],
    ['不低于95%', '>=', '95', '%'],
    ['不少于 50 个', '>=', '50', '个'],
    ['不超过5%', '<=', '5', '%'],
    ['不高于100.50万元', '<=', '100.50', '万元'],
    ['超过95%', '>', '95', '%'],
    ['95%以上', '>=', '95', '%'],
    ['95%及以上', '>=', '95', '%'],
    ['95%（含）以上', '>=', '95', '%'],
    ['5%以下', '<=', '5', '%'],
    ['控制在5%以内', '<=', '5', '%'],
    ['10天内', '<=', '10', '天'],
    ['≥95%以上', '>=', '95', '%'],
    ['不低于百分之九十五', '>=', '95', '%'],
    ['≥100百分比', '>=', '100', '百分比'],
  ])('%s', (text, bound, digits, unit) => {
    expect(parsePrinted(text)).toEqual({ figure: digits, unit, bound });
  });
});

describe('a figure', () => {
  test.each([
    ['９５％', '95', '%'],
    ['95 %', '95', '%'],
    ['＝100%', '100', '%'],
    ['═100%', '100', '%'],
    ['－5.20%', '-5.20', '%'],
    ['−5', '-5', ''],
    ['１２．１０', '12.10', ''],
    ['2次/年', '2', '次/年'],
    ['3等奖', '3', '等奖'],
    ['5等级', '5', '等级'],
  ])('%s', (text, digits, unit) => {
    expect(parsePrinted(text)).toEqual({ figure: digits, unit });
  });
});

describe('about a figure', () => {
  test.each([
    ['5000余', '余', '5000', ''],
    ['5000余人', '余', '5000', '人'],
    ['1.9万余人次', '余', '1.9', '万人次'],
    ['300多场', '多', '300', '场'],
    ['约20%', '约', '20', '%'],
    ['近200万元', '近', '200', '万元'],
    ['90%左右', '约', '90', '%'],
    ['50个等', '等', '50', '个'],
    ['5项等', '等', '5', '项'],
    ['等5个', '等', '5', '个'],
  ])('%s', (text, about, digits, unit) => {
    expect(parsePrinted(text)).toEqual({ figure: digits, unit, about });
  });
});

test.each(['/', '／', '-', '－', '—', '——', '–', '──'])('%s is an empty cell', (text) => {
  expect(parsePrinted(text)).toEqual({ none: '空白' });
});

test.each([
  '',
  '优',
  '≥95%以下',
  '约95%以上',
  '近3年平均水平',
  '≥上年',
  '1,234元',
  '—5',
  '>',
  '1/2',
  '3等',
  '等3',
  '50等',
  '一等',
  '约50个等',
  '≥50个等',
])('%j has no one meaning', (text) => {
  expect(parsePrinted(text)).toBeUndefined();
});

test('what is printed in a way of its own is kept beside what it says', () => {
  expect(contentOf('≥ 95 ％', { unit: '' })).toEqual({
    kind: 'figure',
    figure: '95',
    unit: '%',
    bound: '>=',
    printed: '≥ 95 ％',
  });
  expect(contentOf('／', { unit: '' })).toEqual({ kind: 'absent', none: '空白', printed: '／' });
  expect(contentOf('95%', { unit: '' })).toEqual({ kind: 'figure', figure: '95', unit: '%' });
  expect(contentOf('不适用', { unit: '' })).toEqual({ kind: 'absent', none: '不适用' });
});

test.each([
  ['≥', '>='],
  ['≧', '>='],
  ['＞＝', '>='],
  ['≤', '<='],
  ['＝', '='],
  ['═', '='],
  ['〉', '>'],
])('the sign %s is %s', (text, sign) => {
  expect(parseSign(text)).toBe(sign);
});

test('signs of any width stand as bound and as direction', () => {
  expect(value.parse({ bound: '≧', value: '９５％' })).toEqual({ bound: '>=', value: '95%' });
  expect(direction.parse('≥')).toBe('>=');
  expect(direction.parse('＝')).toBe('=');
  expect(direction.safeParse('>').success).toBe(false);
});

test('a bare figure may be typed full-width, and is still no number and no words', () => {
  expect(figure.parse('－１２．１０')).toBe('-12.10');
  expect(figure.safeParse(12.1).success).toBe(false);
  expect(figure.safeParse('≥5').success).toBe(false);
  expect(figure.safeParse('/').success).toBe(false);
});

test('a percentage in words is a figure, shown in its words', () => {
  const content = { kind: 'figure', figure: '100', unit: '%', printed: '百分之百' };
  expect(contentOf(value.parse('百分之百'), { unit: '' })).toEqual(content);
  expect(contentOf(value.parse({ text: '百分之百' }), { unit: '' })).toEqual(content);
});
