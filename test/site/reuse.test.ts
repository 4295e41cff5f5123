/** A build that was killed leaves nothing that the next one would take over. */
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { beginReuse } from '../../src/site/reuse.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'mingzhang-'));

function cacheWithList(): string {
  const cache = folder();
  writeFileSync(join(cache, 'incremental-build.json'), '{}');
  return cache;
}

test('after a build that ended the list is used', () => {
  const cache = cacheWithList();
  beginReuse(cache)();
  beginReuse(cache);
  expect(existsSync(join(cache, 'incremental-build.json'))).toBe(true);
});

test('after one that did not it is gone', () => {
  const cache = cacheWithList();
  beginReuse(cache);
  beginReuse(cache)();
  expect(existsSync(join(cache, 'incremental-build.json'))).toBe(false);
});

test('a first build has no folder yet', () => {
  const cache = join(folder(), 'a', 'b');
  beginReuse(cache)();
  expect(existsSync(cache)).toBe(true);
});
