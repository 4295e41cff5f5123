import { describe, expect, test } from 'vitest';
import { approximate } from '../../src/number/approximate.ts';
import { exact } from '../../src/number/exact.ts';
import { grouped, percent, significant } from '../../src/number/format.ts';

describe('thousands separators', () => {
  test.each([
    ['4368.55', '4,368.55'],
    ['-409.50', '-409.50'],
    ['-1234567.10', '-1,234,567.10'],
    ['999', '999'],
    ['1000', '1,000'],
    ['0.12345', '0.12345'],
    ['12345678901234567890', '12,345,678,901,234,567,890'],
  ])('%s is %s', (figure, expected) => {
    expect(grouped(figure)).toBe(expected);
  });
});

describe('percentages', () => {
  test.each([
    ['0.9112451', 2, '91.12%'],
    ['1', 2, '100.00%'],
    ['0.99995', 2, '100.00%'],
    ['0.755319', 0, '76%'],
    ['-0.05', 1, '-5.0%'],
    ['0', 2, '0.00%'],
  ])('%s with %i places is %s', (ratio, places, expected) => {
    expect(percent(exact(ratio), places)).toBe(expected);
  });
});

describe('four significant digits', () => {
  test.each([
    ['0.834', '0.834'],
    ['0.7984', '0.7984'],
    ['0.98146666', '0.9815'],
    ['0.9451', '0.9451'],
    ['1.14445', '1.144'],
    ['0.00012345', '0.0001235'],
    ['12345.6', '12346'],
    ['9999.5', '10000'],
    ['0.99996', '1'],
    ['0', '0'],
    ['-1.14445', '-1.144'],
    ['20', '20'],
  ])('of %s: %s', (text, expected) => {
    expect(significant(exact(text), 4)).toBe(expected);
  });
});

test('the exit to floats gives the nearest one', () => {
  expect(approximate(exact('91.12'))).toBe(91.12);
});
