/**
 * Joins the units of a shard into one index. Units are what Pagefind makes, small, so that little is made anew after an
 * edit; joined they cost a reader no more than if Pagefind had made them at once.
 */
import type { CborWriter } from './cbor.ts';
import { IndexWriter } from './index-writer.ts';
import type { ShardFile } from './index-unit.ts';
import { rangeOf } from '../word-range.ts';
import { Packer } from './packer.ts';
import { recordName } from '../record-name.ts';
import { WordCursor } from './unit-words.ts';

export interface UnitIndex {
  /** See {@link WordCursor}. */
  words: Uint8Array;
  /** How many records it has. */
  records: number;
}

/**
 * The files of Pagefind's index over the records of all units, one unit's after the other's; each range of words is an
 * index of its own, see word-range.ts.
 *
 * @param name  the shard's, by which records are told from those of other shards.
 */
export async function joinUnits(
  units: readonly UnitIndex[],
  { name, version }: { name: string; version: string },
): Promise<ShardFile[]> {
  const cursors = units.map(({ words }) => new WordCursor(words));
  const size = cursors.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const bases = units.map((_, index) => units.slice(0, index).reduce((sum, { records }) => sum + records, 0));
  const count = units.reduce((sum, { records }) => sum + records, 0);
  const records = Array.from({ length: count }, (_, place) => recordName(name, place));
  const packer = new Packer();
  let writer: IndexWriter | undefined;
  for (let word = least(cursors); word !== undefined; word = least(cursors)) {
    const range = rangeOf(word);
    if (writer?.range !== range) {
      writer?.finish();
      writer = new IndexWriter({ range, size, records, version, packer });
    }
    joinWord(word, { cursors, bases, to: writer.next(word) });
    if (packer.isBusy) await packer.room();
  }
  writer?.finish();
  return packer.files();
}

function least(cursors: readonly WordCursor[]): string | undefined {
  let word: string | undefined;
  for (const cursor of cursors) {
    if (cursor.word !== undefined && (word === undefined || cursor.word < word)) word = cursor.word;
  }
  return word;
}

interface Joining {
  cursors: readonly WordCursor[];
  /** How many records the units before have. */
  bases: readonly number[];
  to: CborWriter;
}

/** Writes the entry of a word in all units; numbers of records are told as steps from the one before. */
function joinWord(word: string, { cursors, bases, to }: Joining): void {
  const holding = cursors.reduce((sum, cursor) => sum + (cursor.word === word ? cursor.records : 0), 0);
  to.array(2).text(word).array(holding);
  let before = 0;
  for (const [index, cursor] of cursors.entries()) {
    if (cursor.word !== word) continue;
    const base = bases[index] ?? 0;
    to.array(2).number(base + cursor.first - before);
    to.copy(cursor.bytes, cursor.restFrom, cursor.restTo);
    before = base + cursor.last;
    cursor.next();
  }
}
