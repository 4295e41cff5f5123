/**
 * Joins the units of a shard into one index. Units are what Pagefind makes, small, so that little is made anew after an
 * edit; joined they cost a reader no more than if Pagefind had made them at once.
 */
import type { CborWriter } from './cbor.ts';
import { IndexWriter } from './index-writer.ts';
import type { ShardFile } from './index-units.ts';
import type { ChunkList } from '../chunk-list.ts';
import { rangeOf } from '../word-range.ts';
import { Packer } from './packer.ts';
import { type HeldWord, WordCursor } from './unit-words.ts';

export interface UnitIndex {
  /** See {@link WordCursor}. */
  words: Uint8Array;
  /** How many records it has. */
  records: number;
}

/** Where a shard keeps the lists of its chunks, by ranges of words; see chunk-list.ts. */
export const LISTS = 'lists.json';

/** The files of Pagefind's index over the records of all units, one unit's after the other's, and the lists of its chunks. */
export async function joinUnits(units: readonly UnitIndex[]): Promise<ShardFile[]> {
  let count = 0;
  const cursors = units.map(({ words, records }) => {
    const cursor = new WordCursor(words, count);
    count += records;
    return cursor;
  });
  const size = cursors.reduce((sum, cursor) => sum + cursor.size, 0);
  const packer = new Packer();
  const lists: [string, ChunkList][] = [];
  for (let range = firstRange(cursors); range !== undefined; range = firstRange(cursors)) {
    const writer = new IndexWriter({ range, size, packer });
    const words = heldIn(range, cursors);
    for (const word of [...words.keys()].sort()) {
      joinWord(word, words.get(word) ?? [], writer.next(word));
      if (packer.isBusy) await packer.room();
    }
    lists.push([range, writer.finish()]);
  }
  packer.addAsIs({ path: LISTS, content: JSON.stringify(Object.fromEntries(lists)) });
  return packer.files();
}

/** The range of the first word that was not joined yet; ranges come in the order of their words. */
function firstRange(cursors: readonly WordCursor[]): string | undefined {
  const words = cursors.flatMap(({ held }) => held?.word ?? []);
  const [first] = words.sort();
  return first === undefined ? undefined : rangeOf(first);
}

/** The words of a range, each as the units hold it, in order. */
function heldIn(range: string, cursors: readonly WordCursor[]): Map<string, HeldWord[]> {
  const words = new Map<string, HeldWord[]>();
  for (const cursor of cursors) {
    for (let held = cursor.held; held !== undefined && rangeOf(held.word) === range; held = cursor.held) {
      const known = words.get(held.word);
      if (known === undefined) words.set(held.word, [held]);
      else known.push(held);
      cursor.next();
    }
  }
  return words;
}

/** Writes the entry of a word in all units; numbers of records are told as steps from the one before. */
function joinWord(word: string, held: readonly HeldWord[], to: CborWriter): void {
  to.array(2).text(word);
  to.array(held.reduce((sum, { records }) => sum + records, 0));
  let before = 0;
  for (const { first, last, bytes, from, to: end } of held) {
    to.array(2)
      .number(first - before)
      .copy(bytes, from, end);
    before = last;
  }
}
