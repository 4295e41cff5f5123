/** What Pagefind found, unit by unit: its words in order, each with its places in every record. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { CborReader, CborWriter } from './cbor.ts';

/** What Pagefind begins each of its files with. */
export const SIGNATURE = 'pagefind_dcd';

/**
 * The words of all chunks as one run for each unit, in the shortest form that Pagefind's engine reads: without the weights
 * of places, which are all alike, and without the places in titles and other spellings, of which there are none.
 *
 * @param sizes  how many records each unit has; units follow each other.
 * @throws Error where Pagefind wrote anything else.
 */
export function wordsOfUnits(chunks: readonly Uint8Array[], sizes: readonly number[]): Buffer[] {
  const parts = chunks.map((chunk) => {
    const bytes = gunzipSync(chunk);
    const reader = new CborReader(bytes, SIGNATURE.length);
    const isKnown = bytes.toString('latin1', 0, SIGNATURE.length) === SIGNATURE && reader.array() === 1;
    if (!isKnown) throw new Error('Pagefind: a chunk of unknown form');
    return { bytes, first: firstWord(bytes, reader.at), at: reader.at };
  });
  parts.sort((a, b) => (a.first < b.first ? -1 : 1));
  const units = unitsOf(sizes);
  for (const { bytes, at } of parts) {
    const reader = new CborReader(bytes, at);
    for (let left = reader.array(); left > 0; left -= 1) {
      const { word, records } = readWord(bytes, reader);
      for (const unit of units) writeWord(word, records, unit);
    }
  }
  return units.map(({ words }) => gzipSync(words.take(), { level: 1 }));
}

interface Unit {
  /** Its first record and the one after its last. */
  from: number;
  to: number;
  words: CborWriter;
}

function unitsOf(sizes: readonly number[]): Unit[] {
  let to = 0;
  return sizes.map((size) => ({ from: to, to: (to += size), words: new CborWriter() }));
}

function firstWord(bytes: Buffer, at: number): string {
  const reader = new CborReader(bytes, at);
  reader.array();
  reader.array();
  return reader.text();
}

/** A word in one record. */
interface Places {
  record: number;
  count: number;
  /** All of them, as Pagefind wrote them. */
  bytes: Buffer;
}

function readWord(bytes: Buffer, reader: CborReader): { word: string; records: Places[] } {
  reader.array();
  const word = reader.text();
  const records: Places[] = [];
  let record = 0;
  for (let left = reader.array(); left > 0; left -= 1) {
    reader.array();
    record += reader.number();
    const items = reader.array();
    const count = items - (reader.skipNegative() ? 1 : 0);
    const from = reader.at;
    reader.skipNumbers(count);
    records.push({ record, count, bytes: bytes.subarray(from, reader.at) });
    if (reader.array() !== 0) throw new Error(`Pagefind: ${word} in a title`);
  }
  if (reader.array() !== 0) throw new Error(`Pagefind: other spellings of ${word}`);
  return { word, records };
}

/** Writes what a unit has of a word; numbers of records are told as steps from the one before. */
function writeWord(word: string, records: readonly Places[], { from, to, words }: Unit): void {
  const own = records.filter(({ record }) => record >= from && record < to);
  if (own.length === 0) return;
  words.array(2).text(word).array(own.length);
  let before = from;
  for (const { record, count, bytes } of own) {
    words
      .array(2)
      .number(record - before)
      .array(count)
      .copy(bytes);
    before = record;
  }
}

/** A word of a unit. */
export interface HeldWord {
  word: string;
  /** In how many records it stands, the first and the last of them, as counted in the shard. */
  records: number;
  first: number;
  last: number;
  /** From where to where all of it lies in some bytes that stands behind the number of the first record. */
  bytes: Buffer;
  from: number;
  to: number;
}

/** Goes through the words of a unit. */
export class WordCursor {
  /** Undefined behind the last one. */
  held: HeldWord | undefined;
  /** Of all words. */
  readonly size: number;
  readonly #bytes: Buffer;
  readonly #reader: CborReader;
  readonly #base: number;

  /** @param base  how many records of the shard come before those of the unit. */
  constructor(words: Uint8Array, base: number) {
    this.#base = base;
    this.#bytes = gunzipSync(words);
    this.size = this.#bytes.length;
    this.#reader = new CborReader(this.#bytes);
    this.next();
  }

  next(): void {
    this.held = this.#reader.isAtEnd ? undefined : this.#read();
  }

  #read(): HeldWord {
    const reader = this.#reader;
    reader.array();
    const word = reader.text();
    const records = reader.array();
    reader.array();
    const first = this.#base + reader.number();
    const from = reader.at;
    reader.skipNumbers(reader.array());
    let last = first;
    for (let left = records - 1; left > 0; left -= 1) {
      reader.array();
      last += reader.number();
      reader.skipNumbers(reader.array());
    }
    return { word, records, first, last, bytes: this.#bytes, from, to: reader.at };
  }
}
