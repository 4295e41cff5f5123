import { describe, expect, test } from 'vitest';
import type { TargetProfile } from '../../src/report/method.ts';
import { generalProfile, type Cell, type Row } from '../../src/score/target.ts';
import { outcomeOf, quantity, rangeOf, scored, workingOf } from './leaf.ts';

const method = { name: 'target' as const };

/** "≥" in front of a figure makes it a bound. */
function cell(text: string): Cell {
  const [, bound, rest = ''] = /^(>=|<=|>|<)?(.*)$/.exec(text) ?? [];
  return bound === undefined ? quantity(rest) : { ...quantity(rest), bound: bound as '>=' | '<=' | '>' | '<' };
}

const row = (direction: Row['direction'], actual: string, target: string): Row => {
  return { direction, actual: cell(actual), target: cell(target) };
};
const points = (given: Row, profile?: TargetProfile) => scored(method, '10', { row: given, profile });

describe('the higher the better', () => {
  test.each([
    ['97%', '95%', '10'],
    ['95%', '95%', '10'],
    ['90%', '95%', '9.47'],
    ['0次', '5次', '0'],
    ['-1%', '5%', '0'],
    ['300%', '95%', '10'],
    ['5000人次', '1万人次', '5'],
    ['5次', '0次', '10'],
    ['0次', '0次', '10'],
  ])('%s against ≥ %s is %s', (actual, target, expected) => {
    expect(points(row('>=', actual, target))).toBe(expected);
  });

  test('weight 3, actual 5, target 24 is 0.63', () => {
    expect(scored(method, '3', { row: row('>=', '5次', '24次') })).toBe('0.63');
  });

  test.each([
    ['90%', '分值 × 完成值 ÷ 指标值 | 10 × 90% ÷ 95% | 9.47'],
    ['96%', '完成值 ≥ 指标值，得满分 | 96% ≥ 95% | 10'],
    ['-2%', '完成值为负数，得 0 分 | -2% < 0 | 0'],
  ])('the working for %s', (actual, line) => {
    expect(workingOf(outcomeOf(method, '10', { row: row('>=', actual, '95%') }))).toEqual([line]);
  });
});

describe('units', () => {
  test.each([
    ['300', '735人次', '4.08'],
    ['735', '735人次', '10'],
    ['300人次', '735', '4.08'],
    ['95', '100%', '9.5'],
    ['95', '100百分比', '9.5'],
    ['95百分比', '100％', '9.5'],
    ['95 %', '100%', '9.5'],
    ['300人·次', '735人次', '4.08'],
    ['50㎡', '100平方米', '5'],
    ['50m²', '100㎡', '5'],
    ['5千米', '10公里', '5'],
    ['5KM', '10公里', '5'],
    ['0', '5万元', '0'],
  ])('%s against ≥ %s is %s', (actual, target, expected) => {
    expect(Number(points(row('>=', actual, target)))).toBe(Number(expected));
  });

  test('a bare figure in the working stands as it was taken', () => {
    const outcome = outcomeOf(method, '10', { row: row('>=', '95', '100百分比') });
    expect(workingOf(outcome)).toEqual(['分值 × 完成值 ÷ 指标值 | 10 × 95百分比 ÷ 100百分比 | 9.50']);
  });

  test.each([
    ['300家', '735人次', '单位不同：735人次、300家'],
    ['0.95', '95%', '单位不同：95%、0.95'],
    ['1', '100%', '单位不同：100%、1'],
  ])('%s against ≥ %s: %s', (actual, target, reason) => {
    expect(points(row('>=', actual, target))).toBe(reason);
  });
});

describe('equal', () => {
  test.each([
    ['100%', '100%', '10'],
    ['50%', '100%', '5'],
    ['120%', '100%', '10'],
    ['0起', '0起', '10'],
    ['1起', '0起', '0'],
    ['-1起', '0起', '10'],
  ])('%s against = %s is %s', (actual, target, expected) => {
    expect(points(row('=', actual, target))).toBe(expected);
  });

  test('the working of a target of 0', () => {
    expect(workingOf(outcomeOf(method, '10', { row: row('=', '1起', '0起') }))).toEqual([
      '指标值为 0，完成值高于 0，得 0 分 | 1 > 0 | 0',
    ]);
  });
});

describe('the lower the better', () => {
  test.each([
    ['9万元', '10万元', '10'],
    ['10万元', '10万元', '10'],
    ['12万元', '10万元', '8'],
    ['15万元', '10万元', '5'],
    ['19.99万元', '10万元', '0.01'],
    ['20万元', '10万元', '0'],
    ['35万元', '10万元', '0'],
    ['123456元', '10万元', '7.65'],
    ['0起', '0起', '10'],
    ['2起', '0起', '0'],
    ['-1%', '5%', '10'],
  ])('%s against ≤ %s is %s', (actual, target, expected) => {
    expect(points(row('<=', actual, target))).toBe(expected);
  });

  test.each([
    ['12万元', '分值 ×（1 −（完成值 − 指标值）÷ 指标值） | 10 × (1 − (12 − 10) ÷ 10) | 8'],
    ['20万元', '完成值达到指标值的 2 倍，得 0 分 | 20 ≥ 2 × 10 | 0'],
    ['8万元', '完成值 ≤ 指标值，得满分 | 8 ≤ 10 | 10'],
  ])('the working for %s', (actual, line) => {
    expect(workingOf(outcomeOf(method, '10', { row: row('<=', actual, '10万元') }))).toEqual([line]);
  });
});

describe('qualitative', () => {
  const judged = (outcome?: Row['outcome']): Row => {
    return { direction: 'qualitative', target: { text: '优' }, actual: { text: '显著' }, outcome };
  };

  test.each([
    ['达成', '[8, 10]'],
    ['部分达成', '[6, 8)'],
    ['未达成', '[0, 6)'],
  ] as const)('%s is %s', (outcome, expected) => {
    expect(points(judged(outcome))).toBe(expected);
  });

  test('the working shows the limits', () => {
    expect(workingOf(outcomeOf(method, '5', { row: judged('部分达成') }))).toEqual([
      '定性指标“部分达成”：分值的 60% 至 80%（不含） | 5 × 60% 至 5 × 80% | 3 至 4（不含）',
    ]);
  });

  test('without an outcome it is unverified', () => {
    expect(points(judged())).toBe('定性指标，没有说明达成、部分达成还是未达成');
  });
});

describe('bounds', () => {
  test.each([
    ['>=', '>=95%', '>=95%', '10'],
    ['>=', '>=95%', '95%', '10'],
    ['<=', '<=3起', '<=3起', '10'],
    ['>=', '>=10000人', '>=1万人', '10'],
    ['>=', '96%', '>=95%', '10'],
    ['>=', '90%', '>=95%', '9.47'],
    ['>', '>50%', '>50%', '10'],
  ])('%s: %s against %s is %s', (direction, actual, target, expected) => {
    expect(points(row(direction === '<=' ? '<=' : '>=', actual, target))).toBe(expected);
  });

  test.each([
    ['>=90%', '>=95%', '完成值只公布了界限（≥90%），与指标值不同'],
    ['>95%', '>=95%', '完成值只公布了界限（>95%），与指标值不同'],
    ['<=95%', '>=95%', '完成值只公布了界限（≤95%），与指标值不同'],
  ])('%s against %s is left open', (actual, target, reason) => {
    expect(points(row('>=', actual, target))).toBe(reason);
  });
});

describe('the range', () => {
  test('comes from the actual value; the target is set, not measured', () => {
    expect(rangeOf(outcomeOf(method, '10', { row: row('>=', '50%', '100%') }))).toBe('4.95…5.05');
  });

  test('stops at the weight', () => {
    expect(rangeOf(outcomeOf(method, '10', { row: row('>=', '100%', '100%') }))).toBe('9.95…10');
  });

  test('runs the other way where lower is better', () => {
    expect(rangeOf(outcomeOf(method, '10', { row: row('<=', '150%', '100%') }))).toBe('4.95…5.05');
  });

  test('of a published 0 against a target of 0 is the weight alone', () => {
    expect(rangeOf(outcomeOf(method, '10', { row: row('<=', '0%', '0%') }))).toBe('10…10');
  });
});

describe('what cannot be recomputed', () => {
  test.each([
    [row('>=', '5个', '5人'), '单位不同：5人、5个'],
    [row('>=', '0.95', '95%'), '单位不同：95%、0.95'],
    [row('>=', '1%', '-5%'), '指标值是负数（-5%），规则不适用'],
    [{ ...row('>=', '1%', '5%'), actual: { about: '约 5%' } }, '完成值只公布了约数（约 5%）'],
    [{ ...row('>=', '1%', '5%'), target: { about: '5000余人' } }, '指标值只公布了约数（5000余人）'],
    [{ ...row('>=', '1%', '5%'), actual: { text: '显著' } }, '完成值不是数字（显著）'],
    [{ ...row('>=', '1%', '5%'), target: { none: '不适用' } }, '指标值没有公布（不适用）'],
  ] satisfies [Row, string][])('%#: %s', (given, reason) => {
    expect(points(given)).toBe(reason);
  });

  test('a row without direction, which the caller cannot make', () => {
    expect(scored(method, '10', { row: undefined })).toBe('没有写明指标方向');
  });
});

describe('a profile of the framework', () => {
  test('may set another end for the negative rule', () => {
    const profile: TargetProfile = { name: '本地规则', negative: { rule: 'proportional', zeroAt: '1.5' } };
    const outcome = outcomeOf(method, '10', { row: row('<=', '12万元', '10万元'), profile });
    expect(workingOf(outcome)).toEqual([
      '分值 ×（1 −（完成值 − 指标值）÷（0.5 × 指标值）） | 10 × (1 − (12 − 10) ÷ (0.5 × 10)) | 6',
    ]);
  });

  test('may divide the target by the actual value', () => {
    const profile: TargetProfile = { name: '本地规则', negative: { rule: 'inverse' } };
    expect(points(row('<=', '40次', '10次'), profile)).toBe('2.50');
  });

  test('may give nothing for a missed target, and then rounded values straddle', () => {
    const profile: TargetProfile = { name: '本地规则', negative: { rule: 'all-or-nothing' } };
    expect(points(row('<=', '10.1%', '10%'), profile)).toBe('0');
    expect(rangeOf(outcomeOf(method, '10', { row: row('<=', '10%', '10%'), profile }))).toBe('0…10 straddles');
  });

  test('may set its own qualitative limits and keep the rest', () => {
    const profile: TargetProfile = {
      name: '本地规则',
      qualitative: {
        达成: { low: '0.9', high: '1' },
        部分达成: { low: '0.5', high: '0.9', highOpen: true },
        未达成: { low: '0', high: '0' },
      },
    };
    const reached: Row = { direction: 'qualitative', target: { text: '优' }, actual: { text: '优' }, outcome: '达成' };
    expect(points(reached, profile)).toBe('[9, 10]');
    expect(points(row('<=', '12万元', '10万元'), profile)).toBe('8');
  });

  test('is by default the general one', () => {
    expect(generalProfile.name).toBe('通用规则');
  });
});
