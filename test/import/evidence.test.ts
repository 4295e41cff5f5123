/** Figures that a form prints in words beside a score are evidence where they give the very points that are printed. */
import { describe, expect, test } from 'vitest';
import { evidenceInWords } from '../../src/import/evidence-in-words.ts';
import type { Method } from '../../src/report/method.ts';

const of = (method: Method, text: string, stated: string, weight = '10') =>
  evidenceInWords(text, { path: 'scores.x', above: [], name: '指标', weight, method }, { stated, decimals: 2 });

describe('a rate', () => {
  const rate = { name: 'rate', numerator: '支出', denominator: '预算', above: 'cap' } as const;

  test('that gives the points is taken, any other percentage is not', () => {
    const text = '年度平均执行率为 89.51%，比上年高 3.2%，则本指标得分为 8.95。';
    expect(of(rate, text, '8.95')).toEqual({ rate: '89.51%' });
  });

  test('that gives other points is not taken', () => {
    expect(of(rate, '年度平均执行率为89.51%。', '9')).toBeUndefined();
  });

  test('is not taken where two would do', () => {
    expect(of(rate, '执行率为89.51%，支付率为89.49%。', '8.95')).toBeUndefined();
  });
});

test('indicators that were not met are read with what was to be reached', () => {
  const text =
    '指标设置22个，其中20个已实现，2个未实现。未实现的指标：1.平台上架时长目标值 6个月，实际完成3.5个月，原因是不足6个月。2.培训人次目标值 994人次，实际受疫情影响完成904人次。';
  expect(of({ name: 'average-completion' }, text, '19.54', '20')).toEqual({
    count: '22个',
    unmet: [
      { id: 'ping-tai-shang-jia-shi-chang', name: '平台上架时长', target: '6个月', actual: '3.5个月' },
      { id: 'pei-xun-ren-ci', name: '培训人次', target: '994人次', actual: '904人次' },
    ],
  });
});

test('what a rule does not ask for is no evidence', () => {
  expect(of({ name: 'judged' }, '执行率为89.51%。', '8.95')).toBeUndefined();
});
