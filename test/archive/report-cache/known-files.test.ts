/** A file that nobody touched is not read again; one that may have been touched is. */
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { type KnownFiles, knownFiles } from '../../../src/archive/report-cache/known-files.ts';
import { hashOf } from '../../../src/cache/hash.ts';
import { folderIo } from '../../../src/read/io.ts';

let root: string;
let kept: string;
/** How many milliseconds after the last change of the file a look is taken. */
const LATER = 10_000;

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-'));
  root = join(folder, 'content');
  kept = join(folder, 'files.json');
  mkdirSync(root);
  writeFileSync(join(root, 'a.yaml'), 'name: one');
});

const text = (): string => readFileSync(join(root, 'a.yaml'), 'utf8');

/** Looks at the file as a build does, and tells the hash and whether the file was read for it. */
function look(laterMs = LATER): { hash: string; isRead: boolean } {
  const stat = folderIo(root).stat('a.yaml');
  if (stat === undefined) throw new Error('There is no file.');
  const known: KnownFiles = knownFiles(kept, () => Number(stat.ctimeMs) + laterMs);
  let isRead = false;
  const hash = known.hashOf('a.yaml', stat, () => {
    isRead = true;
    return Buffer.from(text());
  });
  known.save();
  return { hash, isRead };
}

test('reads a file once', () => {
  expect(look()).toEqual({ hash: hashOf(text()), isRead: true });
  expect(look()).toEqual({ hash: hashOf(text()), isRead: false });
});

test('reads a file again that was written just before it was read, since it may have been written once more', () => {
  expect([look(0), look(2000), look()].map(({ isRead }) => isRead)).toEqual([true, true, true]);
  expect(look().isRead).toBe(false);
});

test('reads a file again whose time lies in the future', () => {
  look(-60_000);
  expect(look().isRead).toBe(true);
});

/** Ways in which the content becomes other content of the same length. */
const CHANGES: Readonly<Record<string, (path: string) => void>> = {
  'written in place': (path) => writeFileSync(path, 'name: two'),
  'written in place, with its old time put back': (path) => {
    const { atime, mtime } = statSync(path);
    writeFileSync(path, 'name: two');
    utimesSync(path, atime, mtime);
  },
  'replaced by another file of the same time': (path) => {
    const { atime, mtime } = statSync(path);
    writeFileSync(`${path}.new`, 'name: two');
    utimesSync(`${path}.new`, atime, mtime);
    renameSync(`${path}.new`, path);
  },
  'deleted and made again': (path) => {
    rmSync(path);
    writeFileSync(path, 'name: two');
  },
};

test.each(Object.keys(CHANGES))('finds a file that was %s', (change) => {
  look();
  CHANGES[change]?.(join(root, 'a.yaml'));
  expect(look()).toEqual({ hash: hashOf('name: two'), isRead: true });
});

test('forgets everything when its own file is damaged', () => {
  look();
  writeFileSync(kept, readFileSync(kept, 'utf8').replace(/[0-9a-f]{32}"/, `${'0'.repeat(32)}"`));
  expect(look()).toEqual({ hash: hashOf(text()), isRead: true });
});
