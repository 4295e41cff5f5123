/** Signs above and below the line. */
import { expect, test } from 'vitest';
import { raised } from '../../src/document/raised.ts';

test('figures, signs and brackets have signs of their own', () => {
  expect(raised('-12', 'above')).toBe('⁻¹²');
  expect(raised('−3 ', 'above')).toBe('⁻³ ');
  expect(raised('(n+1)', 'below')).toBe('₍ₙ₊₁₎');
});

test('nothing is raised where a part of it could not be', () => {
  expect(raised('2.5', 'above')).toBeUndefined();
  expect(raised('注1', 'above')).toBeUndefined();
  expect(raised(' ', 'below')).toBeUndefined();
});
