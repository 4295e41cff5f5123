import { expect, test } from 'vitest';
import type { Evidence } from '../../src/score/evidence.ts';
import { outcomeOf, scored, workingOf } from './leaf.ts';

const method = {
  name: 'checklist' as const,
  items: [
    { id: 'written', text: '制定制度', points: '0.5' },
    { id: 'followed', text: '制度得到执行', points: '1.5' },
    { id: 'performance', text: '绩效管理一体化', points: '1' },
  ],
};
const met = (items: Record<string, boolean>): Evidence => ({ items: { kind: 'items', met: items } });

test.each([
  [{ written: true, followed: true, performance: true }, '3'],
  [{ written: true, followed: false, performance: true }, '1.50'],
  [{ written: false, followed: false, performance: false }, '0'],
])('%j is %s', (items, expected) => {
  expect(scored(method, '3', met(items))).toBe(expected);
});

test('items may earn shares of the weight', () => {
  const shared = { ...method, items: method.items.map((item) => ({ ...item, points: '40%' })) };
  const outcome = outcomeOf(shared, '2.5', met({ written: true, followed: true, performance: false }));
  expect(workingOf(outcome)).toEqual(['做到的各项分值之和 | 2.5 × 40% + 2.5 × 40% | 2']);
});

test('shows its working', () => {
  const outcome = outcomeOf(method, '3', met({ written: true, followed: true, performance: false }));
  expect(workingOf(outcome)).toEqual(['做到的各项分值之和 | 0.5 + 1.5 | 2']);
});

test('shows that nothing was met', () => {
  const outcome = outcomeOf(method, '3', met({ written: false, followed: false, performance: false }));
  expect(workingOf(outcome)).toEqual(['做到的各项分值之和 | 没有做到的项 | 0']);
});

test.each([
  ['nothing published', {}, '未公开评分依据'],
  ['an item left out', met({ written: true, followed: true }), '未公开评分依据：绩效管理一体化'],
  ['an item that the standard does not have', met({ writen: true }), '评分标准里没有 writen 这一项'],
])('%s', (_, evidence, reason) => {
  expect(scored(method, '3', { evidence })).toBe(reason);
});
