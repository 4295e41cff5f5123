/** The edit link leads to the web editor of whichever host keeps the content. */
import { expect, test } from 'vitest';
import { commitUrl, editUrl } from '../../../src/site/report/edit-link.ts';

const FILE = 'reports/huadu-emergency/2023.mdx';
/** Where it lies in the repository. */
const PATH = `content/${FILE}`;

test('a repository on GitHub', () => {
  const repository = { host: 'github', address: 'https://git.example/mingzhang/mingzhang', branch: 'main' } as const;
  expect(editUrl(repository, FILE)).toBe(`https://git.example/mingzhang/mingzhang/edit/main/${PATH}`);
});

test('a repository on Gitee', () => {
  const repository = { host: 'gitee', address: 'https://gitee.com/czj/jixiao', branch: 'master' } as const;
  expect(editUrl(repository, FILE)).toBe(`https://gitee.com/czj/jixiao/edit/master/${PATH}`);
});

test("a repository on a finance bureau's own GitLab, in a group below another", () => {
  const repository = { host: 'gitlab', address: 'https://git.czj.example/gk/jixiao', branch: 'main' } as const;
  expect(editUrl(repository, FILE)).toBe(`https://git.czj.example/gk/jixiao/-/edit/main/${PATH}`);
});

test('an address as it is copied for cloning', () => {
  const address = 'https://git.example/mingzhang/mingzhang.git/';
  const repository = { host: 'github', address, branch: 'main' } as const;
  expect(editUrl(repository, FILE)).toBe(`https://git.example/mingzhang/mingzhang/edit/main/${PATH}`);
});

test('a branch with a slash stays a path; Han and marks that end a path are encoded', () => {
  const repository = { host: 'github', address: 'https://github.com/a/b', branch: '公开/2023#1' } as const;
  expect(editUrl(repository, 'reports/x/图 1?.png')).toBe(
    'https://github.com/a/b/edit/%E5%85%AC%E5%BC%80/2023%231/content/reports/x/%E5%9B%BE%201%3F.png',
  );
});

test('no repository, no link', () => {
  expect(editUrl(undefined, FILE)).toBeUndefined();
});

test('a commit, on each host', () => {
  const at = (host: 'github' | 'gitee' | 'gitlab') =>
    commitUrl({ host, address: 'https://git.example/a/b.git', branch: 'main' }, 'abc123');
  expect(at('github')).toBe('https://git.example/a/b/commit/abc123');
  expect(at('gitee')).toBe('https://git.example/a/b/commit/abc123');
  expect(at('gitlab')).toBe('https://git.example/a/b/-/commit/abc123');
  expect(commitUrl(undefined, 'abc123')).toBeUndefined();
});
