import { expect, test } from 'vitest';
import { countWords } from '../../src/review/page/about-file.ts';
import { gridOf } from '../../src/review/page/cell-keys.ts';
import { aboutDownload } from '../../src/review/page/downloads.ts';
import { checkWords, findingCounts } from '../../src/review/page/finding-list.ts';

test('the numbers of a file are counted by what became of them', () => {
  expect(countWords({ placed: 55, form: 4, unplaced: 2, repeated: 0 })).toBe(
    '文件里有 61 个数字：55 个放进了草稿的格子，4 个印在标题、序号或评分说明里（不用填），2 个还没有定放在哪里。',
  );
  expect(countWords({})).toBe('文件里没有数字。');
});

test('findings are counted by severity', () => {
  const of = (...severities: ('error' | 'warning' | 'info')[]) =>
    findingCounts(severities.map((severity) => ({ severity, note: null })));
  expect(of('info', 'error', 'error')).toBe('2 个错误、1 个提示');
  expect(of()).toBe('');
  expect(findingCounts([{ severity: 'error', note: '原件如此。' }])).toBe('1 个已说明');
});

test('what was not checked is not said to be right', () => {
  expect([null, [], [{ severity: 'error' as const, note: null }]].map(checkWords)).toEqual([
    '选好部门和年度才核对',
    '没有发现问题',
    '1 个错误',
  ]);
});

test('every download says what it is and where it belongs', () => {
  expect(
    ['2023.mdx', '2023.source.json', 'hunan-2023.profile.yaml', 'none.profile.yaml', 'panyu-2024.yaml', 'x.yaml'].map(
      (name) => aboutDownload(name, 'x'),
    ),
  ).toEqual([
    { what: '报告的草稿，带着还没有定的事项。', folder: 'content/reports/x/' },
    { what: '每个数印在原件的哪里，公开后页面上显示为“出处”。', folder: 'content/reports/x/' },
    { what: '这次怎样定的，下一年同样的表不再问。', folder: 'content/frameworks/' },
    { what: '没有指标体系的表，这次怎样定的，下一年同样的表不再问。', folder: 'content/frameworks/' },
    { what: '指标体系的草稿。', folder: 'content/frameworks/' },
    { what: '这个单位的登记文件。', folder: 'content/departments/' },
  ]);
});

test('arrow keys go over merged cells as one sees them', () => {
  const cell = (name: string, rowSpan = 1, colSpan = 1) => ({ name, rowSpan, colSpan });
  const rows = [
    { cells: [cell('a', 2), cell('b', 1, 2)] },
    { cells: [cell('c'), cell('d')] },
    { cells: [cell('e', 1, 3)] },
  ];
  const grid = gridOf({ rows } as unknown as Parameters<typeof gridOf>[0]) as unknown as { name: string }[][];
  expect(grid.map((row) => row.map(({ name }) => name).join(''))).toEqual(['abb', 'acd', 'eee']);
});
