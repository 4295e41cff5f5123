/** Writes an index in Pagefind's own form: its words in chunks, and the list of chunks. */
import { promisify } from 'node:util';
import { gzip, type ZlibOptions } from 'node:zlib';
import { cbor } from './cbor.ts';
import type { ShardFile } from './index-unit.ts';
import { LANGUAGE } from './language.ts';
import { SIGNATURE } from './unit-words.ts';

/**
 * How large chunks are at least: this many bytes, times the root of the size of the shard. A query loads some chunks, and
 * lists of chunks before; what both take together is least where both grow alike.
 */
const CHUNK_FACTOR = 0.8;
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

interface Options {
  /** What all its words begin with, and the folder of its files. */
  initial: string;
  /** Of all words of the shard, in bytes. */
  size: number;
  /** Their names, in order. */
  records: readonly string[];
  /** Of Pagefind. */
  version: string;
}

/** Takes words in order. */
export class IndexWriter {
  readonly initial: string;
  readonly #options: Options;
  readonly #least: number;
  /** Packed by other threads while the next chunks are made. */
  readonly #files: Promise<ShardFile>[] = [];
  readonly #bounds: Bounds[] = [];
  #chunk: Chunk | undefined;

  constructor(options: Options) {
    this.initial = options.initial;
    this.#options = options;
    this.#least = Math.max(CHUNK_LEAST, CHUNK_FACTOR * Math.sqrt(options.size));
  }

  /** @param entry  the word's, with the word itself. */
  add(word: string, entry: readonly Buffer[]): void {
    if (this.#chunk !== undefined && this.#chunk.size >= this.#least) {
      const isShort = beginning(word, this.#chunk.last).length <= BEGINNING_SHORT;
      if (isShort || this.#chunk.size >= this.#least * GROWTH_MOST) this.#end(this.#chunk);
    }
    const from = this.#chunk?.from ?? beginning(word, this.#bounds.at(-1)?.last);
    this.#chunk ??= { from, last: word, words: [], count: 0, size: 0 };
    this.#chunk.last = word;
    this.#chunk.words.push(...entry);
    this.#chunk.count += 1;
    this.#chunk.size += entry.reduce((sum, { length }) => sum + length, 0);
  }

  /** All files; nothing can be added any more. */
  async finish(): Promise<ShardFile[]> {
    if (this.#chunk !== undefined) this.#end(this.#chunk);
    const { version, records } = this.#options;
    const meta = metaOf({ version, records, bounds: this.#bounds });
    const entry = { version, languages: { [LANGUAGE]: { hash: META, wasm: null, page_count: records.length } } };
    return [
      ...(await Promise.all(this.#files)),
      await this.#packed(`pagefind.${META}.pf_meta`, meta, { level: 9 }),
      { path: this.#path('pagefind-entry.json'), content: JSON.stringify({ ...entry, include_characters: [] }) },
    ];
  }

  #end({ from, last, words, count }: Chunk): void {
    const content = [Buffer.from(SIGNATURE), cbor.array(1), cbor.array(count), ...words];
    this.#files.push(this.#packed(`index/${nameOf(from, this.#bounds.length)}.pf_index`, Buffer.concat(content)));
    this.#bounds.push({ from, last });
    this.#chunk = undefined;
  }

  async #packed(path: string, content: Buffer, options: ZlibOptions = {}): Promise<ShardFile> {
    return { path: this.#path(path), content: await gzipped(content, options) };
  }

  #path(path: string): string {
    return `${this.initial}/${path}`;
  }
}

/**
 * What the engine reads first: records under their names, and which chunk holds which words. It is read whole, so it is
 * written to be packed small: a chunk ends where the next one begins, and is named by its beginning.
 */
function metaOf({ version, records, bounds }: Pick<Options, 'version' | 'records'> & { bounds: Bounds[] }): Buffer {
  const chunks = bounds.flatMap(({ from, last }, index) => [
    ...[cbor.array(3), cbor.text(from), cbor.text(bounds[index + 1]?.from ?? last), cbor.text(nameOf(from, index))],
  ]);
  const pages = records.flatMap((name) => [cbor.array(2), cbor.text(name), cbor.number(1)]);
  return Buffer.concat([
    ...[Buffer.from(SIGNATURE), cbor.array(6), cbor.text(version)],
    ...[cbor.array(records.length), ...pages],
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
