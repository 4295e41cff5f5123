/** What Pagefind found in a unit: its words in order, each with its places in every record. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { CborReader, CborWriter } from './cbor.ts';

/** What Pagefind begins each of its files with. */
export const SIGNATURE = 'pagefind_dcd';

/**
 * The words of all chunks as one run, in the shortest form that Pagefind's engine reads: without the weights of places,
 * which are all alike, and without the places in titles and other spellings, of which there are none.
 *
 * @throws Error where Pagefind wrote anything else.
 */
export function wordsOfChunks(chunks: readonly Uint8Array[]): Buffer {
  const parts = chunks.map((chunk) => {
    const bytes = gunzipSync(chunk);
    const reader = new CborReader(bytes, SIGNATURE.length);
    const isKnown = bytes.toString('latin1', 0, SIGNATURE.length) === SIGNATURE && reader.array() === 1;
    if (!isKnown) throw new Error('Pagefind: a chunk of unknown form');
    return { bytes, first: firstWord(bytes, reader.at), at: reader.at };
  });
  parts.sort((a, b) => (a.first < b.first ? -1 : 1));
  const words = new CborWriter();
  for (const { bytes, at } of parts) {
    const reader = new CborReader(bytes, at);
    for (let left = reader.array(); left > 0; left -= 1) writeShort(bytes, reader, words);
  }
  return gzipSync(words.take(), { level: 1 });
}

function firstWord(bytes: Buffer, at: number): string {
  const reader = new CborReader(bytes, at);
  reader.array();
  reader.array();
  return reader.text();
}

function writeShort(bytes: Buffer, reader: CborReader, words: CborWriter): void {
  reader.array();
  const word = reader.text();
  const records = reader.array();
  words.array(2).text(word).array(records);
  for (let left = records; left > 0; left -= 1) {
    reader.array();
    words.array(2).number(reader.number());
    const items = reader.array();
    const places = items - (reader.skipNegative() ? 1 : 0);
    const from = reader.at;
    reader.skipNumbers(places);
    words.array(places).copy(bytes, from, reader.at);
    if (reader.array() !== 0) throw new Error(`Pagefind: ${word} in a title`);
  }
  if (reader.array() !== 0) throw new Error(`Pagefind: other spellings of ${word}`);
}

/** Goes through the words of a unit. */
export class WordCursor {
  /** Undefined behind the last one. */
  word: string | undefined;
  /** In how many records it stands, the first and the last of them, as counted in the unit. */
  records = 0;
  first = 0;
  last = 0;
  /** From where to where all of it lies in the bytes that stands behind the number of the first record. */
  restFrom = 0;
  restTo = 0;
  readonly bytes: Buffer;
  readonly #reader: CborReader;

  constructor(words: Uint8Array) {
    this.bytes = gunzipSync(words);
    this.#reader = new CborReader(this.bytes);
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
    for (let index = 0; index < this.records; index += 1) {
      reader.array();
      record += reader.number();
      if (index === 0) {
        this.first = record;
        this.restFrom = reader.at;
      }
      reader.skipNumbers(reader.array());
    }
    this.last = record;
    this.restTo = reader.at;
  }
}
