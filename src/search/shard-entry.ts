/** What `shards.json` tells the browser, newest first. */
export interface ShardEntry {
  year: number;
  /** Its name among all shards. */
  name: string;
  /** The folder below `pagefind/`, with another name whenever anything in it is different. */
  path: string;
  /** The ranges of its words; see word-range.ts. */
  ranges: readonly string[];
  /** The folder beside it that has the tables of all shards, see shard-table.ts, and the lists of chunks. */
  tables: string;
  /** The block of shards with which its lists of chunks lie together; see chunk-list.ts. */
  block: number;
  /** The blocks of departments that its tables point to. */
  departments: readonly number[];
  count: number;
}
