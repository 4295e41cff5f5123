import { describe, expect, test } from 'vitest';
import type { MethodOf } from '../../src/report/method.ts';
import { figure, figures, outcomeOf, rangeOf, scored, workingOf } from './leaf.ts';

const faults: MethodOf<'deduction'> = { name: 'deduction', points: '1', count: '不符合项数' };
const shifted: MethodOf<'deduction'> = {
  name: 'deduction',
  points: '0.1',
  ratio: '调剂占比',
  threshold: '10%',
  unit: '1%',
  numerator: '调剂资金',
  denominator: '预算总规模',
};

describe('points off for every fault', () => {
  test.each([
    ['0项', '5'],
    ['1项', '4'],
    ['2', '3'],
    ['5项', '0'],
    ['6项', '0'],
    ['1.5项', '3.50'],
  ])('%s leaves %s', (count, expected) => {
    expect(scored(faults, '5', figures({ count }))).toBe(expected);
  });

  test('shows its working', () => {
    expect(
      workingOf(outcomeOf({ ...faults, points: '4', count: '未完成的重点工作' }, '8', figures({ count: '1项' }))),
    ).toEqual(['分值 − 4 × 未完成的重点工作，扣完为止 | 8 − 4 × 1 | 4']);
  });

  test.each([
    ['nothing published', {}, '未公开评分依据'],
    ['a percentage', figures({ count: '5%' }), '单位不同：不符合项数应为个数，公布的是 5%'],
    ['an amount', figures({ count: '5万元' }), '单位不同：不符合项数应为个数，公布的是 5万元'],
    ['a negative count', figures({ count: '-1项' }), '不符合项数是负数（-1项）'],
    ['about five', { count: figure('5项', { about: true }) }, '不符合项数只公布了约数（5项）'],
  ])('%s', (_, evidence, reason) => {
    expect(scored(faults, '5', { evidence })).toBe(reason);
  });
});

describe('points off for every whole unit above a threshold', () => {
  test.each([
    ['0%', '1'],
    ['10%', '1'],
    ['10.99%', '1'],
    ['11%', '0.90'],
    ['11.99%', '0.90'],
    ['12%', '0.80'],
    ['20%', '0'],
    ['95%', '0'],
  ])('%s leaves %s', (rate, expected) => {
    expect(scored(shifted, '1', figures({ rate }))).toBe(expected);
  });

  test('shows its working', () => {
    const outcome = outcomeOf(shifted, '1', figures({ numerator: '1350.00万元', denominator: '10000.00万元' }));
    expect(workingOf(outcome)).toEqual([
      '调剂占比 = 调剂资金 ÷ 预算总规模 | 1350.00 ÷ 10000.00 | 13.50%',
      '（调剂占比 − 10%）÷ 1%，只计整数 | (1350.00 ÷ 10000.00 − 10%) ÷ 1% | 3',
      '分值 − 0.1 × 超出部分的整数个数，扣完为止 | 1 − 0.1 × 3 | 0.70',
    ]);
  });

  test('a rounded percentage at a step straddles it', () => {
    expect(rangeOf(outcomeOf(shifted, '1', figures({ rate: '12%' })))).toBe('0.8…0.9 straddles');
  });

  test('between steps it does not', () => {
    expect(rangeOf(outcomeOf(shifted, '1', figures({ rate: '12.5%' })))).toBe('0.8…0.8');
  });

  test('a whole unit reached through thirds is whole', () => {
    const thirds: MethodOf<'deduction'> = {
      name: 'deduction',
      points: '1',
      ratio: '占比',
      threshold: '0%',
      unit: '33%',
    };
    expect(scored(thirds, '5', figures({ numerator: '33人', denominator: '100人' }))).toBe('4');
    expect(scored(thirds, '5', figures({ numerator: '99人', denominator: '300人' }))).toBe('4');
    expect(scored(thirds, '5', figures({ numerator: '98人', denominator: '300人' }))).toBe('5');
  });

  test('a budget of 0 is a division by zero', () => {
    expect(scored(shifted, '1', figures({ numerator: '1万元', denominator: '0万元' }))).toBe('除数为零：预算总规模');
  });
});

describe('points off for every whole unit below a threshold', () => {
  const target: MethodOf<'deduction'> = {
    name: 'deduction',
    points: '0.5',
    ratio: '完成率',
    threshold: '95%',
    unit: '1%',
    side: 'below',
    numerator: '完成数',
    denominator: '计划数',
  };
  test.each([
    ['100%', '5'],
    ['95%', '5'],
    ['94.01%', '5'],
    ['94%', '4.50'],
    ['90%', '2.50'],
    ['85%', '0'],
    ['0%', '0'],
    ['-5%', '0'],
  ])('%s leaves %s', (rate, expected) => {
    expect(scored(target, '5', figures({ rate }))).toBe(expected);
  });

  test('shows its working', () => {
    expect(workingOf(outcomeOf(target, '5', figures({ numerator: '914个', denominator: '1000个' }))))
      .toMatchInlineSnapshot(`
      [
        "完成率 = 完成数 ÷ 计划数 | 914 ÷ 1000 | 91.40%",
        "（95% − 完成率）÷ 1%，只计整数 | (95% − 914 ÷ 1000) ÷ 1% | 3",
        "分值 − 0.5 × 不足部分的整数个数，扣完为止 | 5 − 0.5 × 3 | 3.50",
      ]
    `);
    expect(workingOf(outcomeOf(target, '5', figures({ rate: '-2%' })))).toMatchInlineSnapshot(`
      [
        "（95% − 完成率）÷ 1%，只计整数 | (95% − (-2%)) ÷ 1% | 97",
        "分值 − 0.5 × 不足部分的整数个数，扣完为止 | 5 − 0.5 × 97 | 0",
      ]
    `);
  });

  test('a rounded percentage at a step straddles it', () => {
    expect(rangeOf(outcomeOf(target, '5', figures({ rate: '94%' })))).toBe('4.5…5 straddles');
    expect(rangeOf(outcomeOf(target, '5', figures({ rate: '93.5%' })))).toBe('4.5…4.5');
  });

  test('at the threshold itself a rounded percentage loses nothing for certain', () => {
    expect(rangeOf(outcomeOf(target, '5', figures({ rate: '95%' })))).toBe('5…5');
  });
});

describe('points off in percent of the weight', () => {
  test.each([
    ['0项', '8'],
    ['1项', '7.60'],
    ['20项', '0'],
    ['25项', '0'],
  ])('%s leaves %s', (count, expected) => {
    expect(scored({ ...faults, points: '5%' }, '8', figures({ count }))).toBe(expected);
  });

  test('shows its working', () => {
    expect(workingOf(outcomeOf({ ...faults, points: '5%' }, '8', figures({ count: '3项' })))).toMatchInlineSnapshot(`
      [
        "分值 − 分值的 5% × 不符合项数，扣完为止 | 8 − 8 × 5% × 3 | 6.80",
      ]
    `);
  });
});
