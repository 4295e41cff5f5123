/** What a report page costs: bytes and scripts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { allPages } from './pages.ts';

const dist = inject('archiveSite');

/** Addresses that a page loads, by the pattern of the tag. */
function loaded(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map(([, address = '']) => address);
}

const size = (text: string | Buffer): number => gzipSync(text, { level: 6 }).length;
const reports = (): string[] => allPages(dist).filter((path) => path.startsWith('reports/'));

test('a report page weighs at most 60 KB compressed with its style sheets', () => {
  const sizes = reports().map((path) => {
    const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
    const sheets = loaded(html, /<link rel="stylesheet" href="\/([^"]+)"/g);
    const bytes = size(html) + sheets.reduce((sum, file) => sum + size(readFileSync(join(dist, file))), 0);
    return { path, bytes };
  });
  const heaviest = sizes.toSorted((a, b) => b.bytes - a.bytes)[0];
  console.log(`The heaviest report page: ${heaviest?.path}, ${heaviest?.bytes} bytes compressed.`);
  expect(sizes.length).toBeGreaterThan(5);
  expect(sizes.filter(({ bytes }) => bytes > 60 * 1024)).toEqual([]);
});

test('a report page ships at most 5 KB of scripts', () => {
  for (const path of reports()) {
    const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
    const files = loaded(html, /<script type="module" src="\/([^"]+)"/g);
    const inline = loaded(html, /<script>([\s\S]*?)<\/script>/g);
    expect(files.length, path).toBeGreaterThan(0);
    const bytes = [...inline, ...files.map((file) => readFileSync(join(dist, file), 'utf8'))].join('').length;
    expect(bytes, path).toBeLessThanOrEqual(5 * 1024);
  }
});
