/** What Pagefind found, unit by unit: its words in order, each with its places in every record. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { SIGNATURE } from '../signature.ts';
import { CborReader, CborWriter } from './cbor.ts';

/**
 * The words of all chunks as one run for each unit, in the shortest form that Pagefind's engine reads: without the weights
 * of places, which are all alike, and without the places in titles and other spellings, of which there are none.
 *
 * @param chunks  of an index of one record, in which all reports stand one after the other.
 * @param units   how many places each report of each unit takes in it; reports and units follow each other.
 * @throws Error where Pagefind wrote anything else.
 */
export function wordsOfUnits(chunks: readonly Uint8Array[], units: readonly (readonly number[])[]): Buffer[] {
  const parts = chunks.map((chunk) => {
    const bytes = gunzipSync(chunk);
    const reader = new CborReader(bytes, SIGNATURE.length);
    const isKnown = bytes.toString('latin1', 0, SIGNATURE.length) === SIGNATURE && reader.array() === 1;
    if (!isKnown) throw new Error('Pagefind: a chunk of unknown form');
    return { bytes, first: firstWord(bytes, reader.at), at: reader.at };
  });
  parts.sort((a, b) => (a.first < b.first ? -1 : 1));
  const writers = units.map(() => new CborWriter());
  const stretches = stretchesOf(units, writers);
  for (const { bytes, at } of parts) {
    const reader = new CborReader(bytes, at);
    for (let left = reader.array(); left > 0; left -= 1) {
      const { word, places } = readWord(reader);
      for (const [words, held] of Map.groupBy(parted(places, stretches), (each) => each.words))
        writeWord(word, held, words);
    }
  }
  return writers.map((words) => gzipSync(words.take(), { level: 1 }));
}

/** A report's stretch of the record. */
interface Stretch {
  /** Takes the words of its unit. */
  words: CborWriter;
  /** Its place in the unit. */
  record: number;
  /** Its first place and the one after its last. */
  from: number;
  to: number;
}

function stretchesOf(units: readonly (readonly number[])[], writers: readonly CborWriter[]): Stretch[] {
  let to = 0;
  return writers.flatMap((words, unit) =>
    (units[unit] ?? []).map((length, record) => ({ words, record, from: to, to: (to += length) })),
  );
}

function firstWord(bytes: Buffer, at: number): string {
  const reader = new CborReader(bytes, at);
  reader.array();
  reader.array();
  return reader.text();
}

function readWord(reader: CborReader): { word: string; places: number[] } {
  reader.array();
  const word = reader.text();
  const records = reader.array();
  reader.array();
  if (records !== 1 || reader.number() !== 0) throw new Error(`Pagefind: more than one record of ${word}`);
  const items = reader.array();
  const count = items - (reader.skipNegative() ? 1 : 0);
  const places: number[] = [];
  for (let place = 0; places.length < count; places.push(place)) place += reader.number();
  if (reader.array() !== 0) throw new Error(`Pagefind: ${word} in a title`);
  if (reader.array() !== 0) throw new Error(`Pagefind: other spellings of ${word}`);
  return { word, places };
}

/** A word in one report. */
interface Held extends Stretch {
  /** Counted in the record. */
  places: number[];
}

/** The reports that hold a word, in order. */
function parted(places: readonly number[], stretches: readonly Stretch[]): Held[] {
  const held: Held[] = [];
  let last: Held | undefined;
  for (const place of places) {
    if (last === undefined || place >= last.to) {
      last = { ...stretchAt(place, stretches), places: [] };
      held.push(last);
    }
    last.places.push(place);
  }
  return held;
}

/** The stretch that a place lies in: the first one that ends behind it. */
function stretchAt(place: number, stretches: readonly Stretch[]): Stretch {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.to ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  const found = stretches[low];
  if (found === undefined) throw new Error(`Pagefind: place ${place} behind the last report`);
  return found;
}

/** Writes what a unit has of a word; numbers of records and of places are told as steps from the one before. */
function writeWord(word: string, held: readonly Held[], words: CborWriter): void {
  words.array(2).text(word).array(held.length);
  let before = 0;
  for (const { record, from, places } of held) {
    words
      .array(2)
      .number(record - before)
      .array(places.length);
    let last = from;
    for (const place of places) {
      words.number(place - last);
      last = place;
    }
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
