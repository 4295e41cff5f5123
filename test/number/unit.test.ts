import { describe, expect, test } from 'vitest';
import { plain } from '../../src/number/exact.ts';
import { isMoney, parseMeasured, parseUnit, ratioScale, sameDimension, toBase } from '../../src/number/unit.ts';

describe('a figure with its unit', () => {
  test.each([
    ['95%', '95', '%'],
    ['95％', '95', '%'],
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
    expect(['%', '％', '‰', '', '元'].map((unit) => ratioScale(unit)?.toString())).toEqual([
      '0.01',
      '0.01',
      '0.001',
      undefined,
      undefined,
    ]);
  });
});
