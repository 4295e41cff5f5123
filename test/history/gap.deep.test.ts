/** Where git does not know the past, one line says so and why; it is no finding, and changes no exit code. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { buildComment } from '../../src/cli/comment-body.ts';
import { readResults } from '../../src/cli/comment-input.ts';
import { reportHistories } from '../../src/history/report-history.ts';
import { commit, folderOf, git, mingzhang, repositoryOf, write } from '../cli/terminal.ts';
import { smallContent } from '../fixtures/content.ts';

const WHAT = '读不到 git 历史，没有核对公开之后的改动是否都有说明：';
const CHANGED = ['PATH', 'GIT_TEST_ASSUME_DIFFERENT_OWNER', 'HOME', 'LC_ALL'] as const;
const before = Object.fromEntries(CHANGED.map((name) => [name, process.env[name]]));

afterEach(() => {
  for (const name of CHANGED) {
    const value = before[name];
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
});

function gapIn(folder: string): string | undefined {
  return reportHistories(join(folder, 'content')).gap();
}

/** A clone that lacks all commits but the last one. */
function shallow(): string {
  const folder = repositoryOf(smallContent());
  write(folder, { 'content/site.yaml': smallContent()['site.yaml']?.replace('小站', '新站') ?? '' });
  commit(folder);
  const clone = join(folderOf({}), 'site');
  spawnSync('git', ['clone', '--quiet', '--depth', '1', `file://${folder}`, clone]);
  return clone;
}

describe('the line', () => {
  test('is not written where the past is known', () => {
    expect(gapIn(repositoryOf(smallContent()))).toBeUndefined();
  });
  test('in a shallow clone, until the rest is fetched', () => {
    const clone = shallow();
    expect(gapIn(clone)).toBe(
      `${WHAT}这是浅克隆，缺少以前的提交。运行 git fetch --unshallow；在 CI 里给 actions/checkout 写上 fetch-depth: 0。`,
    );
    git(clone, 'fetch', '--quiet', '--unshallow');
    expect(gapIn(clone)).toBeUndefined();
  });
  test('without a repository, whatever language git speaks', () => {
    process.env['LC_ALL'] = 'zh_CN.UTF-8';
    const folder = repositoryOf(smallContent());
    rmSync(join(folder, '.git'), { recursive: true });
    expect(gapIn(folder)).toBe(`${WHAT}内容文件夹不在 git 仓库里。用 git clone 取得项目，不要用下载的压缩包。`);
  });
  test('without a commit', () => {
    const folder = repositoryOf(smallContent());
    rmSync(join(folder, '.git'), { recursive: true });
    git(folder, 'init', '--quiet');
    expect(gapIn(folder)).toBe(`${WHAT}仓库里还没有提交。先把内容提交一次：git add content，再 git commit。`);
  });
  test('in a repository of another user, with the command that git names', () => {
    const folder = repositoryOf(smallContent());
    process.env['GIT_TEST_ASSUME_DIFFERENT_OWNER'] = '1';
    process.env['HOME'] = folder;
    expect(gapIn(folder)).toBe(
      `${WHAT}仓库文件夹属于另一个用户，git 不肯读。确认文件夹可信后运行 git config --global --add safe.directory ${folder}。`,
    );
    git(folder, 'config', '--global', '--add', 'safe.directory', folder);
    expect(gapIn(folder)).toBeUndefined();
  });
  test('without git', () => {
    const folder = repositoryOf(smallContent());
    process.env['PATH'] = folder;
    expect(gapIn(folder)).toBe(`${WHAT}这台机器没有安装 git。安装 git 后再运行。`);
  });
  test('in a repository that is damaged, in the words of git', () => {
    const folder = repositoryOf(smallContent());
    write(folder, { '.git/config': '[core' });
    expect(gapIn(folder)).toMatch(/：git 说“fatal: bad config .*”。请网站维护人员检查仓库。$/);
  });
});

describe('the check', () => {
  const clone = shallow();
  const check = (format: string, cwd = clone) => mingzhang(['check', '--format', format], { cwd });

  test('as text says it apart from the findings', () => {
    const { status, stdout, stderr } = check('text');
    expect([status, stderr.startsWith(WHAT), stderr.trim().split('\n').length]).toEqual([0, true, 1]);
    expect(stdout).not.toContain(WHAT);
  });
  test('for a code host says it as a notice', () => {
    const { status, stdout, stderr } = check('github');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.split('\n')[0]).toMatch(/^::notice title=历史::读不到 git 历史，.*fetch-depth: 0。$/);
  });
  test('as JSON says it in a field, from which the comment takes it', () => {
    const { status, stdout, stderr } = check('json');
    expect([status, stderr]).toEqual([0, '']);
    const folder = folderOf({ 'findings.json': stdout });
    const results = readResults(join(folder, 'findings.json'));
    expect(results.historyGap).toMatch(/^读不到 git 历史/);
    expect(buildComment({ ...results, diff: '', changesCode: false })).toContain('\n> 读不到 git 历史，没有核对公开');
  });
  test('says nothing where the past is known', () => {
    const folder = repositoryOf(smallContent());
    expect(check('text', folder).stderr).toBe('');
    const { stdout } = check('json', folder);
    const results = readResults(join(folderOf({ 'findings.json': stdout }), 'findings.json'));
    expect(results.historyGap).toBeNull();
    expect(buildComment({ ...results, diff: '', changesCode: false })).not.toContain('> ');
    expect(check('github', folder).stdout).not.toContain('title=历史');
  });
});

test('a comment takes results of a program that knew no such line, and shows a stranger’s line as words', () => {
  const folder = folderOf({ 'findings.json': '{ "findings": [] }' });
  expect(readResults(join(folder, 'findings.json')).historyGap).toBeNull();
  const historyGap = '</blockquote>\n# @all ![x](https://evil.example/x.png)';
  const text = buildComment({ findings: [], historyGap, diff: '', changesCode: false });
  expect(text).not.toMatch(/<\/blockquote>|^# |@all|!\[/m);
});
