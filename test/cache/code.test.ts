/** What must make pages and digests anew when it changes. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { codeFingerprint, siteFingerprint } from '../../src/cache/code.ts';
import { hashOf } from '../../src/cache/hash.ts';

const FILES = [
  ...['number', 'report', 'score', 'check', 'read', 'history'].map((room) => `src/${room}/a.ts`),
  ...['src/archive/report-cache/a.ts', 'src/archive/a.ts', 'components/A/props.ts', 'package-lock.json'],
];
const OF_PAGES = [
  'src/pages/index.astro',
  'src/styles/a.css',
  'components/A/A.astro',
  'public/a.svg',
  'astro.config.mjs',
];

const put = (file: string, text: string): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};

const project = mkdtempSync(join(tmpdir(), 'mingzhang-'));
for (const file of [...FILES, ...OF_PAGES]) put(join(project, file), 'a');

test.each([...FILES, ...OF_PAGES])('%s', (file) => {
  const before = { pages: siteFingerprint(project), digests: codeFingerprint(project) };
  put(join(project, file), `b ${file}`);
  expect(siteFingerprint(project)).not.toBe(before.pages);
  expect(codeFingerprint(project) !== before.digests).toBe(FILES.includes(file));
});

test('the map of the code changes nothing', () => {
  const before = siteFingerprint(project);
  put(join(project, 'src/README.md'), 'map');
  put(join(project, 'src/check/checks/README.md'), 'a page of the guide');
  const after = siteFingerprint(project);
  put(join(project, 'src/README.md'), 'changed');
  expect(after).not.toBe(before);
  expect(siteFingerprint(project)).toBe(after);
});

test('where one text ends and the next begins counts', () => {
  expect(hashOf('ab', 'c')).not.toBe(hashOf('a', 'bc'));
  expect(hashOf('a')).toMatch(/^[0-9a-f]{32}$/);
});
