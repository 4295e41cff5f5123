/** Finished files of reports are kept whole, and used without being changed. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FolderCache } from '../../src/cache/folder-cache.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'mingzhang-'));

/** A folder of files as a build makes it. */
function made(files: Readonly<Record<string, string>>): string {
  const path = join(folder(), 'made');
  mkdirSync(path);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
}

function placed(cache: FolderCache, key: string): Record<string, string> {
  const to = join(folder(), 'reports', 'bureau', '2023');
  cache.place(key, to);
  return Object.fromEntries(readdirSync(to).map((name) => [name, readFileSync(join(to, name), 'utf8')]));
}

test('what was taken is there for this build and the next one, without what is only kept', () => {
  const root = join(folder(), 'pages');
  const cache = new FolderCache(root);
  expect(cache.has('a')).toBe(false);
  const from = made({ 'index.html': 'page', 'report.json': '{}', '_facts.json': '1' });
  cache.take('a', from);
  expect(existsSync(from)).toBe(false);
  for (const each of [cache, new FolderCache(root)]) {
    expect(each.has('a')).toBe(true);
    expect(placed(each, 'a')).toEqual({ 'index.html': 'page', 'report.json': '{}' });
    expect(readFileSync(join(each.folderOf('a'), '_facts.json'), 'utf8')).toBe('1');
  }
});

test('of two builds that make the same report one wins, and both can use it', () => {
  const root = join(folder(), 'pages');
  const [one, other] = [new FolderCache(root), new FolderCache(root)];
  one.take('a', made({ 'index.html': 'first' }));
  other.take('a', made({ 'index.html': 'second' }));
  expect(placed(one, 'a')).toEqual({ 'index.html': 'first' });
  expect(placed(other, 'a')).toEqual({ 'index.html': 'first' });
});

test('what a killed build left half moved is never used', () => {
  const root = join(folder(), 'pages');
  mkdirSync(join(root, 'a.1.unfinished'), { recursive: true });
  const cache = new FolderCache(root);
  expect(cache.has('a')).toBe(false);
  cache.take('a', made({ 'index.html': 'page' }));
  expect(placed(cache, 'a')).toEqual({ 'index.html': 'page' });
});

test('what is not in use any more is deleted, half moved folders too', () => {
  const root = join(folder(), 'pages');
  const cache = new FolderCache(root);
  for (const key of ['a', 'b']) cache.take(key, made({ 'index.html': key }));
  mkdirSync(join(root, 'c.1.unfinished'));
  cache.forgetAllBut(new Set(['b']));
  expect(readdirSync(root)).toEqual(['b']);
  expect([cache.has('a'), cache.has('b')]).toEqual([false, true]);
});
