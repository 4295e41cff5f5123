import { expect, test } from 'vitest';
import { figures, outcomeOf, scored, workingOf } from './leaf.ts';

const method = { name: 'share', done: '已完成项目数', planned: '计划完成项目数' } as const;

test.each([
  ['6个', '6个', '6'],
  ['5个', '6个', '5'],
  ['0个', '6个', '0'],
  ['1个', '3个', '2'],
  ['7个', '6个', '6'],
])('%s of %s is %s of 6', (done, planned, expected) => {
  expect(scored(method, '6', figures({ done, planned }))).toBe(expected);
});

test('shows its working', () => {
  expect(workingOf(outcomeOf(method, '3', figures({ done: '5个', planned: '24个' })))).toEqual([
    '分值 × 已完成项目数 ÷ 计划完成项目数 | 3 × 5 ÷ 24 | 0.63',
  ]);
});

test.each([
  ['nothing published', {}, '未公开评分依据'],
  ['no plan', figures({ done: '5个' }), '未公开评分依据：计划完成项目数'],
  ['a plan of 0', figures({ done: '0个', planned: '0个' }), '除数为零：计划完成项目数'],
  ['another unit', figures({ done: '5个', planned: '6人' }), '单位不同：5个、6人'],
  ['a percentage', figures({ done: '5%', planned: '6个' }), '单位不同：已完成项目数应为个数，公布的是 5%'],
])('%s', (_, evidence, reason) => {
  expect(scored(method, '6', { evidence })).toBe(reason);
});
