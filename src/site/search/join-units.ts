/**
 * Joins the units of a shard into one index. Units are what Pagefind makes, small, so that little is made anew after an
 * edit; joined they cost a reader no more than if Pagefind had made them at once.
 */
import { gzipSync } from 'node:zlib';
import { cbor } from './cbor.ts';
import type { ShardFile } from './index-unit.ts';
import { LANGUAGE } from './language.ts';
import { SIGNATURE, WordCursor } from './unit-words.ts';

export interface UnitIndex {
  /** See {@link WordCursor}. */
  words: Uint8Array;
  /** How many records it has. */
  records: number;
}

/**
 * How large chunks are: this many bytes, times the root of the size of the index. A query loads some chunks, and the list
 * of all chunks before; what both take together is least where both grow alike.
 */
const CHUNK_FACTOR = 2.5;
const CHUNK_LEAST = 2000;

const META = 'all';

interface Chunk {
  /** Its first and last word. */
  from: string;
  to: string;
  words: Buffer[];
  count: number;
  size: number;
}

/** The files of Pagefind's index over the records of all units, one unit's after the other's. */
export function joinUnits(units: readonly UnitIndex[], version: string): ShardFile[] {
  const cursors = units.map(({ words }) => new WordCursor(words));
  const most = Math.max(CHUNK_LEAST, CHUNK_FACTOR * Math.sqrt(cursors.reduce((sum, { size }) => sum + size, 0)));
  const bases = units.map((_, index) => units.slice(0, index).reduce((sum, { records }) => sum + records, 0));
  const files: ShardFile[] = [];
  const bounds: { from: string; to: string }[] = [];
  let chunk: Chunk | undefined;
  const finish = (): void => {
    if (chunk === undefined) return;
    const content = [Buffer.from(SIGNATURE), cbor.array(1), cbor.array(chunk.count), ...chunk.words];
    files.push({ path: `index/${numbered(bounds.length)}.pf_index`, content: gzipSync(Buffer.concat(content)) });
    bounds.push({ from: chunk.from, to: chunk.to });
    chunk = undefined;
  };
  for (let word = least(cursors); word !== undefined; word = least(cursors)) {
    const entry = joinWord(word, cursors, bases);
    chunk ??= { from: word, to: word, words: [], count: 0, size: 0 };
    chunk.to = word;
    chunk.words.push(...entry);
    chunk.count += 1;
    chunk.size += entry.reduce((sum, { length }) => sum + length, 0);
    if (chunk.size >= most) finish();
  }
  finish();
  const records = units.reduce((sum, unit) => sum + unit.records, 0);
  const entry = { version, languages: { [LANGUAGE]: { hash: META, wasm: null, page_count: records } } };
  return [
    ...files,
    { path: `pagefind.${META}.pf_meta`, content: gzipSync(metaOf(version, records, bounds), { level: 9 }) },
    { path: 'pagefind-entry.json', content: JSON.stringify({ ...entry, include_characters: [] }) },
  ];
}

function least(cursors: readonly WordCursor[]): string | undefined {
  let word: string | undefined;
  for (const cursor of cursors) {
    if (cursor.word !== undefined && (word === undefined || cursor.word < word)) word = cursor.word;
  }
  return word;
}

/** The entry of a word in all units; numbers of records are told as steps from the one before. */
function joinWord(word: string, cursors: readonly WordCursor[], bases: readonly number[]): Buffer[] {
  const parts: Buffer[] = [];
  let records = 0;
  let before = 0;
  for (const [index, cursor] of cursors.entries()) {
    if (cursor.word !== word) continue;
    const base = bases[index] ?? 0;
    parts.push(RECORD, cbor.number(base + cursor.first - before), cursor.rest);
    before = base + cursor.last;
    records += cursor.records;
    cursor.next();
  }
  return [ENTRY, cbor.text(word), cbor.array(records), ...parts, cbor.array(0)];
}

/** Number, places on the page, places in titles. */
const RECORD = cbor.array(3);
/** Word, records, variants. */
const ENTRY = cbor.array(3);

/** What the engine reads first: records under their numbers, and which chunk holds which words. */
function metaOf(version: string, records: number, bounds: readonly { from: string; to: string }[]): Buffer {
  const chunks = bounds.flatMap(({ from, to }, index) => {
    const [before, after] = [bounds[index - 1], bounds[index + 1]];
    const shortTo = after === undefined ? to : distinguished(to, after.from);
    return [
      cbor.array(3),
      cbor.text(before === undefined ? from : distinguished(from, before.to)),
      // A shortened end must not come before the beginning, else nothing would be in between.
      cbor.text(shortTo >= from ? shortTo : to),
      cbor.text(numbered(index)),
    ];
  });
  const pages = Array.from({ length: records }, (_, index) => [cbor.array(2), cbor.text(`${index}`), cbor.number(1)]);
  return Buffer.concat([
    ...[Buffer.from(SIGNATURE), cbor.array(6), cbor.text(version)],
    ...[cbor.array(records), ...pages.flat()],
    ...[cbor.array(bounds.length), ...chunks],
    ...[cbor.array(0), cbor.array(0), cbor.array(0)],
  ]);
}

/** The beginning of a word up to where it differs from another. */
function distinguished(word: string, other: string): string {
  let same = 0;
  while (same < word.length && word[same] === other[same]) same += 1;
  return word.slice(0, same + 1);
}

function numbered(index: number): string {
  return index.toString(36);
}
