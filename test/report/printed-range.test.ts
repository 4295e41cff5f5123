/** A range is read where it can be nothing else. */
import { describe, expect, test } from 'vitest';
import { contentOf } from '../../src/report/datum.ts';
import { parsePrinted } from '../../src/report/printed.ts';
import { value } from '../../src/report/value.ts';

const closed = { lowOpen: false, highOpen: false };

describe('a range', () => {
  test.each([
    ['10–15', '10', '15', ''],
    ['10-15', '10', '15', ''],
    ['10-15人', '10', '15', '人'],
    ['10～15%', '10', '15', '%'],
    ['10%-15%', '10', '15', '%'],
    ['10％－15％', '10', '15', '%'],
    ['10~15 %', '10', '15', '%'],
    ['１０—１５', '10', '15', ''],
    ['10——15', '10', '15', ''],
    ['10至15天', '10', '15', '天'],
    ['10天至15天', '10', '15', '天'],
    ['10 到 15 天', '10', '15', '天'],
    ['控制在10%-15%之间', '10', '15', '%'],
    ['5-10万元', '5', '10', '万元'],
    ['5万-10万元', '5', '10', '万元'],
    ['0-3起', '0', '3', '起'],
    ['0.5-1.25公里', '0.5', '1.25', '公里'],
    ['3-5年', '3', '5', '年'],
    ['1900-2050人', '1900', '2050', '人'],
    ['3-5个月', '3', '5', '个月'],
    ['2-3次/月', '2', '3', '次/月'],
  ])('%s', (text, low, high, unit) => {
    expect(parsePrinted(text)).toEqual({ low, high, unit, ...closed });
  });
});

describe('an end that is marked', () => {
  test.each([
    ['90（含）-95', false, true],
    ['90(含)-95', false, true],
    ['90-95（含）', true, false],
    ['90（含）-95（含）', false, false],
    ['90（含）-95（不含）', false, true],
    ['90（不含）-95', true, false],
    ['90%（含）-95%', false, true],
  ])('%s', (text, lowOpen, highOpen) => {
    expect(parsePrinted(text)).toMatchObject({ low: '90', high: '95', lowOpen, highOpen });
  });
});

test.each([
  '2021-2023',
  '2021-2023年',
  '2021年-2023年',
  '2021—2023年度',
  '2023-12',
  '9:00-17:00',
  '8时-17时',
  '8-9点',
  '3-5月',
  '1-12月份',
  '1-5日',
  '1-3季度',
  '第1-3季度',
  '010-62345678',
  '0571-1234567',
  '400-8001234',
  '138-1234-5678',
  '-5-10%',
  '-5%～-1%',
  '15-10',
  '10-10',
  '10--15',
  '10-',
  '-10-',
  '1-2-3',
  '10人-15%',
  '9000元-1万元',
  '≥10-15',
  '约10-15人',
  '10-15人以上',
  '01-05',
  '10-15-20人',
])('%j is no range', (text) => {
  expect(parsePrinted(text)).toBeUndefined();
});

test('a range is a value of its own kind, shown as it was printed, in the unit of its column', () => {
  const content = { kind: 'range', low: '10', high: '15', unit: '%', ...closed, printed: '10％～15％' };
  expect(contentOf(value.parse('10％～15％'), { unit: '' })).toEqual(content);
  expect(contentOf(value.parse('10-15'), { unit: '万元' })).toMatchObject({ kind: 'range', unit: '万元' });
});

test('words that hold a range stay words', () => {
  expect(contentOf(value.parse({ text: '10-15人' }), { unit: '' })).toEqual({ kind: 'text', text: '10-15人' });
});
