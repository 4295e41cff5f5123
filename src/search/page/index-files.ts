/** What the engine reads of an index before it loads chunks: two files, which the page writes instead of the build. */
import type { Chunk } from '../chunk-list.ts';
import { NO_LANGUAGE } from '../language.ts';
import { SIGNATURE } from '../signature.ts';

/** `pagefind-entry.json`. */
export interface PagefindEntry {
  version: string;
  languages: Record<string, { hash: string; wasm: string | null; page_count: number }>;
}

interface Index {
  /** Names it among all indexes that the engine is told of. */
  mark: string;
  /** Of Pagefind. */
  version: string;
  /** The names of its records, in order. */
  records: readonly string[];
  /** In the order of their words. */
  chunks: readonly Chunk[];
}

/** The files by their names, with what the engine puts behind them. */
export function indexFiles({ mark, version, records, chunks }: Index): Map<string, string | Uint8Array<ArrayBuffer>> {
  const languages = { [NO_LANGUAGE]: { hash: mark, wasm: null, page_count: records.length } };
  const entry: PagefindEntry = { version, languages };
  const pages = records.map((name) => [name, 1]);
  const meta = [version, pages, chunks.map(({ from, to, name }) => [from, to, name]), [], [], []];
  return new Map<string, string | Uint8Array<ArrayBuffer>>([
    [`${ENTRY_FILE}?ts=${mark}`, JSON.stringify(entry)],
    [`pagefind.${mark}.pf_meta`, packed(meta)],
  ]);
}

/** A chunk's file: words in order, each with its places in every record of the index from the first on. */
export function chunkFile(
  words: readonly { word: string; records: readonly (readonly number[])[] }[],
): Uint8Array<ArrayBuffer> {
  // Records and places are told as steps from the one before.
  return packed([
    words.map(({ word, records }) => [word, records.map((steps, record) => [record === 0 ? 0 : 1, steps])]),
  ]);
}

export const ENTRY_FILE = 'pagefind-entry.json';

/** A whole number, a text or an array of these. */
type Item = number | string | readonly Item[];

const [NUMBER, TEXT, ARRAY] = [0, 3, 4];

/** In Pagefind's own form: CBOR behind its signature. */
function packed(item: Item): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const bytes = [...encoder.encode(SIGNATURE)];
  const head = (kind: number, value: number): void => {
    const size = value < 24 ? 0 : value < 0x100 ? 1 : value < 0x10000 ? 2 : 4;
    bytes.push((kind << 5) | (size === 0 ? value : { 1: 24, 2: 25, 4: 26 }[size]));
    for (let left = size - 1; left >= 0; left -= 1) bytes.push((value >>> (8 * left)) & 0xff);
  };
  const write = (each: Item): void => {
    if (typeof each === 'number') {
      head(NUMBER, each);
    } else if (typeof each === 'string') {
      const text = encoder.encode(each);
      head(TEXT, text.length);
      for (const byte of text) bytes.push(byte);
    } else {
      head(ARRAY, each.length);
      for (const inner of each) write(inner);
    }
  };
  write(item);
  return Uint8Array.from(bytes);
}
