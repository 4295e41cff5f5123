import { expect, test } from 'vitest';
import { gridOf } from '../../src/review/page/cell-keys.ts';
import { doneWords } from '../../src/review/page/done-card.ts';
import { aboutDownload } from '../../src/review/page/downloads.ts';
import { checkWords, findingCounts } from '../../src/review/page/finding-list.ts';
import { numberWords } from '../../src/review/page/number-list.ts';

test('a number is listed with the words of its row and column, and its place', () => {
  expect(numberWords({ text: '581.13', words: ['年度资金总额', '年初预算数'], place: '表1 第3行第4列' })).toBe(
    '581.13 · 年度资金总额 › 年初预算数 · 表1 第3行第4列',
  );
  expect(numberWords({ text: '27', words: [], place: '第3段' })).toBe('27 · 第3段');
});

test('what comes after the last answer depends on what was found', () => {
  const findings = (['error', 'info'] as const).map((severity) => ({ severity, note: null }));
  expect([findings, [], null].map((found) => doneWords(found, '部门'))).toEqual([
    '接着看核对结果（1 个错误、1 个提示），看过以后下载。',
    '核对没有发现问题，可以下载了。',
    '还要在上面选部门，才能核对和下载。',
  ]);
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
      (name) => aboutDownload(name, { department: 'x', hasOpen: true }),
    ),
  ).toEqual([
    { what: '报告的草稿，还没有定的写在开头。', folder: 'content/reports/x/' },
    { what: '每个数印在原件的哪里，公开后页面上显示为“出处”。', folder: 'content/reports/x/' },
    { what: '这次怎样定的，下一年同样的表不再问。', folder: 'content/frameworks/' },
    { what: '没有指标体系的表，这次怎样定的，下一年同样的表不再问。', folder: 'content/frameworks/' },
    { what: '指标体系的草稿。', folder: 'content/frameworks/' },
    { what: '这个单位的登记文件。', folder: 'content/departments/' },
  ]);
  // Of what is undecided nothing is said where nothing is.
  expect(aboutDownload('2023.mdx', { department: 'x', hasOpen: false }).what).toBe('报告的草稿。');
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
