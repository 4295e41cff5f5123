/** Files are put into a site without copying them, and never any other than those that were asked for. */
import {
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { placeFolders } from '../../src/disk/place-folder.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mingzhang-'));
  write('kept/a.html', 'a');
  write('kept/data/b.json', 'b');
  write('kept/_own.json', 'own');
  write('texts/data/c.json', 'c');
});

const at = (path: string): string => join(root, path);
const SOURCES = ['kept', 'texts'];
const PLACED = { 'a.html': 'a', 'data/b.json': 'b', 'data/c.json': 'c' };

function write(path: string, text: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
}

function place(to: string, spare?: string): void {
  const isWanted = (name: string): boolean => !name.startsWith('_');
  placeFolders(SOURCES.map(at), at(to), { isWanted, spare: spare && at(spare) });
}

function filesOf(folder: string): Record<string, string> {
  const entries = readdirSync(at(folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(at(folder).length + 1), readFileSync(path, 'utf8')]));
}

test('all sources are put into one folder, by second names for the same bytes', () => {
  place('site');
  expect(filesOf('site')).toEqual(PLACED);
  expect(statSync(at('site/data/c.json')).ino).toBe(statSync(at('texts/data/c.json')).ino);
});

test('a spare folder that holds just these files is moved', () => {
  place('spare');
  const { ino } = statSync(at('spare'));
  place('site', 'spare');
  expect(filesOf('site')).toEqual(PLACED);
  expect(statSync(at('site')).ino).toBe(ino);
  expect(readdirSync(root)).not.toContain('spare');
});

test('of one that holds others, what is still the same is moved', () => {
  place('spare');
  write('kept/d.html', 'new');
  const { ino } = statSync(at('spare/data'));
  place('site', 'spare');
  expect(filesOf('site')).toEqual({ ...PLACED, 'd.html': 'new' });
  expect(statSync(at('site/data')).ino).toBe(ino);
});

test.each<[string, () => void]>([
  ['added', () => write('spare/data/b.json.gz', 'packed')],
  ['removed', () => rmSync(at('spare/data/b.json'))],
  [
    'put in the place of another, even with the same text',
    () => {
      rmSync(at('spare/data/b.json'));
      write('spare/data/b.json', 'b');
    },
  ],
  [
    'exchanged',
    () => {
      rmSync(at('spare/data/b.json'));
      linkSync(at('kept/a.html'), at('spare/data/b.json'));
    },
  ],
  ['a folder', () => (rmSync(at('spare/a.html')), mkdirSync(at('spare/a.html')))],
])('a file of a spare folder that somebody has %s is never taken over', (_name, change) => {
  place('spare');
  change();
  place('site', 'spare');
  expect(filesOf('site')).toEqual(PLACED);
  expect(statSync(at('site/data/b.json')).ino).toBe(statSync(at('kept/data/b.json')).ino);
});

test('a copy of the files, as on another disk, is as good as none', () => {
  place('first');
  cpSync(at('first'), at('spare'), { recursive: true });
  place('site', 'spare');
  expect(filesOf('site')).toEqual(PLACED);
  expect(readdirSync(root)).toContain('spare');
});
