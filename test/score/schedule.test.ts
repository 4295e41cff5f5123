import { describe, expect, test } from 'vitest';
import type { MethodOf } from '../../src/report/method.ts';
import { shownTerm } from '../../src/score/outcome.ts';
import { figures, outcomeOf, rangeOf, scored, workingOf } from './leaf.ts';

const method: MethodOf<'schedule'> = {
  name: 'schedule',
  quarters: [
    { id: 'q1', name: '一季度', scheduled: '25%', points: '1' },
    { id: 'q2', name: '二季度', scheduled: '50%', points: '1' },
    { id: 'q3', name: '三季度', scheduled: '75%', points: '1' },
    { id: 'q4', name: '四季度', scheduled: '100%', points: '1' },
  ],
  mean: { id: 'mean', name: '全年平均', points: '2' },
};
const quarters = (q1: string, q2: string, q3: string, q4: string) => figures({ q1, q2, q3, q4 });
const seed = quarters('20.85%', '39.92%', '73.61%', '94.51%');

describe('a worked example with a known answer', () => {
  test('scores 4.70', () => {
    expect(scored(method, '6', seed)).toBe('4.70');
  });

  test('shows 0.834, 0.7984, 0.9815, 0.9451 and 1.144, each a part', () => {
    const outcome = outcomeOf(method, '6', seed);
    const parts = outcome.kind === 'computed' ? (outcome.parts ?? {}) : {};
    const terms = Object.entries(parts).map(([id, part]) => [id, part.kind === 'computed' && shownTerm(part.value)]);
    expect(terms).toEqual([
      ['q1', '0.834'],
      ['q2', '0.7984'],
      ['q3', '0.9815'],
      ['q4', '0.9451'],
      ['mean', '1.144'],
    ]);
  });

  test('shows its working', () => {
    expect(workingOf(outcomeOf(method, '6', seed))).toEqual([
      '一季度：分值 × 支出进度 ÷ 序时进度 | 1 × 20.85% ÷ 25% | 0.834',
      '二季度：分值 × 支出进度 ÷ 序时进度 | 1 × 39.92% ÷ 50% | 0.7984',
      '三季度：分值 × 支出进度 ÷ 序时进度 | 1 × 73.61% ÷ 75% | 0.9815',
      '四季度：分值 × 支出进度 ÷ 序时进度 | 1 × 94.51% ÷ 100% | 0.9451',
      '全年平均：分值 × 各时点支出进度之和 ÷ 时点个数 | 2 × (20.85% + 39.92% + 73.61% + 94.51%) ÷ 4 | 1.144',
      '各项得分之和 | 0.834 + 0.7984 + 0.9815 + 0.9451 + 1.144 | 4.70',
    ]);
  });

  test('has the range of its rounded percentages', () => {
    expect(rangeOf(outcomeOf(method, '6', seed))).toBe('4.7029…4.703933333333333333333333333333');
  });
});

test.each([
  ['to the day', quarters('25%', '50%', '75%', '100%'), '5.25'],
  ['nothing spent', quarters('0%', '0%', '0%', '0%'), '0'],
  ['ahead of the calendar: not over the weight', quarters('60%', '90%', '100%', '100%'), '6'],
  ['a negative first quarter counts as 0 there', quarters('-1%', '50%', '75%', '100%'), '4.12'],
])('%s', (_, evidence, expected) => {
  expect(scored(method, '6', evidence)).toBe(expected);
});

test.each([
  ['nothing published', {}, '未公开评分依据'],
  ['a quarter missing', figures({ q1: '20%', q2: '40%', q4: '95%' }), '未公开评分依据：三季度'],
  [
    'an amount instead of a percentage',
    quarters('20%', '40%', '70万元', '95%'),
    '单位不同：三季度应为百分比，公布的是 70万元',
  ],
])('%s', (_, evidence, reason) => {
  expect(scored(method, '6', { evidence })).toBe(reason);
});
