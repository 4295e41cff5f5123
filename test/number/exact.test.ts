import { describe, expect, test } from 'vitest';
import { clean, decimalsOf, exact, fixed, isFigure, plain, roundTo, sum } from '../../src/number/exact.ts';

describe('a figure', () => {
  const good = ['0', '12', '12.10', '-409.50', '0.005', '-0', '007', '123456789012345678901234567890.12'];
  const bad = ['', ' ', '1,234', '+5', '.5', '5.', '1e3', '５', '12 ', '95%', '--1', 'NaN', '0x10', '1.2.3', '1\n'];

  test.each(good)('%s is one', (text) => {
    expect(isFigure(text)).toBe(true);
  });

  test.each(bad)('%j is none', (text) => {
    expect(isFigure(text)).toBe(false);
  });

  test('that is none is refused loudly', () => {
    expect(() => exact('1e3')).toThrow('"1e3" is not a figure.');
  });
});

describe('exactness', () => {
  test('0.1 + 0.2 is 0.3', () => {
    expect(plain(sum([exact('0.1'), exact('0.2')]))).toBe('0.3');
  });

  test('an empty sum is 0', () => {
    expect(plain(sum([]))).toBe('0');
  });

  test('figures longer than a float can hold keep every digit', () => {
    const total = sum([exact('123456789012345678.01'), exact('0.02')]);
    expect(plain(total)).toBe('123456789012345678.03');
  });

  test('a third times three is one again after cleaning', () => {
    expect(plain(clean(exact('1').div(exact('3')).times(exact('3'))))).toBe('1');
  });
});

describe('rounding', () => {
  test.each([
    ['0.625', 2, '0.63'],
    ['0.624999', 2, '0.62'],
    ['2.5', 0, '3'],
    ['3.5', 0, '4'],
    ['-0.625', 2, '-0.63'],
    ['-2.5', 0, '-3'],
    ['1.005', 2, '1.01'],
    ['99.995', 2, '100'],
    ['4', 2, '4'],
  ])('%s half-up to %i places is %s', (text, places, expected) => {
    expect(plain(roundTo(exact(text), { places, mode: 'half-up' }))).toBe(expected);
  });

  test.each([
    ['0.99995', 4, '0.9999'],
    ['0.629', 2, '0.62'],
    ['-0.629', 2, '-0.62'],
    ['3.999', 0, '3'],
  ])('%s cut off to %i places is %s', (text, places, expected) => {
    expect(plain(roundTo(exact(text), { places, mode: 'down' }))).toBe(expected);
  });

  test('a tie reached through thirds is still a tie', () => {
    const half = exact('1').div(exact('3')).times(exact('0.015'));
    expect(fixed(half, 2)).toBe('0.01');
  });

  test('weight 3, actual 5, target 24 is 0.63 even when divided first', () => {
    expect(fixed(exact('5').div(exact('24')).times(exact('3')), 2)).toBe('0.63');
  });

  test('a whole number reached through thirds is not cut off below itself', () => {
    const almost = exact('2').div(exact('3')).times(exact('3'));
    expect(plain(roundTo(almost, { places: 0, mode: 'down' }))).toBe('2');
  });
});

describe('writing', () => {
  test.each([
    ['4.70', '4.7'],
    ['-0', '0'],
    ['0.000000000000001', '0.000000000000001'],
    ['100000000000000000000000', '100000000000000000000000'],
    ['-409.50', '-409.5'],
  ])('%s in full is %s', (text, expected) => {
    expect(plain(exact(text))).toBe(expected);
  });

  test.each([
    ['4.7', 2, '4.70'],
    ['-0.001', 2, '0.00'],
    ['12', 0, '12'],
    ['1906.8', 2, '1906.80'],
  ])('%s with %i places is %s', (text, places, expected) => {
    expect(fixed(exact(text), places)).toBe(expected);
  });

  test.each([
    ['12', 0],
    ['12.10', 2],
    ['-0.5', 1],
  ])('%s has %i decimals', (text, places) => {
    expect(decimalsOf(text)).toBe(places);
  });
});
