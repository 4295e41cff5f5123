/**
 * Which chunk of a shard's index holds which words. Pagefind keeps that in a file of every index; ours lie together,
 * range by range for many shards at a time, and the page tells the engine what it needs of them.
 */

/** The beginning of each chunk's words, in order, and behind them the last word of all. */
export type ChunkList = readonly string[];

/** The lists of a shard, by the range of words; see word-range.ts. */
export type RangeLists = Readonly<Record<string, ChunkList>>;

/** The lists of several shards for one range, by the shards' names. */
export type ShardLists = Readonly<Record<string, ChunkList>>;

/** How many shards have their lists in one file at most. */
export const LIST_SHARDS = 16;

/** Where the lists of a block of shards for a range lie, below the folder of all tables. */
export function listsPath(block: number, range: string): string {
  return `chunks.${block}.${range}.json`;
}

export interface Chunk {
  /** Every word of it is one of these or lies between them. */
  from: string;
  to: string;
  name: string;
}

/** Where a chunk lies in the folder of its shard; the engine makes this of its name. */
export function chunkPath(name: string): string {
  return `index/${name}.pf_index`;
}

/** The chunks of a list: each ends where the next one begins. */
export function chunksOf(range: string, list: ChunkList): Chunk[] {
  return list
    .slice(0, -1)
    .map((from, index) => ({ from, to: list[index + 1] ?? from, name: chunkName(range, from, index) }));
}

/** A chunk is named by its beginning, unless that is no good name for a file. No word begins with the line. */
export function chunkName(range: string, from: string, index: number): string {
  return `${range}/${/^[a-z0-9]{1,40}$/.test(from) ? from : `_${index}`}`;
}
