import { expect, test } from 'vitest';
import type { Method, Part } from '../../src/report/method.ts';
import { figures, outcomeOf, rangeOf, scored, workingOf } from './leaf.ts';

const alternatives = [
  { id: 'no-projects', text: '单位没有项目', points: '2' },
  { id: 'new', text: '当年新设的单位', points: '60%' },
];
const method: Method = { name: 'deduction', points: '1', count: '不符合项数', alternatives };
const clause = (id: string) => ({ alternative: { kind: 'state' as const, state: id } });

test('a special case earns its points whatever the rule says', () => {
  const outcome = outcomeOf(method, '3', { ...figures({ count: '0项' }), ...clause('no-projects') });
  expect(workingOf(outcome)).toEqual(['特殊情形，得 2 分 | 单位没有项目 | 2']);
  expect(rangeOf(outcome)).toBe('2…2');
});

test('needs no other evidence', () => {
  expect(scored(method, '3', clause('no-projects'))).toBe('2');
});

test('may earn a share of the weight', () => {
  expect(workingOf(outcomeOf(method, '3', clause('new')))).toEqual([
    '特殊情形，得分值的 60% | 当年新设的单位，3 × 60% | 1.80',
  ]);
});

test('is limited to the weight, also where a rate is free', () => {
  expect(scored({ ...method, name: 'judged', alternatives }, '1.5', clause('no-projects'))).toBe('1.50');
  const free: Method = { name: 'rate', numerator: '甲', denominator: '乙', above: 'free', alternatives };
  expect(scored(free, '1.5', clause('no-projects'))).toBe('1.50');
  expect(scored(free, '1.5', figures({ rate: '200%' }))).toBe('3');
});

test('a veto goes before it', () => {
  const evidence = { ...clause('no-projects'), veto: { kind: 'flag' as const, value: true } };
  expect(scored({ ...method, veto: '超范围支出的，得 0 分' }, '3', evidence)).toBe('0');
});

test('applies to a leaf with parts as a whole', () => {
  const part: Part = { id: 'a', weight: '3', method: { name: 'judged' } };
  const outcome = outcomeOf({ name: 'parts', alternatives }, '3', {
    evidence: clause('no-projects'),
    parts: [{ part, evidence: {} }],
  });
  expect(rangeOf(outcome)).toBe('2…2');
});

test('does nothing where the evidence or the framework is silent', () => {
  expect(scored(method, '3', figures({ count: '1项' }))).toBe('2');
  const without: Method = { name: 'deduction', points: '1', count: '不符合项数' };
  expect(scored(without, '3', { ...figures({ count: '0项' }), ...clause('no-projects') })).toBe('3');
});

test('a case that the standard does not have gives no score', () => {
  expect(scored(method, '3', clause('no-project'))).toBe('评分标准里没有 no-project 这种特殊情形');
});
