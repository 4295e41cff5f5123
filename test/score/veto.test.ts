import { expect, test } from 'vitest';
import type { Method } from '../../src/report/method.ts';
import { figures, outcomeOf, rangeOf, scored, workingOf } from './leaf.ts';

const veto = '发生超范围支出的，本项得 0 分';
const method: Method = { name: 'deduction', points: '1', count: '不符合项数', veto };
const flag = (value: boolean) => ({ veto: { kind: 'flag' as const, value } });

test('nothing else counts when the condition holds', () => {
  const outcome = outcomeOf(method, '3', { ...figures({ count: '0项' }), ...flag(true) });
  expect(workingOf(outcome)).toEqual(['发生超范围支出的，本项得 0 分 | 条件成立 | 0']);
  expect(rangeOf(outcome)).toBe('0…0');
});

test('needs no other evidence', () => {
  expect(scored(method, '3', flag(true))).toBe('0');
});

test('applies to a judged leaf too', () => {
  expect(scored({ name: 'judged', veto }, '3', flag(true))).toBe('0');
});

test('does nothing when the condition does not hold', () => {
  expect(scored(method, '3', { ...figures({ count: '1项' }), ...flag(false) })).toBe('2');
});

test('does nothing when the evidence is silent', () => {
  expect(scored(method, '3', figures({ count: '1项' }))).toBe('2');
});

test('does nothing where the framework has none', () => {
  const without: Method = { name: 'deduction', points: '1', count: '不符合项数' };
  expect(scored(without, '3', { ...figures({ count: '1项' }), ...flag(true) })).toBe('2');
});
