/** A build that was killed, or whose pages were damaged since, leaves nothing that the next one would take over. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { beginReuse } from '../../src/build/reuse.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'mingzhang-'));

/** As a build leaves it that writes one page. */
function keptPages(): string {
  const kept = join(folder(), 'rendered');
  const finished = beginReuse(kept);
  mkdirSync(join(kept, 'dist'));
  writeFileSync(join(kept, 'list.json'), '{}');
  writeFileSync(join(kept, 'dist/index.html'), 'page');
  finished();
  return kept;
}

test('after a build that ended its pages are used', () => {
  const kept = keptPages();
  beginReuse(kept)();
  beginReuse(kept);
  expect(readdirSync(kept, { recursive: true }).sort()).toEqual(['dist', 'dist/index.html', 'list.json']);
});

test('after one that did not they are gone', () => {
  const kept = keptPages();
  beginReuse(kept);
  beginReuse(kept)();
  expect(existsSync(join(kept, 'list.json'))).toBe(false);
});

test('pages that have changed since are gone', () => {
  const kept = keptPages();
  writeFileSync(join(kept, 'dist/index.html'), 'pag');
  beginReuse(kept);
  expect(readdirSync(kept)).toEqual([]);
});

test('a first build has no folder yet', () => {
  const kept = join(folder(), 'a', 'b');
  beginReuse(kept)();
  expect(existsSync(kept)).toBe(true);
});
