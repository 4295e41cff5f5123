/** One fault of YAML is one finding, with advice that the model takes, and hides nothing that is wrong elsewhere. */
import { describe, expect, test } from 'vitest';
import { readContent } from '../../src/read/content.ts';
import { memoryIo, REPORT_LINES, reportText, smallContent } from '../fixtures/content.ts';

const FILE = 'reports/some-bureau/2023.mdx';
const row = (id: string, target: string, actual: string): string =>
  `  - { id: ${id}, name: 甲, target: ${target}, actual: ${actual} }`;

function findingsOf(lines: readonly string[]) {
  const { findings } = readContent(memoryIo(smallContent({ [FILE]: reportText(lines) })));
  return findings.map(({ check, line, fix }) => [check, line, fix]);
}

describe('beside other faults', () => {
  const other = ['facts: [{ id: a, name: 甲, value: 5 }]'];
  const told = ['form/unquoted-figure', 20, '写成 "5"。'];
  test.each([
    ['a dash in one line', row('a', '-', '"95%"'), 'form/bare-dash', '照原表写成 "-"，或写成 { none: 空白 }。'],
    ['two dashes', row('a', '-', '-'), 'form/bare-dash', '照原表写成 "-"，或写成 { none: 空白 }。'],
    ['a dash at the end', row('a', '"1"', '-').replace(' }', '}'), 'form/bare-dash', undefined],
    ['a comparison', row('a', '>=95%', '"95%"'), 'form/bare-comparison', '给整个值加上引号，写成 ">=95%"。'],
    ['a symbol', row('a', '"1"', '%95'), 'form/bare-symbol', undefined],
    ['text behind quotes', row('a', '"95"%', '"95%"'), 'form/text-after-quote', undefined],
    ['a full-width comma', '  - { id: a, name: "甲"， target: "1", actual: "1" }', 'form/full-width-comma', undefined],
    ['an unclosed bracket', '  - { id: a, name: 甲, target: "1", actual: "1"', 'form/', undefined],
    ['a tag', '  - { id: a, name: !!str 甲, target: "1", actual: "1" }', 'form/tag', undefined],
    ['a repeated key', '  - { id: a, name: 甲, name: 乙, target: "1", actual: "1" }', 'form/duplicate-key', undefined],
  ])('%s', (_, line, check, fix) => {
    const [first, ...others] = findingsOf([...REPORT_LINES, ...other, 'targets:', line]);
    expect(first?.[0]).toContain(check);
    if (fix !== undefined) expect(first?.[2]).toBe(fix);
    expect(others).toEqual([told]);
  });
  test('a fault above is reported with those below, each once', () => {
    const lines = REPORT_LINES.map((line) => line.replace('  status: ', '  status：'));
    expect(findingsOf([...lines, ...other]).map(([check]) => check)).toEqual([
      'form/full-width-colon',
      'form/unquoted-figure',
    ]);
  });
});

describe('where only a figure may stand', () => {
  const stated = (text: string) => findingsOf(REPORT_LINES.map((line) => line.replace('"57.00"', text)));
  test('a dash is nothing: the field goes', () => {
    expect(stated('-')).toEqual([['form/bare-dash', 15, '原文没有这个数的，把 stated 这一项删去。']]);
  });
  test('a comparison is no figure', () => {
    expect(stated('>50%')).toEqual([
      ['form/bare-comparison', 15, '这里只写一个数；原文只有界限的，把 stated 这一项删去。'],
    ]);
  });
  test('a unit behind the quotes goes', () => {
    expect(stated('"57"分')).toEqual([['form/text-after-quote', 15, '这里只写数字，改成 "57"，不写“分”。']]);
  });
});
