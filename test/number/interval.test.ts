import { describe, expect, test } from 'vitest';
import { exact, plain } from '../../src/number/exact.ts';
import {
  add,
  asPublished,
  contains,
  divide,
  hull,
  multiply,
  overlaps,
  point,
  scale,
  subtract,
  type Interval,
} from '../../src/number/interval.ts';

const between = (low: string, high: string): Interval => ({ low: exact(low), high: exact(high) });
const shown = (interval: Interval | undefined) => interval && `${plain(interval.low)}…${plain(interval.high)}`;

describe('a published figure stands for', () => {
  test.each([
    ['91.12', undefined, '91.115…91.125'],
    ['1906.8', 2, '1906.795…1906.805'],
    ['1906.8', undefined, '1906.75…1906.85'],
    ['1906.823', 2, '1906.8225…1906.8235'],
    ['0', 2, '-0.005…0.005'],
    ['-409.50', 2, '-409.505…-409.495'],
    ['90', undefined, '89.5…90.5'],
  ])('%s with %s decimals: %s', (text, decimals, expected) => {
    expect(shown(asPublished(text, { decimals }))).toBe(expected);
  });

  test('itself alone when it is exact', () => {
    expect(shown(point(exact('7')))).toBe('7…7');
  });
});

describe('arithmetic', () => {
  test.each([
    ['sum', add, '4…6'],
    ['difference', subtract, '-3…-1'],
    ['product', multiply, '3…8'],
  ])('%s', (_, operate, expected) => {
    expect(shown(operate(between('1', '2'), between('3', '4')))).toBe(expected);
  });

  test('product over both signs', () => {
    expect(shown(multiply(between('-2', '3'), between('-5', '1')))).toBe('-15…10');
  });

  test('quotient', () => {
    expect(shown(divide(between('1', '2'), between('4', '8')))).toBe('0.125…0.5');
  });

  test('quotient of a negative dividend', () => {
    expect(shown(divide(between('-2', '-1'), between('4', '8')))).toBe('-0.5…-0.125');
  });

  test.each([
    ['-1', '1'],
    ['0', '1'],
    ['-1', '0'],
    ['0', '0'],
  ])('no quotient by %s…%s', (low, high) => {
    expect(divide(point(exact('1')), between(low, high))).toBeUndefined();
  });

  test.each([
    ['2', '2…4'],
    ['-2', '-4…-2'],
    ['0', '0…0'],
  ])('times %s', (factor, expected) => {
    expect(shown(scale(between('1', '2'), exact(factor)))).toBe(expected);
  });

  test('the hull of some numbers', () => {
    expect(shown(hull(['3', '-1', '2'].map(exact)))).toBe('-1…3');
  });
});

describe('comparison', () => {
  test('intervals that touch overlap', () => {
    expect(overlaps(between('1', '2'), between('2', '3'))).toBe(true);
  });

  test('intervals with a gap do not overlap', () => {
    expect(overlaps(between('1', '2'), between('2.0001', '3'))).toBe(false);
  });

  test('three rounded lines can make a rounded total that differs in its last digit', () => {
    const parts = ['33.33', '33.33', '33.33'].map((text) => asPublished(text)).reduce(add);
    expect(overlaps(parts, asPublished('100.00'))).toBe(true);
    expect(overlaps(parts, asPublished('100.02'))).toBe(false);
  });

  test.each([
    ['1', true],
    ['2', true],
    ['0.999', false],
    ['2.001', false],
  ])('1…2 contains %s: %s', (x, expected) => {
    expect(contains(between('1', '2'), exact(x))).toBe(expected);
  });
});
