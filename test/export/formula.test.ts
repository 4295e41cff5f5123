/** Formulas and what they give. */
import { expect, test } from 'vitest';
import { exact } from '../../src/number/exact.ts';
import {
  gives,
  least,
  minus,
  most,
  number,
  over,
  plus,
  reference,
  resultOf,
  round,
  sumOf,
  times,
} from '../../src/export/xlsx/formula.ts';

test('multiplies first and divides last, so that a tie is rounded up', () => {
  const quotient = over(times(reference('B2', '3'), number('5')), number('24'));
  expect(quotient === undefined ? '' : round(quotient, 2)).toMatchObject({
    text: 'ROUND(B2*5/24,2)',
    value: exact('0.63'),
  });
});

test('brackets hold what would fall apart', () => {
  const sum = plus(number('1'), number('2'));
  expect(times(sum, sum).text).toBe('(1+2)*(1+2)');
  expect(minus(number('5'), minus(number('3'), number('1'))).text).toBe('5-(3-1)');
  expect(over(number('6'), times(number('2'), number('3')))?.text).toBe('6/(2*3)');
  expect(minus(number('1'), number('-2')).text).toBe('1-(-2)');
});

test('neighbours in a column become a range', () => {
  const cell = (row: number) => ({ column: 'C', row, figure: '1.5' });
  expect(sumOf([3, 4, 5, 8].map(cell))).toMatchObject({ text: 'SUM(C3:C5,C8)', value: exact('6') });
});

test('bounds and percentages', () => {
  expect(least(number('2'), number('3')).value.toFixed()).toBe('2');
  expect(most(number('2'), number('3')).value.toFixed()).toBe('3');
  expect(number('89.51', '%')).toMatchObject({ text: '89.51%', value: exact('0.8951') });
});

test('a formula stands only where a spreadsheet, with its fifteen digits, gives the figure too', () => {
  const most = reference('A1', '999999999999.99');
  expect(gives(plus(most, number('0.01')), '1000000000000.00')).toBe(true);
  const great = reference('A1', '99999999999999.9');
  // What is left of great amounts is as coarse as they are.
  expect(gives(minus(plus(great, number('0.05')), great), '0.05')).toBe(false);
  expect(gives(reference('A1', '1234567890123456'), '1234567890123456')).toBe(false);
  expect(gives(sumOf([{ column: 'A', row: 1, figure: '1234567890123456' }]), '1234567890123456')).toBe(false);
  // A quotient of great amounts is not: it keeps fifteen digits of its own.
  const quotient = over(times(great, number('100')), great);
  expect(quotient === undefined ? false : gives(round(quotient, 2), '100.00')).toBe(true);
});

test('nothing is divided by zero, and only an exact result counts', () => {
  expect(over(number('1'), number('0'))).toBeUndefined();
  expect(gives(undefined, '1')).toBe(false);
  expect(gives(number('4.7'), '4.70')).toBe(true);
  expect(gives(number('4.7'), '4.71')).toBe(false);
  expect(resultOf(number('4.7'), 2)).toBe('4.70');
});
