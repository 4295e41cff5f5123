import { describe, expect, test } from 'vitest';
import type { MethodOf } from '../../src/report/method.ts';
import { figures, outcomeOf, scored, workingOf } from './leaf.ts';

const method: MethodOf<'judged'> = {
  name: 'judged',
  references: [
    {
      id: 'execution',
      name: '部门预算资金支出率',
      weight: '10',
      method: { name: 'rate', numerator: '实际支出数', denominator: '预算数', above: 'cap' },
    },
  ],
};
const evidence = figures({ numerator: '3980.82万元', denominator: '4368.55万元' });

test('has no rule of its own', () => {
  expect(scored({ name: 'judged' }, '50')).toBe('评审打分，无可复算规则');
});

describe('references', () => {
  test('stand in the working, marked as such', () => {
    expect(workingOf(outcomeOf(method, '50', evidence))).toEqual([
      '参考：部门预算资金支出率 实际支出数 ÷ 预算数 | 3980.82 ÷ 4368.55 | 91.12%',
      '参考：部门预算资金支出率 分值 × 实际支出数 ÷ 预算数 | 10 × 3980.82 ÷ 4368.55 | 9.11',
    ]);
  });

  test('do not score', () => {
    expect(scored(method, '50', evidence)).toBe('评审打分，无可复算规则');
  });

  test('come with their outcomes', () => {
    const outcome = outcomeOf(method, '50', evidence);
    const reference = outcome.kind === 'unverified' ? outcome.references?.['execution'] : undefined;
    expect(reference?.kind).toBe('computed');
  });

  test('without evidence add nothing to the working', () => {
    expect(workingOf(outcomeOf(method, '50'))).toEqual([]);
  });
});
