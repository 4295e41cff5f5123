/** `mingzhang diff`: what moved, all of it, and nothing else. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Difference } from '../../src/print/difference.ts';
import { compareContent } from '../../src/cli/compare.ts';
import { commitSide, folderSide } from '../../src/history/content-side.ts';
import { FRAMEWORK, REPORT_LINES, reportText, smallContent } from '../fixtures/content.ts';
import { commit, folderOf, mingzhang, repositoryOf, write } from './terminal.ts';

const FILE = 'reports/some-bureau/2023.mdx';

function changed(from: string, to: string): string {
  return reportText(REPORT_LINES.map((line) => line.replace(from, to)));
}

/** Compares the small content with itself after some files changed. */
function difference(changes: Record<string, string | undefined>, before: Record<string, string> = {}): Difference {
  const base = folderOf(smallContent(before));
  const head = folderOf(smallContent({ ...before, ...changes }));
  return compareContent(folderSide(base, 'base'), folderSide(head, 'head'));
}

/** A report's moves as short lines. */
function moves({ reports }: Difference): string[] {
  return reports.flatMap(({ published, computed }) =>
    [...published, ...computed].map(({ path, from, to }) => `${path}: ${from} → ${to}`),
  );
}

test('nothing moved', () => {
  expect(difference({})).toEqual({
    base: 'base',
    head: 'head',
    reports: [],
    elsewhere: { appeared: [], vanished: [] },
  });
});

test('wording, order and remarks move nothing', () => {
  const text = `${reportText(REPORT_LINES.map((line) => (line === 'scores:' ? 'scores: # 评分' : line)))}\n补充一句。\n`;
  expect(difference({ [FILE]: text }).reports).toEqual([]);
});

test('one figure, and everything that moved with it', () => {
  const moved = difference({ [FILE]: changed('executed: "190.00"', 'executed: "180.00"') });
  expect(moves(moved)).toEqual([
    'budget.expenditure.executed: 190.00万元 → 180.00万元',
    'computed.scores.execution.stated: 57.00分 → 54.00分',
    'computed.stated.total: 97.00分 → 94.00分',
  ]);
  const [report] = moved.reports;
  expect(report?.appeared.map(({ check }) => check)).toContain('score-recomputes');
  expect(report?.vanished).toEqual([]);
});

test('a grade moves when its total leaves the band', () => {
  const moved = difference({ [FILE]: changed('executed: "190.00"', 'executed: "160.00"') });
  expect(moves(moved)).toContain('computed.stated.grade: 优 → 良');
});

test('a finding that is mended vanishes', () => {
  const moved = difference({ [FILE]: reportText() }, { [FILE]: changed('"97.00"', '"96.00"') });
  expect(moves(moved)).toEqual(['stated.total: 96.00分 → 97.00分']);
  expect(moved.reports[0]?.vanished.map(({ check }) => check)).toContain('total-foots');
  expect(moved.reports[0]?.appeared).toEqual([]);
});

test('a changed framework moves the scores of its reports', () => {
  const frameworks = {
    'frameworks/small-2020.yaml': FRAMEWORK.replace('weight: "60", method', 'weight: "50", method'),
  };
  expect(moves(difference(frameworks))).toEqual([
    'computed.scores.execution.stated: 57.00分 → 47.50分',
    'computed.stated.total: 97.00分 → 87.50分',
    'computed.stated.grade: 优 → null',
    'recomputed.computedPoints: 60 → 50',
  ]);
});

test('reports that come and go are named', () => {
  const added = difference({ 'reports/some-bureau/2024.mdx': changed('2023', '2024') });
  expect(added.reports.map(({ id, state, published }) => [id, state, published])).toEqual([
    ['some-bureau/2024', 'added', []],
  ]);
  const removed = difference({ [FILE]: undefined });
  expect(removed.reports).toEqual([
    { id: 'some-bureau/2023', state: 'removed', published: [], computed: [], appeared: [], vanished: [] },
  ]);
});

test('a report that cannot be read any more says why, and not that its other findings are gone', () => {
  const moved = difference({ [FILE]: changed('"97.00"', '97.00') }, { [FILE]: changed('"97.00"', '"96.00"') });
  expect(moved.reports).toHaveLength(1);
  expect(moved.reports[0]).toMatchObject({ state: 'unreadable', published: [], vanished: [] });
  expect(moved.reports[0]?.appeared.map(({ check }) => check)).toEqual(['form/unquoted-figure']);
});

describe('git', () => {
  const folder = repositoryOf(smallContent());
  write(folder, { [`content/${FILE}`]: changed('executed: "190.00"', 'executed: "180.00"') });

  test('compares a ref with the working tree, and two refs', () => {
    const root = join(folder, 'content');
    const working = compareContent(commitSide(root, 'before'), folderSide(root, 'now'));
    expect(moves(working)).toHaveLength(3);
    commit(folder);
    expect(moves(compareContent(commitSide(root, 'before'), commitSide(root, 'HEAD')))).toEqual(moves(working));
    expect(compareContent(commitSide(root, 'HEAD'), folderSide(root, 'now')).reports).toEqual([]);
  });

  test('prints text, JSON and Markdown', () => {
    const args = ['diff', 'before', 'HEAD', '--format'];
    const text = mingzhang([...args, 'text'], { cwd: folder });
    expect(text.status).toBe(0);
    expect(text.stdout).toContain('支出合计执行数（budget.expenditure.executed）：190.00万元 → 180.00万元');
    expect(JSON.parse(mingzhang([...args, 'json'], { cwd: folder }).stdout)).toMatchObject({
      schemaVersion: '1',
      base: 'before',
      head: 'HEAD',
    });
    expect(mingzhang([...args, 'markdown'], { cwd: folder }).stdout).toContain(
      '| 公布 | 支出合计执行数 | `budget.expenditure.executed` | 190.00万元 | 180.00万元 |',
    );
  });

  test('a content folder that did not exist yet was empty', () => {
    const empty = repositoryOf({});
    write(empty, Object.fromEntries(Object.entries(smallContent()).map(([file, text]) => [`content/${file}`, text])));
    const root = join(empty, 'content');
    expect(
      compareContent(commitSide(root, 'before'), folderSide(root, 'now')).reports.map(({ state }) => state),
    ).toEqual(['added']);
    rmSync(empty, { recursive: true });
  });
});

test('another name for an indicator moves nothing', () => {
  const renamed = FRAMEWORK.replace('name: 支出率', 'name: 执行率');
  expect(difference({ 'frameworks/small-2020.yaml': renamed }).reports).toEqual([]);
});

test('a large comparison reads the repository at once', () => {
  const years = Array.from({ length: 30 }, (_, index) => 2001 + index);
  const reports = Object.fromEntries(
    years.map((year) => [`reports/some-bureau/${year}.mdx`, changed('2023', String(year))]),
  );
  const folder = repositoryOf(smallContent(reports));
  write(folder, { 'content/frameworks/small-2020.yaml': FRAMEWORK.replace('name: 支出率', 'name: 执行率') });
  const root = join(folder, 'content');
  const moved = compareContent(commitSide(root, 'before'), folderSide(root, 'now'));
  expect(moved.reports).toEqual([]);
});
