/** Finished files of reports are kept whole, and used without being changed. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderStock, type Stock } from '../../src/cache/page-cache.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'mingzhang-'));

/** A folder of files as a build makes it. */
function made(files: Readonly<Record<string, string>>): string {
  const path = join(folder(), 'made');
  mkdirSync(path);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
}

function placed(stock: Stock, key: string): Record<string, string> {
  const to = join(folder(), 'reports', 'bureau', '2023');
  stock.place(key, to);
  return Object.fromEntries(readdirSync(to).map((name) => [name, readFileSync(join(to, name), 'utf8')]));
}

test('what was taken is there for this build and the next one, without what is only kept', () => {
  const root = join(folder(), 'pages');
  const stock = folderStock(root);
  expect(stock.has('a')).toBe(false);
  const from = made({ 'index.html': 'page', 'report.json': '{}', '_facts.json': '1' });
  stock.take('a', from);
  expect(existsSync(from)).toBe(false);
  for (const each of [stock, folderStock(root)]) {
    expect(each.has('a')).toBe(true);
    expect(placed(each, 'a')).toEqual({ 'index.html': 'page', 'report.json': '{}' });
    expect(readFileSync(join(each.folderOf('a'), '_facts.json'), 'utf8')).toBe('1');
  }
});

test('of two builds that make the same report one wins, and both can use it', () => {
  const root = join(folder(), 'pages');
  const [one, other] = [folderStock(root), folderStock(root)];
  one.take('a', made({ 'index.html': 'first' }));
  other.take('a', made({ 'index.html': 'second' }));
  expect(placed(one, 'a')).toEqual({ 'index.html': 'first' });
  expect(placed(other, 'a')).toEqual({ 'index.html': 'first' });
});

test('what a killed build left half moved is never used', () => {
  const root = join(folder(), 'pages');
  mkdirSync(join(root, 'a.1.unfinished'), { recursive: true });
  const stock = folderStock(root);
  expect(stock.has('a')).toBe(false);
  stock.take('a', made({ 'index.html': 'page' }));
  expect(placed(stock, 'a')).toEqual({ 'index.html': 'page' });
});

test('what is not in use any more is deleted, half moved folders too', () => {
  const root = join(folder(), 'pages');
  const stock = folderStock(root);
  for (const key of ['a', 'b']) stock.take(key, made({ 'index.html': key }));
  mkdirSync(join(root, 'c.1.unfinished'));
  stock.forgetAllBut(new Set(['b']));
  expect(readdirSync(root)).toEqual(['b']);
  expect([stock.has('a'), stock.has('b')]).toEqual([false, true]);
});
