import { describe, expect, test } from 'vitest';
import type { MethodOf } from '../../src/report/method.ts';
import { figure, figures, outcomeOf, rangeOf, scored, workingOf } from './leaf.ts';

const method = (above: MethodOf<'rate'>['above'], ratio?: string) =>
  ({ name: 'rate', numerator: '实际支出数', denominator: '预算数', above, ratio }) as const;
const spent = (numerator: string, denominator: string) => figures({ numerator, denominator });

describe('worked examples with known answers', () => {
  test('weight 10 at 89.51% is 8.95', () => {
    expect(scored(method('cap'), '10', figures({ rate: '89.51%' }))).toBe('8.95');
  });

  test('weight 10, 3980.82 ÷ 4368.55 is 9.11, the rate 91.12%', () => {
    const outcome = outcomeOf(method('cap'), '10', spent('3980.82万元', '4368.55万元'));
    expect(workingOf(outcome)).toEqual([
      '实际支出数 ÷ 预算数 | 3980.82 ÷ 4368.55 | 91.12%',
      '分值 × 实际支出数 ÷ 预算数 | 10 × 3980.82 ÷ 4368.55 | 9.11',
    ]);
  });

  test('weight 3, actual 5, target 24 is 0.63, not the 0.62 of dividing first in floats', () => {
    expect(scored(method('cap'), '3', spent('5', '24'))).toBe('0.63');
  });
});

describe('over 100%', () => {
  test.each([
    ['cap', '10'],
    ['zero', '0'],
    ['free', '12.50'],
  ] as const)('%s gives %s', (above, expected) => {
    expect(scored(method(above), '10', spent('125', '100'))).toBe(expected);
  });

  test.each(['cap', 'zero', 'free'] as const)('exactly 100% earns the weight: %s', (above) => {
    expect(scored(method(above), '10', spent('100', '100'))).toBe('10');
  });

  test.each([
    ['cap', '分值 × 支出率，超过 100% 的按 100% 计 | 10 × 100% | 10'],
    ['zero', '支出率超过 100%，得 0 分 | 125 ÷ 100 > 100% | 0'],
    ['free', '分值 × 支出率 | 10 × 125 ÷ 100 | 12.50'],
  ] as const)('the working says so: %s', (above, line) => {
    expect(workingOf(outcomeOf(method(above, '支出率'), '10', spent('125', '100')))).toEqual([
      '支出率 = 实际支出数 ÷ 预算数 | 125 ÷ 100 | 125.00%',
      line,
    ]);
  });
});

describe('the range', () => {
  test('of a stated percentage is half a unit of its last place', () => {
    expect(rangeOf(outcomeOf(method('cap'), '10', figures({ rate: '89.51%' })))).toBe('8.9505…8.9515');
  });

  test('of counts is a point', () => {
    expect(rangeOf(outcomeOf(method('cap'), '10', spent('1次', '4次')))).toBe('2.5…2.5');
  });

  test('uses the declared decimals of a table that drops trailing zeros', () => {
    const evidence = { numerator: figure('50万元', { decimals: 2 }), denominator: figure('100次') };
    expect(scored(method('cap'), '10', evidence)).toBe('单位不同：50万元、100次');
    const money = { numerator: figure('50万元', { decimals: 0 }), denominator: figure('100万元', { decimals: 2 }) };
    expect(rangeOf(outcomeOf(method('cap'), '10', money))).toMatch(/^4\.9497.*…5\.0502/);
  });

  test('stops at the weight when capped', () => {
    expect(rangeOf(outcomeOf(method('cap'), '10', figures({ rate: '100%' })))).toBe('9.95…10');
  });

  test('straddles when a rounded 100% may be more and more earns nothing', () => {
    expect(rangeOf(outcomeOf(method('zero'), '10', figures({ rate: '100%' })))).toBe('0…10 straddles');
  });

  test('does not straddle when capped', () => {
    expect(rangeOf(outcomeOf(method('cap'), '10', figures({ rate: '100.2%' })))).toBe('10…10');
  });
});

describe('zero and negative figures', () => {
  test('nothing spent earns nothing', () => {
    expect(scored(method('cap'), '10', spent('0万元', '100万元'))).toBe('0');
  });

  test('a negative execution earns nothing', () => {
    expect(scored(method('free'), '10', spent('-5万元', '100万元'))).toBe('0');
  });

  test('a budget of 0 is a division by zero', () => {
    expect(scored(method('cap'), '10', spent('5万元', '0万元'))).toBe('除数为零：预算数');
  });

  test('a negative budget is refused', () => {
    expect(scored(method('cap'), '10', spent('5万元', '-1万元'))).toBe('除数是负数：预算数');
  });
});

describe('units', () => {
  test('万元 and 元 are one dimension and appear in the working', () => {
    const outcome = outcomeOf(method('cap'), '10', spent('50.4万元', '630000元'));
    expect(workingOf(outcome)).toEqual([
      '实际支出数 ÷ 预算数 | 50.4万元 ÷ 630000元 | 80.00%',
      '分值 × 实际支出数 ÷ 预算数 | 10 × 50.4万元 ÷ 630000元 | 8',
    ]);
  });

  test('个 and 人 are not', () => {
    expect(scored(method('cap'), '10', spent('5个', '10人'))).toBe('单位不同：5个、10人');
  });

  test('a stated rate without % is refused: 0.89 and 89 look alike', () => {
    expect(scored(method('cap'), '10', figures({ rate: '89.51' }))).toBe(
      '单位不同：实际支出数 ÷ 预算数应为百分比，公布的是 89.51',
    );
  });

  test('‰ is a rate', () => {
    expect(scored(method('cap'), '10', figures({ rate: '500‰' }))).toBe('5');
  });
});

describe('evidence that is not there', () => {
  test('none at all', () => {
    expect(scored(method('cap'), '10')).toBe('未公开评分依据');
  });

  test('one of two figures', () => {
    expect(scored(method('cap'), '10', figures({ numerator: '5万元' }))).toBe('未公开评分依据：预算数');
  });

  test('an approximate figure', () => {
    const evidence = { ...figures({ denominator: '100人' }), numerator: figure('50人', { about: true }) };
    expect(scored(method('cap'), '10', evidence)).toBe('实际支出数只公布了约数（50人）');
  });

  test('a bound', () => {
    expect(scored(method('cap'), '10', { rate: figure('95%', { bound: '>=' }) })).toBe(
      '实际支出数 ÷ 预算数只公布了界限（≥95%）',
    );
  });

  test('a reference that leads to no figure', () => {
    const denominator = { kind: 'missing', reason: '没有公布', path: 'budget.expenditure.adjusted' } as const;
    const evidence = { ...figures({ numerator: '1万元' }), denominator };
    expect(scored(method('cap'), '10', evidence)).toBe('预算数没有公布');
  });

  test('a state where a figure belongs', () => {
    const evidence = { ...figures({ numerator: '1万元' }), denominator: { kind: 'state', state: 'full' } } as const;
    expect(scored(method('cap'), '10', evidence)).toBe('评分依据 denominator 应为数字（预算数）');
  });
});

test('figures are preferred to the percentage that is stated with them', () => {
  expect(scored(method('cap'), '10', figures({ rate: '50%', numerator: '9次', denominator: '10次' }))).toBe('9');
});

test('an unnamed stated percentage keeps its division in brackets', () => {
  expect(workingOf(outcomeOf(method('cap'), '10', figures({ rate: '89.51%' })))).toEqual([
    '分值 ×（实际支出数 ÷ 预算数） | 10 × 89.51% | 8.95',
  ]);
});
