/** Series over years: words, gaps, breaks and what is drawn. */
import { describe, expect, test } from 'vitest';
import { frameworkBreaks } from '../../src/chart/framework-breaks.ts';
import { trend, type TrendOptions } from '../../src/chart/trend.ts';
import { faultsOf, present, textsOf } from './real.ts';

const scores: TrendOptions = {
  id: 'total',
  title: '总分变化',
  unit: '分',
  years: [2020, 2021, 2022, 2023],
  most: '100',
  series: [
    { name: '自评总分', values: ['95.70', '96.10', '98.11', '97.00'] },
    { name: '复算总分', values: ['93.20', null, '98.11', '96.40'] },
  ],
};
const rate: TrendOptions = {
  id: 'rate',
  title: '预算执行率变化',
  unit: '%',
  years: [2019, 2021, 2022],
  series: [{ name: '预算执行率', values: ['91.12', '96.48', '88.3'] }],
};

function linesOf(svg: string): string[] {
  return [...svg.matchAll(/d="(M[^"]*)" fill="none"/g)].map(([, path = '']) => path);
}

describe('two series', () => {
  const picture = present(trend(scores));

  test('are told from first to last year', () => {
    expect(picture.summary).toBe(
      '自评总分 2020年为 95.70 分，2023年为 97.00 分，增加 1.30 分；' +
        '复算总分 2020年为 93.20 分，2023年为 96.40 分，增加 3.20 分。',
    );
    expect(picture).not.toHaveProperty('warning');
  });

  test('have a table with a row a year', () => {
    expect(picture.table).toEqual({
      head: ['年度', '自评总分', '复算总分'],
      rows: [
        { head: '2020年', cells: ['95.70', '93.20'] },
        { head: '2021年', cells: ['96.10', '未公开'] },
        { head: '2022年', cells: ['98.11', '98.11'] },
        { head: '2023年', cells: ['97.00', '96.40'] },
      ],
    });
  });

  test('differ by dashes and by the shape of their points', () => {
    const { svg } = picture;
    expect(svg.match(/stroke="var\(--chart-2\)"[^>]*stroke-dasharray="6,3"/g)).toHaveLength(2);
    expect(svg).not.toMatch(/stroke="var\(--chart-1\)"[^>]*stroke-dasharray/);
    // Four points and one in the legend; three and one.
    expect(svg.match(/d="[^"]*A[^"]*" fill="var\(--chart-1\)"/g)).toHaveLength(5);
    expect(svg.match(/d="[^"]*h[^"]*" fill="var\(--chart-2\)"/g)).toHaveLength(4);
  });

  test('stay on a scale that ends at the most there can be', () => {
    expect(textsOf(picture)).toEqual(
      expect.arrayContaining(['90', '100', '2020', '2023', '自评总分', '复算总分', '97.00', '96.40']),
    );
    expect(textsOf(picture)).not.toContain('102');
  });

  test('are drawn without faults, the same each time', () => {
    expect(faultsOf(picture)).toEqual([]);
    expect(trend(scores)).toEqual(picture);
  });
});

test('a line stops where a year is unknown or left out', () => {
  const { svg, summary } = present(trend(rate));
  expect(summary).toBe('预算执行率 2019年为 91.12%，2022年为 88.3%，减少 2.82 个百分点。2020年没有公开的数据。');
  expect(linesOf(svg)).toHaveLength(1);
  expect(linesOf(svg)[0]?.match(/L/g)).toHaveLength(1);
});

test('a new framework breaks line and comparison, and warns', () => {
  const picture = present(trend({ ...scores, breaks: [2022] }));
  expect(picture.warning).toBe('2022年起指标体系不同，前后得分不能直接比较。');
  expect(picture.summary).toBe(
    '自评总分 2020年为 95.70 分，2023年为 97.00 分；复算总分 2020年为 93.20 分，2023年为 96.40 分。',
  );
  expect(textsOf(picture)).toContain('体系变更');
  const mark = /<line x1="([\d.]+)" [^>]*stroke="var\(--chart-warn\)" stroke-dasharray="5,4"\/>/.exec(picture.svg)?.[1];
  const year = (name: string): number => Number(new RegExp(`x="([\\d.]+)"[^>]*>${name}<`).exec(picture.svg)?.[1]);
  expect(Number(mark)).toBeCloseTo((year('2021') + year('2022')) / 2, 0);
  // Two years on either side for the first series, two after the break for the second; and two in the legend.
  expect(linesOf(picture.svg)).toHaveLength(5);
  expect(faultsOf(picture)).toEqual([]);
});

test('a break outside of the known years is none', () => {
  const picture = present(trend({ ...scores, breaks: [2020, 2024] }));
  expect(picture).not.toHaveProperty('warning');
  expect(picture.svg).not.toContain('--chart-warn');
});

test('breaks too near for words keep their marks', () => {
  const years = Array.from({ length: 16 }, (_, index) => 2010 + index);
  const series = [{ name: '总分', values: years.map((year) => String(year - 1930)) }];
  const picture = present(trend({ ...scores, years, series, breaks: [2015, 2016, 2022] }));
  expect(picture.svg.match(/--chart-warn/g)).toHaveLength(3);
  expect(textsOf(picture).filter((text) => text === '体系变更')).toHaveLength(2);
  expect(picture.warning).toContain('2015年、2016年、2022年起');
});

test('of many years some are named, the last one among them', () => {
  const years = Array.from({ length: 30 }, (_, index) => 1997 + index);
  const series = [{ name: '支出', values: years.map((year) => `${year * 10000}.00`) }];
  const picture = present(trend({ ...rate, unit: '万元', years, series }));
  const named = textsOf(picture).filter((text) => /^(?:19|20)\d\d$/.test(text));
  expect(named.length).toBeLessThan(10);
  expect(named).toContain('2026');
  expect(faultsOf(picture)).toEqual([]);
});

test('equal, zero and negative values are drawn', () => {
  for (const values of [
    ['0', '0', '0'],
    ['-3.5', '2', '-1'],
    ['100', '100', '100'],
  ]) {
    const picture = present(trend({ ...rate, series: [{ name: '率', values }] }));
    expect(faultsOf(picture), values.join()).toEqual([]);
  }
  const same = present(trend({ ...rate, series: [{ name: '率', values: ['100', '90', '100.0'] }] }));
  expect(same.summary).toContain('2022年为 100.0%，两年相同');
});

test('one year is no trend', () => {
  expect(trend({ ...rate, series: [{ name: '率', values: [null, '90', null] }] })).toBeNull();
  expect(trend({ ...rate, years: [], series: [] })).toBeNull();
});

test('a framework changes where consecutive years have different ones', () => {
  const point = (year: number, group: string) => ({ year, group });
  expect(frameworkBreaks([point(2023, 'b'), point(2020, 'a'), point(2021, 'a'), point(2024, '')])).toEqual([
    2023, 2024,
  ]);
  expect(frameworkBreaks([point(2023, 'a')])).toEqual([]);
});
