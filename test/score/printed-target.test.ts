/** Annual rows as they are printed: ranges, days, words, and the direction that the target itself says. */
import { describe, expect, test } from 'vitest';
import { target } from '../../src/report/target.ts';
import { targetRow } from '../../src/score/gather.ts';
import { outcomeOf, scored, workingOf } from './leaf.ts';

const method = { name: 'target' as const };

function rowOf({
  target: aim,
  actual,
  ...more
}: {
  target: unknown;
  actual: unknown;
  direction?: string;
  achievement?: string;
}) {
  return targetRow(target.parse({ id: 'a', name: '甲', target: aim, actual, ...more }), 2023);
}

const points = (aim: unknown, actual: unknown, more: { direction?: string; achievement?: string } = {}): string =>
  scored(method, '10', { row: rowOf({ target: aim, actual, ...more }) });

describe('a target that is a range', () => {
  test.each([
    ['10-15人', '10人'],
    ['10-15人', '12'],
    ['10-15人', '15人'],
    ['10～15%', '12.5%'],
    ['10-15', '12个'],
    ['1-2万元', '15000元'],
    ['90（含）-95', '90'],
    ['10-15人', '11-14人'],
    ['10-15人', '10人至15人'],
    ['90（含）-95', '91-95（不含）'],
  ])('%s is met by %s', (aim, actual) => {
    expect(points(aim, actual)).toBe('10');
  });

  test.each([
    ['10-15人', '9人', '完成值（9人）不在指标值的区间（10-15人）内，原表没有公布区间以外怎样计分'],
    ['10-15人', '16人', '完成值（16人）不在指标值的区间（10-15人）内，原表没有公布区间以外怎样计分'],
    ['90（含）-95', '95', '完成值（95）不在指标值的区间（90（含）-95）内，原表没有公布区间以外怎样计分'],
    ['10-15人', '12-18人', '完成值的区间（12-18人）不全在指标值的区间（10-15人）内'],
    ['10-15人', '12个', '单位不同：10人、12个'],
    ['90%-95%', '0.92', '单位不同：90%、0.92'],
    ['10-15人', '≥10人', '完成值只公布了界限，看不出是否在指标值的区间内'],
    ['10-15人', '约12人', '完成值只公布了约数（约12人）'],
    ['10-15人', '按时完成', '完成值不是数字（按时完成）'],
    ['10-15人', '/', '完成值没有公布（/）'],
  ])('%s against %s: %s', (aim, actual, reason) => {
    expect(points(aim, actual)).toBe(reason);
  });

  test('shows its working', () => {
    expect(workingOf(outcomeOf(method, '10', { row: rowOf({ target: '10-15人', actual: '12人' }) }))).toEqual([
      '完成值在指标值的区间内，得满分 | 12人 在 10-15人 之内 | 10',
    ]);
  });
});

describe('an actual value that is a range', () => {
  test.each([
    ['≥10人', '10-15人'],
    ['≤15人', '10-15人'],
    ['不超过1万元', '5000-8000元'],
  ])('%s is met by %s', (aim, actual) => {
    expect(points(aim, actual)).toBe('10');
  });

  test.each([
    ['≥12人', '10-15人', undefined, '完成值只公布了区间（10-15人），看不出是否达到指标值（12人）'],
    ['≤12人', '10-15人', undefined, '完成值只公布了区间（10-15人），看不出是否达到指标值（12人）'],
    ['12人', '10-15人', '=', '完成值只公布了区间（10-15人），看不出是否达到指标值（12人）'],
    ['≥12人', '10-15个', undefined, '单位不同：10个、12人'],
  ])('%s against %s is left open', (aim, actual, direction, reason) => {
    expect(points(aim, actual, direction === undefined ? {} : { direction })).toBe(reason);
  });
});

describe('a target that is a day', () => {
  test.each([
    ['2023年12月31日前', '2023年12月31日'],
    ['2023年12月31日', '2023-11-08'],
    ['12月底前', '2023年12月'],
    ['年底前', '2023.6.30'],
    ['2023年底前', '2022年12月'],
    ['2023年6月', '2023年6月30日'],
    ['2023年12月前', '2023年11月30日'],
    ['2023年12月前', '2023年12月前'],
    ['2023年12月31日前', '2023年12月31日前'],
    ['2023年12月31日前', '11月底前'],
    ['2023年6月1日起', '2023年6月1日'],
    ['12月底前', '11月'],
    ['2023年12月31日前', '12月份'],
    [{ text: '2023年12月底前' }, { text: '2023年12月完成' }],
  ])('%j is met by %j', (aim, actual) => {
    expect(points(aim, actual)).toBe('10');
  });

  test.each([
    ['2023年12月31日前', '2024年1月5日'],
    ['12月底前', '2024年1月'],
    ['2023年6月1日起', '2023年5月'],
  ])('%s is missed by %s, and no form prints by how much', (aim, actual) => {
    expect(points(aim, actual)).toBe('[0, 10)');
  });

  test.each([
    ['2023年12月15日前', '2023年12月', '完成值（2023年12月）和指标值（2023年12月15日前）看不出先后'],
    ['2023年12月前', '2023年12月5日', '完成值（2023年12月5日）和指标值（2023年12月前）看不出先后'],
    ['2023年12月31日前', '2024年1月前', '完成值（2024年1月前）和指标值（2023年12月31日前）看不出先后'],
    ['2023年12月15日前', '12月', '完成值（12月）和指标值（2023年12月15日前）看不出先后'],
    ['2023年12月31日前', '13月', '指标值是日期（2023年12月31日前），完成值不是日期'],
    ['2023年12月31日前', '6个月', '指标值是日期（2023年12月31日前），完成值不是日期'],
    ['≤6个月', '2023年6月', '指标值不是日期，完成值是日期（2023年6月）'],
    ['2023年12月31日前', '/', '完成值没有公布（/）'],
  ])('%s against %s: %s', (aim, actual, reason) => {
    expect(points(aim, actual)).toBe(reason);
  });

  test('says the lower the better; a direction that says otherwise is not followed', () => {
    expect(points('12月31日前', '12月1日', { direction: '<=' })).toBe('10');
    expect(points('12月31日前', '12月1日', { direction: '>=' })).toBe('指标值（12月31日前）与写明的方向（>=）相反');
  });

  test('shows its working', () => {
    const working = (actual: string) =>
      workingOf(outcomeOf(method, '10', { row: rowOf({ target: '12月底前', actual }) }));
    expect(working('2023年11月')).toEqual(['完成日期不晚于指标值，得满分 | 2023年11月 不晚于 12月底前 | 10']);
    expect(working('2024年1月')).toEqual([
      '完成日期没有达到指标值，得分低于分值；原表没有公布怎样扣分 | 2024年1月 晚于 12月底前 | 0 至 10（不含）',
    ]);
  });
});

describe('words', () => {
  test.each([
    ['优', '达成预期指标', '[8, 10]'],
    ['按时完成', '已完成', '[8, 10]'],
    ['持续提升', { text: '部分达成预期指标并具有一定效果' }, '[6, 8)'],
    ['按时完成', '基本完成', '[6, 8)'],
    ['持续提升', '未达成预期指标且效果较差', '[0, 6)'],
    ['持续提升', '显著提升', '定性指标，没有说明达成、部分达成还是未达成'],
  ])('%s, %j is %s', (aim, actual, expected) => {
    expect(points(aim, actual)).toBe(expected);
  });

  test('what the author says of them stands', () => {
    expect(points('按时完成', '已完成', { achievement: '部分完成' })).toBe('[6, 8)');
  });

  test('are no achievement of a figure', () => {
    expect(points('≥95%', '已完成')).toBe('完成值不是数字（已完成）');
  });
});

describe('a row without direction', () => {
  test.each([
    ['≥95%', '96%', '10'],
    ['不低于95%', '90%', '9.47'],
    ['≤5天', '6天', '8'],
    ['95%', '96%', '没有写明指标方向'],
    ['约50个', '60个', '没有写明指标方向'],
  ])('%s against %s is %s', (aim, actual, expected) => {
    expect(points(aim, actual)).toBe(expected);
  });
});
