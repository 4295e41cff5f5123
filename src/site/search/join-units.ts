/**
 * Joins the units of a shard into one index. Units are what Pagefind makes, small, so that little is made anew after an
 * edit; joined they cost a reader no more than if Pagefind had made them at once.
 */
import { promisify } from 'node:util';
import { gzip, type ZlibOptions } from 'node:zlib';
import { cbor } from './cbor.ts';
import type { ShardFile } from './index-unit.ts';
import { LANGUAGE } from './language.ts';
import { recordName } from './record-name.ts';
import { SIGNATURE, WordCursor } from './unit-words.ts';

export interface UnitIndex {
  /** See {@link WordCursor}. */
  words: Uint8Array;
  /** How many records it has. */
  records: number;
}

/**
 * How large chunks are at least: this many bytes, times the root of the size of the index. A query loads some chunks, and
 * the list of all chunks before; what both take together is least where both grow alike.
 */
const CHUNK_FACTOR = 2;
const CHUNK_LEAST = 8000;

/** A chunk may grow until it can end where the next one has a beginning of few letters, which make up the list. */
const BEGINNING_SHORT = 4;
const GROWTH_MOST = 1.5;

const META = 'all';

const gzipped = promisify<Buffer, ZlibOptions, Buffer>(gzip);

interface Bounds {
  /** Every word of it is this or comes after it, and every word of the chunk before comes before it. */
  from: string;
  /** Its last word. */
  last: string;
}

interface Chunk extends Bounds {
  words: Buffer[];
  count: number;
  size: number;
}

/**
 * The files of Pagefind's index over the records of all units, one unit's after the other's.
 *
 * @param name  the shard's, by which records are told from those of other shards.
 */
export async function joinUnits(
  units: readonly UnitIndex[],
  { name, version }: { name: string; version: string },
): Promise<ShardFile[]> {
  const cursors = units.map(({ words }) => new WordCursor(words));
  const most = Math.max(CHUNK_LEAST, CHUNK_FACTOR * Math.sqrt(cursors.reduce((sum, { size }) => sum + size, 0)));
  const bases = units.map((_, index) => units.slice(0, index).reduce((sum, { records }) => sum + records, 0));
  // Packed by other threads while the next chunks are joined.
  const files: Promise<ShardFile>[] = [];
  const bounds: Bounds[] = [];
  let chunk: Chunk | undefined;
  const finish = ({ from, last, words, count }: Chunk): void => {
    const content = [Buffer.from(SIGNATURE), cbor.array(1), cbor.array(count), ...words];
    files.push(packed(`index/${nameOf(from, bounds.length)}.pf_index`, Buffer.concat(content)));
    bounds.push({ from, last });
    chunk = undefined;
  };
  for (let word = least(cursors); word !== undefined; word = least(cursors)) {
    if (chunk !== undefined && chunk.size >= most) {
      const isShort = beginning(word, chunk.last).length <= BEGINNING_SHORT;
      if (isShort || chunk.size >= most * GROWTH_MOST) finish(chunk);
    }
    const entry = joinWord(word, cursors, bases);
    chunk ??= { from: beginning(word, bounds.at(-1)?.last), last: word, words: [], count: 0, size: 0 };
    chunk.last = word;
    chunk.words.push(...entry);
    chunk.count += 1;
    chunk.size += entry.reduce((sum, { length }) => sum + length, 0);
  }
  if (chunk !== undefined) finish(chunk);
  const records = units.reduce((sum, unit) => sum + unit.records, 0);
  const entry = { version, languages: { [LANGUAGE]: { hash: META, wasm: null, page_count: records } } };
  return [
    ...(await Promise.all(files)),
    await packed(`pagefind.${META}.pf_meta`, metaOf({ version, name, records, bounds }), { level: 9 }),
    { path: 'pagefind-entry.json', content: JSON.stringify({ ...entry, include_characters: [] }) },
  ];
}

async function packed(path: string, content: Buffer, options: ZlibOptions = {}): Promise<ShardFile> {
  return { path, content: await gzipped(content, options) };
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

interface Meta {
  version: string;
  name: string;
  /** How many. */
  records: number;
  bounds: readonly Bounds[];
}

/**
 * What the engine reads first: records under their names, and which chunk holds which words. It is read whole, so it is
 * written to be packed small: a chunk ends where the next one begins, and is named by its beginning.
 */
function metaOf({ version, name, records, bounds }: Meta): Buffer {
  const chunks = bounds.flatMap(({ from, last }, index) => [
    ...[cbor.array(3), cbor.text(from), cbor.text(bounds[index + 1]?.from ?? last), cbor.text(nameOf(from, index))],
  ]);
  const pages = Array.from({ length: records }, (_, index) => [
    cbor.array(2),
    cbor.text(recordName(name, index)),
    cbor.number(1),
  ]);
  return Buffer.concat([
    ...[Buffer.from(SIGNATURE), cbor.array(6), cbor.text(version)],
    ...[cbor.array(records), ...pages.flat()],
    ...[cbor.array(bounds.length), ...chunks],
    ...[cbor.array(0), cbor.array(0), cbor.array(0)],
  ]);
}

/** The beginning of a word up to where it differs from the one before. */
function beginning(word: string, before: string | undefined): string {
  if (before === undefined) return word;
  let same = 0;
  while (same < word.length && word[same] === before[same]) same += 1;
  return word.slice(0, same + 1);
}

/** A chunk's file: its beginning, unless that is no good name for a file. No word begins with the line. */
function nameOf(from: string, index: number): string {
  return /^[a-z0-9]{1,40}$/.test(from) ? from : `_${index}`;
}
