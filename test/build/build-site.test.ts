/** A build replaces the last one only when it is whole. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite } from '../../src/build/build-site.ts';
import { swapInto } from '../../src/build/swap.ts';

const WHOLE = ['index.html', '404.html', 'data/reports.json', 'data/reports.csv', 'data/indicators.csv'];

/** What these tests write is no site; what the audit says of one is tested in test/audit/. */
const nothingWrong = (): [] => [];

function write(folder: string, files: readonly string[], text: string): void {
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

/** A folder `dist` that holds an earlier build. */
function lastBuild(): string {
  const target = join(mkdtempSync(join(tmpdir(), 'mingzhang-')), 'dist');
  write(target, [...WHOLE, 'reports/gone/index.html'], 'old');
  return target;
}

test('a build that fails half-way leaves the last one as it was', async () => {
  const target = lastBuild();
  const failing = async (folder: string): Promise<void> => {
    write(folder, ['index.html'], 'new');
    throw new Error('A page cannot be rendered.');
  };
  await expect(buildSite(target, failing, nothingWrong)).rejects.toThrow('A page cannot be rendered.');
  expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe('old');
  expect(existsSync(`${target}.next`)).toBe(false);
});

test('a build that lacks a promised file does not replace the last one', async () => {
  const target = lastBuild();
  const partial = async (folder: string): Promise<void> => write(folder, ['index.html', '404.html'], 'new');
  await expect(buildSite(target, partial, nothingWrong)).rejects.toThrow('data/reports.json');
  expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe('old');
});

test('a build with a fault does not replace the last one, and the message names page and fault', async () => {
  const target = lastBuild();
  const fault = { rule: 'images', file: 'index.html', message: '图片 a.png 没有替代文字（alt）。' };
  const build = buildSite(
    target,
    async (folder) => write(folder, WHOLE, 'new'),
    () => [fault],
  );
  await expect(build).rejects.toThrow('index.html：图片 a.png 没有替代文字（alt）。（images）');
  expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe('old');
  expect(existsSync(`${target}.next`)).toBe(false);
});

test('a whole build replaces the last one, and what is gone is gone', async () => {
  const target = lastBuild();
  await buildSite(target, async (folder) => write(folder, WHOLE, 'new'), nothingWrong);
  expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe('new');
  expect(existsSync(join(target, 'reports/gone/index.html'))).toBe(false);
});

test('the last one is kept in the given folder instead of the one before, and nowhere else', async () => {
  const target = lastBuild();
  const spare = join(mkdtempSync(join(tmpdir(), 'mingzhang-')), 'cache/spare');
  const kept: string[] = [];
  for (const text of ['second', 'third']) {
    await buildSite(target, async (folder) => write(folder, WHOLE, text), nothingWrong, spare);
    kept.push(readFileSync(join(spare, 'index.html'), 'utf8'));
  }
  expect(kept).toEqual(['old', 'second']);
  expect(existsSync(join(spare, 'reports/gone/index.html'))).toBe(false);
  expect(readdirSync(dirname(target))).toEqual(['dist']);
  await buildSite(target, async (folder) => write(folder, WHOLE, 'fourth'), nothingWrong);
  expect(readdirSync(dirname(target))).toEqual(['dist']);
});

test('a first build needs no last one', async () => {
  const target = join(mkdtempSync(join(tmpdir(), 'mingzhang-')), 'dist');
  await buildSite(target, async (folder) => write(folder, WHOLE, 'new'), nothingWrong);
  expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe('new');
});

test('a swap that cannot be done puts the last build back', async () => {
  const target = lastBuild();
  await expect(swapInto(target, `${target}.missing`)).rejects.toThrow('ENOENT');
  expect(readFileSync(join(target, 'index.html'), 'utf8')).toBe('old');
});
