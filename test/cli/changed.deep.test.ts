/** `check --changed`: what a branch touches, and its neighbours. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FRAMEWORK, REPORT_LINES, reportText, smallContent } from '../fixtures/content.ts';
import { commit, git, mingzhang, repositoryOf, write } from './terminal.ts';

function yearText(year: number): string {
  return reportText(REPORT_LINES.map((line) => line.replace('year: 2023', `year: ${year}`)));
}

function repository(): string {
  const years = Object.fromEntries(
    [2021, 2022, 2024].map((year) => [`reports/some-bureau/${year}.mdx`, yearText(year)]),
  );
  return repositoryOf(smallContent({ ...years, 'frameworks/other-2020.yaml': FRAMEWORK }));
}

/** How many reports were checked. */
function checkedSince(folder: string, ref: string): string {
  return /检查了 (\d+) 份报告/.exec(mingzhang(['check', '--changed', ref], { cwd: folder }).stdout)?.[1] ?? '';
}

test('nothing changed, nothing checked', () => {
  expect(checkedSince(repository(), 'main')).toBe('0');
});

test("a changed report is checked with next year's report, and no further", () => {
  const folder = repository();
  git(folder, 'switch', '--quiet', '--create', 'edit');
  write(folder, { 'content/reports/some-bureau/2021.mdx': `${yearText(2021)}\n补充。\n` });
  commit(folder);
  expect(checkedSince(folder, 'main')).toBe('2');
});

test('what is not committed yet counts, and so does a new file', () => {
  const folder = repository();
  write(folder, {
    'content/reports/some-bureau/2024.mdx': `${yearText(2024)}\n补充。\n`,
    'content/reports/some-bureau/2025.mdx': yearText(2025),
  });
  expect(checkedSince(folder, 'HEAD')).toBe('2');
});

test('what only the other branch changed does not count', () => {
  const folder = repository();
  git(folder, 'branch', 'edit');
  write(folder, { 'content/reports/some-bureau/2024.mdx': `${yearText(2024)}\n补充。\n` });
  commit(folder);
  git(folder, 'switch', '--quiet', 'edit');
  expect(checkedSince(folder, 'main')).toBe('0');
});

test("a removed report leaves next year's to check", () => {
  const folder = repository();
  rmSync(join(folder, 'content/reports/some-bureau/2021.mdx'));
  expect(checkedSince(folder, 'HEAD')).toBe('1');
});

test('a changed framework concerns its reports, another one none', () => {
  const folder = repository();
  write(folder, { 'content/frameworks/small-2020.yaml': `${FRAMEWORK}# 补充\n` });
  expect(checkedSince(folder, 'HEAD')).toBe('4');
  git(folder, 'checkout', '--quiet', '.');
  write(folder, { 'content/frameworks/other-2020.yaml': `${FRAMEWORK}# 补充\n` });
  expect(checkedSince(folder, 'HEAD')).toBe('0');
});

test('changed code concerns everything', () => {
  const folder = repository();
  write(folder, { 'src/check/checks/some-check.ts': '// New.\n' });
  expect(checkedSince(folder, 'HEAD')).toBe('4');
});

test('outside a repository it says so', () => {
  const folder = repository();
  rmSync(join(folder, '.git'), { recursive: true });
  const { status, stderr } = mingzhang(['check', '--changed', 'main'], { cwd: folder });
  expect(stderr).toContain('不在 git 仓库里。');
  expect(status).toBe(2);
});
