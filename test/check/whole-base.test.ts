/** Bases that were not published. */
import { describe, expect, test } from 'vitest';
import { exact, plain } from '../../src/number/exact.ts';
import { asPublished, scale } from '../../src/number/interval.ts';
import { type Change, nearestBases, someBase } from '../../src/check/relation/whole-base.ts';

function change(to: string, percent: string, direction: Change['direction'], step = '1'): Change {
  const hundredth = exact('0.01');
  const stated = { value: exact(percent).times(hundredth), range: scale(asPublished(percent), hundredth) };
  return { to: exact(to), stated, direction, step: exact(step) };
}

const base = (given: Change): string | undefined => {
  const found = someBase(given);
  return found === undefined ? undefined : plain(found.value);
};

describe('a base exists', () => {
  test.each([
    ['350', '16.1', '减少', '417'],
    ['298', '8.9', '减少', '327'],
    ['186', '39.61', '减少', '308'],
    ['7', '74.07', '减少', '27'],
    ['14', '36.36', '减少', '22'],
    ['0', '100', '减少', '1'],
    ['3', '200', '增加', '1'],
  ] as const)('%s after %s%% %s came from %s', (to, percent, direction, from) => {
    expect(base(change(to, percent, direction))).toBe(from);
  });
  test('what is measured has a base in its own decimals', () => {
    expect(base(change('55.19', '98.62', '减少', '0.01'))).toBe('3984.84');
    expect(base(change('1891.9', '32.4', '增加', '0.1'))).toBe('1429.4');
  });
});

describe('no base exists', () => {
  test.each([
    ['124', '160', '增加', ['47', '48']],
    ['0', '50', '减少', ['1']],
    ['5', '120', '减少', ['6', '7']],
    ['0', '10', '增加', []],
    ['10', '0', '减少', ['11']],
  ] as const)('%s after %s%% %s; nearest are %j', (to, percent, direction, near) => {
    const given = change(to, percent, direction);
    expect(base(given)).toBeUndefined();
    expect(nearestBases(given).map(({ value }) => plain(value))).toEqual(near);
  });
});
