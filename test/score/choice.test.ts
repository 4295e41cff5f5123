import { expect, test } from 'vitest';
import { outcomeOf, scored, workingOf } from './leaf.ts';

const method = {
  name: 'choice' as const,
  states: [
    { id: 'full', text: '按规定内容、时限、范围公开', points: '1.5' },
    { id: 'late', text: '公开了，但不符合时限、内容或范围', points: '1' },
    { id: 'none', text: '没有公开', points: '0' },
  ],
};
const state = (id: string) => ({ state: { kind: 'state' as const, state: id } });

test.each([
  ['full', '1.50'],
  ['late', '1'],
  ['none', '0'],
])('%s is %s', (id, expected) => {
  expect(scored(method, '1.5', state(id))).toBe(expected);
});

test('shows its working', () => {
  expect(workingOf(outcomeOf(method, '1.5', state('late')))).toEqual([
    '所属情形的得分 | 公开了，但不符合时限、内容或范围 | 1',
  ]);
});

test.each([
  ['nothing published', {}, '未公开评分依据'],
  ['a state that the standard does not have', state('half'), '评分标准里没有 half 这种情形'],
])('%s', (_, evidence, reason) => {
  expect(scored(method, '1.5', { evidence })).toBe(reason);
});

test('a state may earn a share of the weight', () => {
  const shared = { ...method, states: [{ id: 'late', text: '晚了', points: '80%' }] };
  expect(workingOf(outcomeOf(shared, '2.5', state('late')))).toMatchInlineSnapshot(`
    [
      "所属情形得分值的 80% | 晚了，2.5 × 80% | 2",
    ]
  `);
});
