/** Writes an index in Pagefind's own form: its words in chunks, and the list of chunks. */
import { CborWriter } from './cbor.ts';
import { LANGUAGE } from '../language.ts';
import { INDEX_NAME, META_FILE } from '../meta-file.ts';
import type { Packer } from './packer.ts';
import { SIGNATURE } from './unit-words.ts';

/**
 * How large chunks are at least: this many bytes, times the root of the size of the shard. A query loads some chunks, and
 * lists of chunks before; what both take together is least where both grow alike. Measured over a year of 1,000 reports:
 * 1.1 gives a query 7 KB more and 20 % fewer files, 0.5 hardly less and 60 % more files.
 */
const CHUNK_FACTOR = 0.8;
const CHUNK_LEAST = 8000;

/** A chunk may grow until it can end where the next one has a beginning of few letters, which make up the list. */
const BEGINNING_SHORT = 4;
const GROWTH_MOST = 1.5;

const SIGNATURE_BYTES = Buffer.from(SIGNATURE);

interface Bounds {
  /** Every word of it is this or comes after it, and every word of the chunk before comes before it. */
  from: string;
  /** Its last word. */
  last: string;
}

interface Chunk extends Bounds {
  /** How many words it has. */
  count: number;
}

interface Options {
  /** Of all its words, and the folder of its files; see word-range.ts. */
  range: string;
  /** Of all words of the shard, in bytes. */
  size: number;
  /** Their names, in order. */
  records: readonly string[];
  /** Of Pagefind. */
  version: string;
  /** Takes the files. */
  packer: Packer;
}

/** Takes words in order. */
export class IndexWriter {
  readonly #options: Options;
  readonly #least: number;
  readonly #bounds: Bounds[] = [];
  #chunk: Chunk | undefined;
  /** The words of the chunk. */
  readonly #words = new CborWriter();

  constructor(options: Options) {
    this.#options = options;
    this.#least = Math.max(CHUNK_LEAST, CHUNK_FACTOR * Math.sqrt(options.size));
  }

  /** Where the entry of the next word is to be written. */
  next(word: string): CborWriter {
    if (this.#chunk !== undefined && this.#words.length >= this.#least) {
      const isShort = beginning(word, this.#chunk.last).length <= BEGINNING_SHORT;
      if (isShort || this.#words.length >= this.#least * GROWTH_MOST) this.#end(this.#chunk);
    }
    this.#chunk ??= { from: beginning(word, this.#bounds.at(-1)?.last), last: word, count: 0 };
    this.#chunk.last = word;
    this.#chunk.count += 1;
    return this.#words;
  }

  /** To be called after the last word. */
  finish(): void {
    if (this.#chunk !== undefined) this.#end(this.#chunk);
    const { range, version, records, packer } = this.#options;
    const meta = metaOf({ version, records, bounds: this.#bounds });
    const entry = { version, languages: { [LANGUAGE]: { hash: INDEX_NAME, wasm: null, page_count: records.length } } };
    packer.add(`${range}/${META_FILE}`, meta, { level: 9 });
    const content = JSON.stringify({ ...entry, include_characters: [] });
    packer.addAsIs({ path: `${range}/pagefind-entry.json`, content });
  }

  #end({ from, last, count }: Chunk): void {
    const words = this.#words.take();
    const content = new CborWriter().copy(SIGNATURE_BYTES).array(1).array(count).copy(words).take();
    const { range, packer } = this.#options;
    packer.add(`${range}/index/${nameOf(from, this.#bounds.length)}.pf_index`, content);
    this.#bounds.push({ from, last });
    this.#chunk = undefined;
  }
}

/**
 * What the engine reads first: records under their names, and which chunk holds which words. It is read whole, so it is
 * written to be packed small: a chunk ends where the next one begins, and is named by its beginning.
 */
function metaOf({ version, records, bounds }: Pick<Options, 'version' | 'records'> & { bounds: Bounds[] }): Buffer {
  const meta = new CborWriter().copy(SIGNATURE_BYTES).array(6).text(version);
  meta.array(records.length);
  for (const name of records) meta.array(2).text(name).number(1);
  meta.array(bounds.length);
  for (const [index, { from, last }] of bounds.entries()) {
    const to = bounds[index + 1]?.from ?? last;
    meta.array(3).text(from).text(to).text(nameOf(from, index));
  }
  return meta.array(0).array(0).array(0).take();
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
