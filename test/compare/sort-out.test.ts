/** Which reports can be compared, and what is said of the others. */
import { describe, expect, test } from 'vitest';
import { readChoice } from '../../src/compare/address.ts';
import type { ComparedReport } from '../../src/compare/model.ts';
import { sortOut } from '../../src/compare/sort-out.ts';
import { report } from './report.ts';

const known = (...reports: ComparedReport[]): Map<string, ComparedReport> =>
  new Map(reports.map((each) => [each.id, each]));
const a = report('a/2023', []);
const b = report('b/2023', []);
const other = report('c/2023', [], { framework: 'other-2020', frameworkName: '另一指标体系' });
const silent = report('d/2023', [], { framework: null, frameworkName: null });

test('reports under one framework pass in the order of the address', () => {
  const result = sortOut(readChoice('?framework=small-2020&reports=b/2023,a/2023'), known(a, b));
  expect(result).toEqual({ framework: 'small-2020', reports: [b, a], problems: [] });
});

test('without a framework the first report names it', () => {
  expect(sortOut(readChoice('?reports=a/2023,c/2023'), known(a, other)).framework).toBe('small-2020');
});

describe('says what is wrong and leaves it out', () => {
  test('a report that is not there', () => {
    const { reports, problems } = sortOut(readChoice('?reports=a/2023,z/2020'), known(a));
    expect(reports).toEqual([a]);
    expect(problems).toEqual(['没有找到报告 z/2020，它可能不存在或已撤回，请在下面重新选择。']);
  });
  test('a report under another framework', () => {
    const { reports, problems } = sortOut(readChoice('?framework=small-2020&reports=a/2023,c/2023'), known(a, other));
    expect(reports).toEqual([a]);
    expect(problems).toEqual(['《c/2023报告》使用另一个指标体系“另一指标体系”，不能放在一起比较，已略去。']);
  });
  test('a report without scores', () => {
    const { problems } = sortOut(readChoice('?reports=a/2023,d/2023'), known(a, silent));
    expect(problems).toEqual(['《d/2023报告》没有公开得分，不能放在一起比较，已略去。']);
  });
  test('text that is no id', () => {
    expect(sortOut(readChoice('?reports=abc'), known()).problems).toEqual([
      '网址里的“abc”不是报告或指标体系的编号，请在下面重新选择。',
    ]);
  });
  test('more reports than fit', () => {
    const many = Array.from({ length: 9 }, (_, index) => report(`a${index}/2023`, []));
    const { reports, problems } = sortOut(readChoice(`?reports=${many.map(({ id }) => id).join(',')}`), known(...many));
    expect(reports).toHaveLength(8);
    expect(problems).toEqual(['一次最多比较 8 份报告，后面的已略去。']);
  });
});
