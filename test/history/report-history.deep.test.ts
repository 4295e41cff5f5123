/** Histories from real repositories, and what the command line makes of them. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allowList } from '../../components/allow-list.ts';
import type { History } from '../../src/check/history.ts';
import { reportHistories } from '../../src/history/report-history.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { folderIo } from '../../src/read/io.ts';
import { commit, folderOf, git, mingzhang, write } from '../cli/terminal.ts';
import { REPORT_LINES, reportText, smallContent } from '../fixtures/content.ts';

const FILE = 'reports/some-bureau/2023.mdx';
const TOTAL = ['total: "97.00"', 'total: "96.00"'] as const;
const NOW = Date.parse('2026-12-31T12:00:00+08:00') / 1000;

function changed(...[from, to]: readonly [string, string]): Record<string, string> {
  return { [`content/${FILE}`]: reportText(REPORT_LINES.map((line) => line.replace(from, to))) };
}

/** A repository in which the small content was entered and published on one day. */
function published(more: Record<string, string> = {}, day = '2026-11-20'): string {
  const files = Object.entries({ ...smallContent(), ...more });
  const folder = folderOf(Object.fromEntries(files.map(([file, text]) => [`content/${file}`, text])));
  git(folder, 'init', '--quiet', '--initial-branch=main');
  commit(folder, `${day}T09:00:00+08:00`);
  return folder;
}

function historyIn(folder: string, id = 'some-bureau/2023', files?: string[]): History | null | undefined {
  const root = join(folder, 'content');
  const history = reportHistories(root, { seconds: NOW, files }).of;
  return inspectContent(folderIo(root), allowList, { checks: [], history }).reports.get(id)?.history;
}

/** The findings of the command line on changes. */
function found(folder: string): string[] {
  const { stdout } = mingzhang(['check', '--format', 'json'], { cwd: folder });
  const { findings } = JSON.parse(stdout) as { findings: { check: string; message: string }[] };
  return findings.filter(({ check }) => check === 'change-declared').map(({ message }) => message);
}

describe('a repository', () => {
  test('published and left alone', () => {
    expect(historyIn(published())).toMatchObject({ published: { date: '2026-11-20' }, versions: [], isWhole: true });
  });

  test('edited on the day of entry, which ends at midnight in China', () => {
    const folder = published();
    write(folder, changed(...TOTAL));
    commit(folder, '2026-11-20T15:59:00+00:00');
    expect(historyIn(folder)?.versions).toEqual([]);
    write(folder, changed('total: "97.00"', 'total: "95.00"'));
    commit(folder, '2026-11-20T16:01:00+00:00');
    expect(historyIn(folder)?.versions).toMatchObject([
      { date: '2026-11-21', changes: [{ path: 'stated.total', from: '96.00分', to: '95.00分' }] },
    ]);
  });

  test('committed and uncommitted changes, asked for one file or for all', () => {
    const folder = published({ 'reports/some-bureau/2021.mdx': reportText().replace('2023', '2021') });
    write(folder, changed(...TOTAL));
    commit(folder, '2026-12-01T09:00:00+08:00');
    write(folder, changed('total: "97.00"', 'total: "95.00"'));
    const all = historyIn(folder);
    expect(all?.versions.map(({ date, changes }) => [date, changes[0]?.to])).toEqual([
      ['2026-12-01', '96.00分'],
      ['2026-12-31', '95.00分'],
    ]);
    expect(all?.versions.map(({ commit: hash }) => hash?.length)).toEqual([40, undefined]);
    expect(historyIn(folder, 'some-bureau/2023', [FILE])).toEqual(all);
    expect(historyIn(folder, 'some-bureau/2021')?.versions).toEqual([]);
  });

  test('a branch counts from the day on which it was merged', () => {
    const folder = published();
    git(folder, 'switch', '--quiet', '--create', 'edit');
    write(folder, changed('total: "97.00"', 'total: "95.00"'));
    commit(folder, '2026-11-25T09:00:00+08:00');
    write(folder, changed(...TOTAL));
    commit(folder, '2026-11-26T09:00:00+08:00');
    git(folder, 'switch', '--quiet', 'main');
    git(folder, 'merge', '--quiet', '--no-ff', '--no-commit', 'edit');
    commit(folder, '2026-12-01T09:00:00+08:00');
    expect(historyIn(folder)?.versions).toMatchObject([{ date: '2026-12-01', changes: [{ to: '96.00分' }] }]);
  });

  test('a report removed and put back goes on where it was', () => {
    const folder = published();
    rmSync(join(folder, 'content', FILE));
    commit(folder, '2026-12-01T09:00:00+08:00');
    write(folder, changed(...TOTAL));
    commit(folder, '2026-12-02T09:00:00+08:00');
    expect(historyIn(folder)?.versions).toMatchObject([{ date: '2026-12-02', changes: [{ from: '97.00分' }] }]);
  });

  test('more reports than are read together', () => {
    const years = Array.from({ length: 100 }, (_, index) => 2001 + index).filter((year) => year !== 2023);
    const file = (year: number) => `reports/some-bureau/${year}.mdx`;
    const text = (year: number) => reportText().replace('year: 2023', `year: ${year}`);
    const folder = published(Object.fromEntries(years.map((year) => [file(year), text(year)])));
    const more = years.map((year) => [`content/${file(year)}`, text(year).replace(...TOTAL)]);
    write(folder, { ...Object.fromEntries(more), ...changed(...TOTAL) });
    commit(folder, '2026-12-01T09:00:00+08:00');
    write(folder, { [`content/${file(2100)}`]: text(2100).replace(TOTAL[0], 'total: "90.00"') });
    expect(historyIn(folder, 'some-bureau/2001')?.versions).toMatchObject([{ changes: [{ to: '96.00分' }] }]);
    expect(historyIn(folder, 'some-bureau/2100')?.versions).toMatchObject([
      { changes: [{ to: '96.00分' }] },
      { commit: null, changes: [{ to: '90.00分' }] },
    ]);
  });
});

describe('nothing is known', () => {
  test('of a shallow clone', () => {
    const folder = published();
    write(folder, changed(...TOTAL));
    commit(folder, '2026-12-01T09:00:00+08:00');
    const clone = folderOf({});
    spawnSync('git', ['clone', '--quiet', '--depth', '1', `file://${folder}`, join(clone, 'site')]);
    expect(historyIn(join(clone, 'site'))).toBeNull();
    spawnSync('git', ['clone', '--quiet', `file://${folder}`, join(clone, 'whole')]);
    expect(historyIn(join(clone, 'whole'))?.versions).toHaveLength(1);
  });

  test('without a repository, without a commit, without git', () => {
    const folder = published();
    const path = process.env['PATH'];
    try {
      process.env['PATH'] = folder;
      expect(historyIn(folder)).toBeNull();
    } finally {
      process.env['PATH'] = path;
    }
    rmSync(join(folder, '.git'), { recursive: true });
    expect(historyIn(folder)).toBeNull();
    git(folder, 'init', '--quiet');
    expect(historyIn(folder)).toBeNull();
    expect(found(folder)).toEqual([]);
  });

  test('of a report that was never committed: it is not published yet', () => {
    const folder = published();
    write(folder, { 'content/reports/some-bureau/2021.mdx': reportText().replace('2023', '2021') });
    expect(historyIn(folder, 'some-bureau/2021')).toMatchObject({ published: null, versions: [] });
  });
});

/** The command line has no other clock than the machine's, so what it sees happened long ago. */
const ENTERED = '2020-01-20';
const LONG_AGO = REPORT_LINES.map((line) => line.replace('entered: 2026-11-20', `entered: ${ENTERED}`));

function publishedLongAgo(): string {
  return published({ [FILE]: reportText(LONG_AGO) }, ENTERED);
}

function changedLongAgo(...[from, to]: readonly [string, string]): Record<string, string> {
  return { [`content/${FILE}`]: reportText(LONG_AGO.map((line) => line.replace(from, to))) };
}

describe('a whole run', () => {
  const declaration =
    'revisions: [{ id: r-1, kind: 更正, date: 2020-01-21, reason: 总分录错。, fields: [stated.total] }]';

  test('a figure changed after publication is found until it is declared', () => {
    const folder = publishedLongAgo();
    expect(found(folder)).toEqual([]);
    write(folder, changedLongAgo(...TOTAL));
    commit(folder, '2020-01-21T09:00:00+08:00');
    expect(found(folder)).toEqual([
      '自评总分在公开之后由 97.00分 改为 96.00分（2020-01-21 提交），没有更正或修订说明。',
    ]);
    write(folder, changedLongAgo(TOTAL[0], `${TOTAL[1]}, grade: 优 }\n${declaration} # `));
    expect(found(folder)).toEqual([]);
    expect(mingzhang(['check', FILE], { cwd: folder }).stdout).not.toContain('change-declared');
  });

  test('a figure put back is found no longer', () => {
    const folder = publishedLongAgo();
    write(folder, changedLongAgo(...TOTAL));
    commit(folder, '2020-01-21T09:00:00+08:00');
    write(folder, { [`content/${FILE}`]: reportText(LONG_AGO) });
    expect(found(folder)).toEqual([]);
  });

  test('a withdrawn report may lose its figures, a superseded one may not', () => {
    const folder = publishedLongAgo();
    const without = (status: string) => ({
      [`content/${FILE}`]: reportText(
        LONG_AGO.map((line) => line.replace('status: published', `status: ${status}`).replace(', grade: 优', '')),
      ),
    });
    write(folder, without('withdrawn'));
    expect(found(folder)).toEqual([]);
    write(folder, without('superseded'));
    expect(found(folder)).toEqual(['自评等级在公开之后被删去，原为 优（还没有提交），没有更正或修订说明。']);
  });
});
