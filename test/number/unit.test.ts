import { describe, expect, test } from 'vitest';
import { plain } from '../../src/number/exact.ts';
import {
  beginsWithUnit,
  isMoney,
  parseMeasured,
  parseUnit,
  ratioScale,
  sameDimension,
  toBase,
} from '../../src/number/unit.ts';

describe('a figure with its unit', () => {
  test.each([
    ['95%', '95', '%'],
    ['95％', '95', '％'],
    ['100百分比', '100', '百分比'],
    ['100 %', '100', '%'],
    ['18处', '18', '处'],
    ['1024.16万元', '1024.16', '万元'],
    ['0', '0', ''],
    ['-5.20 %', '-5.20', '%'],
    ['3.5个月', '3.5', '个月'],
    ['120㎡', '120', '㎡'],
    ['2次/年', '2', '次/年'],
    ['3项（批）', '3', '项（批）'],
  ])('%s', (text, figure, unit) => {
    expect(parseMeasured(text)).toEqual({ figure, unit });
  });

  test.each(['', '处', '约5', '5-8', '5～8次', '1,234元', '12.', '≥95%', '2023年6月', '优'])('%j is none', (text) => {
    expect(parseMeasured(text)).toBeUndefined();
  });
});

describe('a unit', () => {
  test.each([
    ['元', '元', '1'],
    ['万元', '元', '10000'],
    ['亿元', '元', '100000000'],
    ['千元', '元', '1000'],
    ['百万元', '元', '1000000'],
    ['万人次', '人次', '10000'],
    ['万', '', '10000'],
    ['', '', '1'],
    ['%', '%', '1'],
    ['百分点', '百分点', '1'],
    ['个月', '个月', '1'],
    ['百分比', '%', '1'],
    ['千分比', '‰', '1'],
    ['m²', '平方米', '1'],
    ['㎡', '平方米', '1'],
    ['万㎡', '平方米', '10000'],
    ['平方千米', '平方公里', '1'],
    ['km²', '平方公里', '1'],
    ['千米', '公里', '1'],
    ['万公里', '公里', '10000'],
    ['KM', '公里', '1'],
    ['ｋｍ', '公里', '1'],
    ['千克', '公斤', '1'],
    ['人·次', '人次', '1'],
    ['万 人次', '人次', '10000'],
  ])('%s counts %s by %s', (unit, base, scale) => {
    const parsed = parseUnit(unit);
    expect([parsed.base, plain(parsed.scale)]).toEqual([base, scale]);
  });

  test('in its base: 1.5 万元 is 15000', () => {
    expect(plain(toBase('1.5', '万元'))).toBe('15000');
  });

  test.each([
    ['万元', '元', true],
    ['亿元', '万元', true],
    ['个', '人', false],
    ['人', '人次', false],
    ['%', '', false],
    ['万', '', true],
    ['％', '%', true],
    ['百分比', '%', true],
    ['㎡', '平方米', true],
    ['公里', '米', false],
    ['个', '项', false],
  ])('%s and %s are of one dimension: %s', (a, b, expected) => {
    expect(sameDimension(a, b)).toBe(expected);
  });

  test.each([
    ['万元', true],
    ['元', true],
    ['元/人', false],
    ['%', false],
    ['', false],
  ])('%s is money: %s', (unit, expected) => {
    expect(isMoney(unit)).toBe(expected);
  });

  test('of a rate has a size, any other has none', () => {
    expect(['%', '％', '百分比', '‰', '', '元'].map((unit) => ratioScale(unit)?.toString())).toEqual([
      '0.01',
      '0.01',
      '0.01',
      '0.001',
      undefined,
      undefined,
    ]);
  });
});

test.each([
  ['㎡的面积', '平方米', true],
  ['平方米', '平方米', true],
  ['人·次参加', '人次', true],
  ['千米道路', '公里', true],
  ['米道路', '公里', false],
  ['人', '项', false],
])('%s begins with %s: %s', (text, base, expected) => {
  expect(beginsWithUnit(text, base)).toBe(expected);
});

test('a unit keeps its multiple and its word as written', () => {
  expect(parseUnit('万㎡')).toMatchObject({ multiple: '万', word: '㎡' });
  expect(parseUnit('千米')).toMatchObject({ multiple: '', word: '千米' });
});
