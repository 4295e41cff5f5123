/** What Pagefind found in a unit: its words in order, each with its places in every record, in Pagefind's own form. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { CborReader } from './cbor.ts';

/** What Pagefind begins each of its files with. */
export const SIGNATURE = 'pagefind_dcd';

/** The words of all chunks as one run, ordered by their first word. */
export function wordsOfChunks(chunks: readonly Uint8Array[]): Buffer {
  const parts = chunks.map((chunk) => {
    const bytes = gunzipSync(chunk);
    const reader = new CborReader(bytes, SIGNATURE.length);
    const isKnown = bytes.toString('latin1', 0, SIGNATURE.length) === SIGNATURE && reader.array() === 1;
    if (!isKnown) throw new Error('Pagefind: a chunk of unknown form');
    reader.array();
    const words = bytes.subarray(reader.at);
    reader.array();
    return { first: reader.text(), words };
  });
  parts.sort((a, b) => (a.first < b.first ? -1 : 1));
  return gzipSync(Buffer.concat(parts.map(({ words }) => words)), { level: 1 });
}

/** Goes through the words of a unit. */
export class WordCursor {
  /** Undefined behind the last one. */
  word: string | undefined;
  /** In how many records it stands, the first and the last of them, as counted in the unit. */
  records = 0;
  first = 0;
  last = 0;
  /** All of it behind the number of the first record. */
  rest: Buffer;
  readonly size: number;
  readonly #bytes: Buffer;
  readonly #reader: CborReader;

  constructor(words: Uint8Array) {
    this.#bytes = gunzipSync(words);
    this.size = this.#bytes.length;
    this.#reader = new CborReader(this.#bytes);
    this.rest = this.#bytes;
    this.next();
  }

  next(): void {
    const reader = this.#reader;
    if (reader.isAtEnd) {
      this.word = undefined;
      return;
    }
    reader.array();
    this.word = reader.text();
    this.records = reader.array();
    let record = 0;
    let start = 0;
    for (let index = 0; index < this.records; index += 1) {
      reader.array();
      record += reader.number();
      if (index === 0) {
        this.first = record;
        start = reader.at;
      }
      // Places on the page, then those in titles, of which there are none.
      reader.skipNumbers(reader.array());
      reader.skipNumbers(reader.array());
    }
    this.last = record;
    this.rest = this.#bytes.subarray(start, reader.at);
    // Spellings with other marks than these: tokens have none.
    if (reader.array() !== 0) throw new Error(`Pagefind: variants of ${this.word}`);
  }
}
