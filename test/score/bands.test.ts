import { describe, expect, test } from 'vitest';
import type { MethodOf } from '../../src/report/method.ts';
import { figures, outcomeOf, rangeOf, scored, workingOf } from './leaf.ts';

const staffing: MethodOf<'bands'> = {
  name: 'bands',
  ratio: '编外人员占比',
  numerator: '编外人数',
  denominator: '总人数',
  bands: [
    { below: '5%', points: '1' },
    { atLeast: '5%', atMost: '10%', points: '0.5' },
    { above: '10%', points: '0' },
  ],
};
const satisfaction: MethodOf<'bands'> = {
  name: 'bands',
  ratio: '满意度',
  bands: [
    { atLeast: '95%', points: '6' },
    { atLeast: '90%', below: '95%', points: '4' },
    { atLeast: '80%', below: '90%', points: '2' },
    { below: '80%', points: '1' },
  ],
};
const control: MethodOf<'bands'> = {
  name: 'bands',
  ratio: '控制率',
  bands: [
    { below: '90%', points: '3' },
    { atLeast: '90%', atMost: '100%', points: '2' },
    { above: '100%', points: '0' },
  ],
};

describe('worked examples with known answers', () => {
  test('71 of 94 outside the establishment is 0', () => {
    const outcome = outcomeOf(staffing, '1', figures({ numerator: '71人', denominator: '94人' }));
    expect(workingOf(outcome)).toEqual([
      '编外人员占比 = 编外人数 ÷ 总人数 | 71 ÷ 94 | 75.53%',
      '编外人员占比 > 10%，得 0 分 | 71 ÷ 94 > 10% | 0',
    ]);
  });

  test('satisfaction 90% is 4', () => {
    const outcome = outcomeOf(satisfaction, '6', figures({ rate: '90%' }));
    expect(workingOf(outcome)).toEqual(['90% ≤ 满意度 < 95%，得 4 分 | 90% ≤ 90% < 95% | 4']);
  });

  test.each([
    ['503975.7元', '504000元'],
    ['1263391.6元', '1263507元'],
  ])('%s of %s is 2', (numerator, denominator) => {
    expect(scored(control, '3', figures({ numerator, denominator }))).toBe('2');
  });
});

describe('borders', () => {
  test.each([
    [staffing, '4.99%', '1'],
    [staffing, '5%', '0.50'],
    [staffing, '10%', '0.50'],
    [staffing, '10.01%', '0'],
    [satisfaction, '95%', '6'],
    [satisfaction, '94.99%', '4'],
    [satisfaction, '89.99%', '2'],
    [satisfaction, '80%', '2'],
    [satisfaction, '79.99%', '1'],
    [satisfaction, '0%', '1'],
    [satisfaction, '100%', '6'],
    [control, '89.99%', '3'],
    [control, '90%', '2'],
    [control, '100%', '2'],
    [control, '100.01%', '0'],
    [control, '250%', '0'],
  ])('%#: %s', (method, rate, expected) => {
    expect(scored(method, '6', figures({ rate }))).toBe(expected);
  });

  test('a ratio of counts that is exactly on a border is in the closed band', () => {
    expect(scored(staffing, '1', figures({ numerator: '1人', denominator: '20人' }))).toBe('0.50');
    expect(scored(staffing, '1', figures({ numerator: '1人', denominator: '10人' }))).toBe('0.50');
    expect(scored(staffing, '1', figures({ numerator: '3人', denominator: '29人' }))).toBe('0');
  });
});

describe('the range', () => {
  test('a stated percentage on a border straddles it', () => {
    expect(rangeOf(outcomeOf(satisfaction, '6', figures({ rate: '90%' })))).toBe('2…4 straddles');
  });

  test('with more digits it still does, as it may have been rounded up', () => {
    expect(rangeOf(outcomeOf(satisfaction, '6', figures({ rate: '90.00%' })))).toBe('2…4 straddles');
  });

  test('away from a border it does not', () => {
    expect(rangeOf(outcomeOf(satisfaction, '6', figures({ rate: '91%' })))).toBe('4…4');
  });

  test('over a border between equal points it does not', () => {
    const even = {
      ...satisfaction,
      bands: [
        { below: '50%', points: '1' },
        { atLeast: '50%', points: '1' },
      ],
    };
    expect(rangeOf(outcomeOf(even, '6', figures({ rate: '50%' })))).toBe('1…1');
  });

  test('a broad percentage can reach three bands', () => {
    const narrow = {
      ...satisfaction,
      bands: [
        { below: '89.8%', points: '1' },
        { atLeast: '89.8%', atMost: '90.2%', points: '5' },
        { above: '90.2%', points: '3' },
      ],
    };
    expect(rangeOf(outcomeOf(narrow, '6', figures({ rate: '90%' })))).toBe('1…5 straddles');
  });

  test('amounts close to a border straddle, counts do not', () => {
    const amounts = figures({ numerator: '100.0万元', denominator: '100.0万元' });
    expect(rangeOf(outcomeOf(control, '3', amounts))).toBe('0…2 straddles');
    const counts = figures({ numerator: '100人', denominator: '100人' });
    expect(rangeOf(outcomeOf(control, '3', counts))).toBe('2…2');
  });
});

describe('what cannot be recomputed', () => {
  test('a ratio in no band', () => {
    const gap = { ...satisfaction, bands: [{ atLeast: '95%', points: '6' }] };
    expect(scored(gap, '6', figures({ rate: '90%' }))).toBe('满意度不在任何一档之内');
  });

  test('nothing published', () => {
    expect(scored(satisfaction, '6')).toBe('未公开评分依据');
  });

  test('nobody employed', () => {
    expect(scored(staffing, '1', figures({ numerator: '0人', denominator: '0人' }))).toBe('除数为零：总人数');
  });

  test('another unit', () => {
    expect(scored(staffing, '1', figures({ numerator: '1人', denominator: '20个' }))).toBe('单位不同：1人、20个');
  });
});

test('points over the weight are limited to it, and the working says so', () => {
  const outcome = outcomeOf(satisfaction, '5', figures({ rate: '99%' }));
  expect(workingOf(outcome)).toEqual(['满意度 ≥ 95%，得 6 分 | 99% ≥ 95% | 6', '以分值为限 | 6 > 5 | 5']);
  expect(rangeOf(outcome)).toBe('5…5');
});

describe('a change rate', () => {
  const spending: MethodOf<'bands'> = {
    name: 'bands',
    ratio: '“三公”经费变动率',
    change: { current: '本年“三公”经费', base: '上年“三公”经费' },
    bands: [
      { atMost: '-10%', points: '5' },
      { above: '-10%', atMost: '0%', points: '4' },
      { above: '0%', atMost: '10%', points: '2' },
      { above: '10%', points: '0' },
    ],
  };
  const change = (current: string, base: string) => outcomeOf(spending, '5', figures({ current, base }));

  test.each([
    ['90.00万元', '120.00万元', '5'],
    ['90人', '100人', '5'],
    ['91人', '100人', '4'],
    ['100人', '100人', '4'],
    ['101人', '100人', '2'],
    ['110人', '100人', '2'],
    ['111人', '100人', '0'],
    ['0万元', '100万元', '5'],
    ['-5.00万元', '100.00万元', '5'],
    ['9000000元', '1000万元', '5'],
  ])('%s after %s is %s', (current, base, expected) => {
    expect(scored(spending, '5', figures({ current, base }))).toBe(expected);
  });

  test('shows its working', () => {
    expect(workingOf(change('90.00万元', '120.00万元'))).toMatchInlineSnapshot(`
      [
        "“三公”经费变动率 = （本年“三公”经费 − 上年“三公”经费）÷ 上年“三公”经费 | (90.00 − 120.00) ÷ 120.00 | -25.00%",
        "“三公”经费变动率 ≤ -10%，得 5 分 | (90.00 − 120.00) ÷ 120.00 ≤ -10% | 5",
      ]
    `);
    expect(workingOf(change('120.00万元', '90.00万元'))).toMatchInlineSnapshot(`
      [
        "“三公”经费变动率 = （本年“三公”经费 − 上年“三公”经费）÷ 上年“三公”经费 | (120.00 − 90.00) ÷ 90.00 | 33.33%",
        "“三公”经费变动率 > 10%，得 0 分 | (120.00 − 90.00) ÷ 90.00 > 10% | 0",
      ]
    `);
  });

  test('a stated percentage stands in its place, with its sign', () => {
    expect(scored(spending, '5', figures({ rate: '-12.5%' }))).toBe('5');
    expect(scored(spending, '5', figures({ rate: '3%' }))).toBe('2');
  });

  test('rounded figures can lie on both sides of a border', () => {
    expect(rangeOf(change('90万元', '100万元'))).toBe('4…5 straddles');
    expect(rangeOf(change('90.000000万元', '100.000000万元'))).toBe('5…5');
    // 89.5 ÷ 100.5 and 90.5 ÷ 99.5: the base is the same above and below the line.
    const narrow: MethodOf<'bands'> = {
      ...spending,
      bands: [
        { atLeast: '-10.95%', atMost: '-9.04%', points: '5' },
        { above: '-9.04%', points: '4' },
        { below: '-10.95%', points: '0' },
      ],
    };
    expect(rangeOf(outcomeOf(narrow, '5', figures({ current: '90万元', base: '100万元' })))).toBe('5…5');
  });

  test.each([
    ['5万元', '0万元', '除数为零：上年“三公”经费'],
    ['5万元', '-1万元', '除数是负数：上年“三公”经费'],
    ['5万元', '3人', '单位不同：5万元、3人'],
  ])('%s after %s: %s', (current, base, reason) => {
    expect(scored(spending, '5', figures({ current, base }))).toBe(reason);
  });

  test('says what is missing', () => {
    expect(scored(spending, '5', figures({ current: '5万元' }))).toBe('未公开评分依据：上年“三公”经费');
    expect(scored(spending, '5')).toBe('未公开评分依据');
  });
});

describe('points in percent of the weight', () => {
  const shares: MethodOf<'bands'> = {
    ...satisfaction,
    bands: [
      { atLeast: '95%', points: '100%' },
      { atLeast: '80%', below: '95%', points: '62.5%' },
      { below: '80%', points: '0%' },
    ],
  };
  test.each([
    ['96%', '7', '7'],
    ['90%', '7', '4.38'],
    ['70%', '7', '0'],
    ['90%', '3.5', '2.19'],
  ])('%s of %s is %s', (rate, weight, expected) => {
    expect(scored(shares, weight, figures({ rate }))).toBe(expected);
  });

  test('show their working', () => {
    expect(workingOf(outcomeOf(shares, '7', figures({ rate: '90%' })))).toMatchInlineSnapshot(`
      [
        "80% ≤ 满意度 < 95%，得分值的 62.5% | 80% ≤ 90% < 95%，7 × 62.5% | 4.38",
      ]
    `);
  });
});
