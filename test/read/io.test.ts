/** Content is read from its own folder and from nowhere else. */
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../src/read/content.ts';
import { folderIo } from '../../src/read/io.ts';

/** A content root beside a file that is none of its business. */
function folders(): { root: string; secret: string } {
  const outside = mkdtempSync(join(tmpdir(), 'mingzhang-'));
  const root = join(outside, 'content');
  mkdirSync(join(root, 'reports/some-bureau'), { recursive: true });
  writeFileSync(join(outside, 'secret'), 'password');
  return { root, secret: join(outside, 'secret') };
}

test('a link is listed as one and never followed', () => {
  const { root, secret } = folders();
  symlinkSync(secret, join(root, 'reports/some-bureau/2023.mdx'));
  symlinkSync(join(root, '..'), join(root, 'reports/up'));
  const io = folderIo(root);
  expect(io.list('reports')).toEqual(['some-bureau/', 'up@']);
  expect(io.list('reports/some-bureau')).toEqual(['2023.mdx@']);
  expect([io.read('reports/some-bureau/2023.mdx'), io.exists('reports/up/secret')]).toEqual([undefined, false]);
  const findings = readContent(io).findings.filter(({ check }) => check === 'form/stray-file');
  expect(findings.map(({ file }) => file)).toEqual(['reports/some-bureau/2023.mdx@', 'reports/up@']);
});

test('a path that leaves the folder leads to nothing', () => {
  const io = folderIo(folders().root);
  expect([io.read('../secret'), io.read('reports/../../secret'), io.exists('../secret')]).toEqual([
    undefined,
    undefined,
    false,
  ]);
});

test('a content root that is itself reached by a link is read', () => {
  const { root } = folders();
  writeFileSync(join(root, 'site.yaml'), 'name: x');
  symlinkSync(root, `${root}-link`);
  expect(folderIo(`${root}-link`).read('site.yaml')).toBe('name: x');
});
