import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../src/score/evidence.ts';
import { figure, outcomeOf, quantity, rangeOf, scored, workingOf } from './leaf.ts';

const method = { name: 'average-completion' } as const;

function evidence(count: string, rows: [name: string, actual: string, target: string][]): Evidence {
  const unmet = rows.map(([name, actual, target], index) => {
    return { id: `row-${index}`, name, actual: quantity(actual), target: quantity(target) };
  });
  return { count: figure(count), unmet: { kind: 'rows', rows: unmet } };
}

test('a worked example with a known answer: 22 indicators, 3.5 of 6 months and 904 of 994 people, is 19.54', () => {
  const outcome = outcomeOf(
    method,
    '20',
    evidence('22个', [
      ['安全风险评估完成时间', '3.5个月', '6个月'],
      ['应急管理培训人次', '904人次', '994人次'],
    ]),
  );
  expect(workingOf(outcome)).toEqual([
    '安全风险评估完成时间：完成值 ÷ 指标值 | 3.5 ÷ 6 | 0.5833',
    '应急管理培训人次：完成值 ÷ 指标值 | 904 ÷ 994 | 0.9095',
    '分值 ×（完成的指标个数 + 未完成指标的完成率之和）÷ 指标个数 | 20 × (20 + 3.5 ÷ 6 + 904 ÷ 994) ÷ 22 | 19.54',
  ]);
});

describe('completion', () => {
  test('all met earns the weight', () => {
    expect(scored(method, '20', evidence('22个', []))).toBe('20');
  });

  test('none met, none begun earns nothing', () => {
    expect(scored(method, '20', evidence('1个', [['甲', '0次', '5次']]))).toBe('0');
  });

  test('a listed indicator over its target counts as 100%', () => {
    expect(scored(method, '20', evidence('2个', [['甲', '9次', '5次']]))).toBe('20');
  });

  test('a negative actual counts as 0', () => {
    expect(scored(method, '20', evidence('2个', [['甲', '-9%', '5%']]))).toBe('10');
  });

  test('a tie reached through thirds is rounded up', () => {
    // 1 × (1/3 + 1/3 + 1/3 + 5 × 0) ÷ 8 = 0.125.
    const thirds = ['甲', '乙', '丙'].map((name): [string, string, string] => [name, '1次', '3次']);
    const idle = ['丁', '戊', '己', '庚', '辛'].map((name): [string, string, string] => [name, '0次', '3次']);
    expect(scored(method, '1', evidence('8个', [...thirds, ...idle]))).toBe('0.13');
  });

  test('units of one dimension are scaled', () => {
    expect(scored(method, '10', evidence('1个', [['甲', '5000人次', '1万人次']]))).toBe('5');
  });

  test('percentages are intervals, the target is not', () => {
    expect(rangeOf(outcomeOf(method, '10', evidence('1个', [['甲', '50%', '100%']])))).toBe('4.95…5.05');
  });
});

describe('what cannot be recomputed', () => {
  test.each([
    ['another unit', evidence('2个', [['甲', '3次', '5人']]), '“甲”单位不同：3次、5人'],
    ['a target of 0', evidence('2个', [['甲', '3次', '0次']]), '除数为零：“甲”的指标值'],
    ['a negative target', evidence('2个', [['甲', '3%', '-1%']]), '除数是负数：“甲”的指标值'],
    ['no indicators', evidence('0个', []), '除数为零：指标个数'],
    ['half an indicator', evidence('2.5个', []), '指标个数不是整数'],
    ['a count in %', evidence('22%', []), '单位不同：指标个数应为个数，公布的是 22%'],
    [
      'more unmet than there are',
      evidence('1个', [
        ['甲', '1次', '2次'],
        ['乙', '1次', '2次'],
      ]),
      '未完成的指标多于指标个数',
    ],
    ['no list', { count: figure('22个') }, '未公开评分依据：未完成的指标'],
    ['no count', { unmet: { kind: 'rows', rows: [] } } satisfies Evidence, '未公开评分依据：指标个数'],
    ['nothing', {}, '未公开评分依据'],
  ])('%s', (_, given, reason) => {
    expect(scored(method, '20', { evidence: given })).toBe(reason);
  });
});
