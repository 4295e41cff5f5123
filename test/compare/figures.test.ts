/** Exact comparing in the browser agrees with the exact numbers of the site. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exact, plain } from '../../src/number/exact.ts';
import { compareFigures, spreadOf, subtractFigures } from '../../src/compare/figures.ts';

describe('subtracting', () => {
  test('does not fall into binary fractions', () => {
    expect(subtractFigures('0.3', '0.1')).toBe('0.2');
    expect(subtractFigures('9.11', '9.1')).toBe('0.01');
  });
  test('keeps sign and zeros before the point', () => {
    expect(subtractFigures('9.1', '9.11')).toBe('-0.01');
    expect(subtractFigures('-1', '-0.995')).toBe('-0.005');
  });
  test('drops zeros behind', () => {
    expect(subtractFigures('20.50', '0')).toBe('20.5');
    expect(subtractFigures('20.00', '20')).toBe('0');
  });
  test('agrees with decimal.js', () => {
    const figure = fc
      .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.stringMatching(/^\d{0,6}$/))
      .map(([whole, decimals]) => `${whole}${decimals === '' ? '' : `.${decimals}`}`);
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        expect(subtractFigures(a, b)).toBe(plain(exact(a).minus(exact(b))));
        expect(compareFigures(a, b)).toBe(exact(a).cmp(exact(b)));
      }),
    );
  });
});

test('figures with the same value are equal however they are written', () => {
  expect(compareFigures('20', '20.00')).toBe(0);
  expect(compareFigures('9.9', '10')).toBe(-1);
});

describe('the spread', () => {
  test('is the greatest less the smallest', () => {
    expect(spreadOf(['18.5', '9', '20.00'])).toBe('11');
  });
  test('needs two figures', () => {
    expect(spreadOf(['18.5'])).toBeUndefined();
    expect(spreadOf([])).toBeUndefined();
  });
});
