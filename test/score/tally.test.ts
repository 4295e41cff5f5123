import { describe, expect, test } from 'vitest';
import type { MethodOf } from '../../src/report/method.ts';
import { figures, outcomeOf, rangeOf, scored, workingOf } from './leaf.ts';

const awards: MethodOf<'tally'> = {
  name: 'tally',
  counts: [
    { id: 'national', name: '国家级表彰次数', points: '2' },
    { id: 'provincial', name: '省级表彰次数', points: '0.5' },
  ],
};
const won = (national: string, provincial: string) => figures({ national, provincial });

describe('of an indicator', () => {
  test.each([
    ['0次', '0次', '0'],
    ['1次', '1次', '2.50'],
    ['0次', '3次', '1.50'],
    ['9次', '9次', '5'],
  ])('%s and %s of 5 points is %s', (national, provincial, expected) => {
    expect(scored(awards, '5', won(national, provincial))).toBe(expected);
  });

  test('shows its working, and where the weight cuts it off', () => {
    expect(workingOf(outcomeOf(awards, '5', won('2次', '3次')))).toEqual([
      '2 × 国家级表彰次数 + 0.5 × 省级表彰次数 | 2 × 2 + 0.5 × 3 | 5.50',
      '以分值为限 | 5.5 > 5 | 5',
    ]);
  });

  test('points may be shares of the weight', () => {
    const shares = { ...awards, counts: [{ id: 'courses', name: '培训次数', points: '12.5%' }] };
    expect(workingOf(outcomeOf(shares, '6', figures({ courses: '3次' })))).toEqual([
      '分值的 12.5% × 培训次数 | 6 × 12.5% × 3 | 2.25',
    ]);
  });

  test('never falls below 0', () => {
    const faults: MethodOf<'tally'> = { name: 'tally', counts: [{ id: 'times', name: '次数', points: '-1' }] };
    expect(workingOf(outcomeOf(faults, '5', figures({ times: '2次' })))).toEqual([
      '(-1) × 次数 | (-1) × 2 | -2',
      '以 0 分为限 | -2 < 0 | 0',
    ]);
  });

  test.each([
    ['nothing published', {}, '未公开评分依据'],
    ['one count missing', figures({ national: '1次' }), '未公开评分依据：省级表彰次数'],
    ['a percentage', won('1次', '5%'), '单位不同：省级表彰次数应为个数，公布的是 5%'],
    ['a negative count', won('-1次', '0次'), '国家级表彰次数是负数（-1次）'],
  ])('%s', (_, evidence, reason) => {
    expect(scored(awards, '5', { evidence })).toBe(reason);
  });
});

describe('of a bonus or penalty item', () => {
  const late: MethodOf<'tally'> = { name: 'tally', counts: [{ id: 'times', name: '迟报次数', points: '-1.5' }] };
  const within = (least: string, most: string) => ({ weight: '0', bounds: { least, most } });

  test('keeps to its own bounds', () => {
    const evidence = figures({ times: '4次' });
    const outcome = outcomeOf(late, '0', { evidence, ...within('-5', '0') });
    expect(workingOf(outcome)).toEqual(['(-1.5) × 迟报次数 | (-1.5) × 4 | -6', '以下限为限 | -6 < -5 | -5']);
    expect(rangeOf(outcome)).toBe('-5…-5');
    const bonus = outcomeOf(awards, '0', { evidence: won('2次', '1次'), ...within('0', '3') });
    expect(workingOf(bonus).at(-1)).toBe('以上限为限 | 4.5 > 3 | 3');
  });

  test('within them nothing is cut off', () => {
    const outcome = outcomeOf(late, '0', { evidence: figures({ times: '2次' }), ...within('-5', '0') });
    expect(workingOf(outcome)).toEqual(['(-1.5) × 迟报次数 | (-1.5) × 2 | -3']);
  });
});
