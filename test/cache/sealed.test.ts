/** What is damaged in the cache counts as missing. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FolderStore } from '../../src/cache/folder-store.ts';
import { sealedFile } from '../../src/cache/sealed-file.ts';
import { type Damage, DAMAGES } from './damage.ts';

const FILES = ['index.html', 'data/report.json', 'data/报告.csv', '_facts.json'];

const root = (): string => mkdtempSync(join(tmpdir(), 'mingzhang-'));

/** A store with two entries that have the same files with other texts. */
function store(): { folder: string; opened: () => FolderStore } {
  const folder = join(root(), 'store');
  const fill = (key: string) => (to: string) => {
    mkdirSync(join(to, 'data'), { recursive: true });
    for (const file of FILES) writeFileSync(join(to, file), `${key} ${file}`);
  };
  for (const key of ['a', 'b']) new FolderStore(folder).put(key, fill(key));
  return { folder, opened: () => new FolderStore(folder) };
}

const damages = Object.entries(DAMAGES);

test('an entry is there for the next build as it was put', () => {
  const { opened } = store();
  expect(['a', 'b', 'c'].map((key) => opened().has(key))).toEqual([true, true, false]);
});

test.each(damages)('an entry of which a file is %s is deleted, and can be made anew', (_name, damage) => {
  for (const file of [...FILES, '_seal']) {
    const { folder, opened } = store();
    damage(join(folder, 'a', file), join(folder, 'b', file));
    const again = opened();
    expect(again.has('a'), file).toBe(false);
    expect(readdirSync(folder)).toEqual(['b']);
    again.put('a', (to) => mkdirSync(to));
    expect(opened().has('a')).toBe(true);
  }
});

test.each<[string, (folder: string) => void]>([
  ['one more file', (folder) => writeFileSync(join(folder, 'a/more.html'), '')],
  ['one more folder', (folder) => mkdirSync(join(folder, 'a/more'))],
  ['the files of another one', (folder) => cpSync(join(folder, 'b'), join(folder, 'a'), { recursive: true })],
])('an entry that has %s is not used', (_name, change) => {
  const { folder, opened } = store();
  change(folder);
  expect(opened().has('a')).toBe(false);
});

test('no byte of an entry can be another', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 3000 }),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      (...of) => {
        const [bytes, at, change] = of;
        const folder = root();
        new FolderStore(folder).put('a', (to) => (mkdirSync(to), writeFileSync(join(to, 'file'), bytes)));
        expect(new FolderStore(folder).has('a')).toBe(true);
        const place = at % bytes.length;
        bytes[place] = (bytes[place] ?? 0) ^ change;
        writeFileSync(join(folder, 'a/file'), bytes);
        expect(new FolderStore(folder).has('a')).toBe(false);
      },
    ),
    { seed: 20_261_129, numRuns: 50 },
  );
});

test('a file larger than what is read at once is looked at to its end', () => {
  const folder = root();
  const bytes = Buffer.alloc(2 ** 21 + 1, 'a');
  new FolderStore(folder).put('a', (to) => (mkdirSync(to), writeFileSync(join(to, 'file'), bytes)));
  expect(new FolderStore(folder).has('a')).toBe(true);
  bytes.write('b', 2 ** 21);
  writeFileSync(join(folder, 'a/file'), bytes);
  expect(new FolderStore(folder).has('a')).toBe(false);
});

test.each<[string, Damage]>(damages)('a file of JSON that is %s is as good as none', (_name, damage) => {
  const folder = root();
  const [file, other] = [join(folder, 'a.json'), join(folder, 'b.json')];
  sealedFile(file).write({ report: 'a', score: '94.49' });
  sealedFile(other).write({ report: 'b', score: '98.11' });
  expect(sealedFile(file).read()).toEqual({ report: 'a', score: '94.49' });
  damage(file, other);
  expect([sealedFile(file).isWhole(), sealedFile(file).read()]).toEqual([false, undefined]);
});
