/** Asks Pagefind in the browser where tokens stand: loads it once, and what of the index they are asked for in. */
import { chunkPath, chunksOf, listsPath, type ShardLists } from '../chunk-list.ts';
import { NO_LANGUAGE } from '../language.ts';
import { recordName } from '../record-name.ts';
import type { ShardEntry } from '../shard-entry.ts';
import { rangeOf } from '../word-range.ts';
import type { EngineIo } from './browser-io.ts';
import { chunkFile, ENTRY_FILE, indexFiles, type PagefindEntry } from './index-files.ts';
import type { PagefindInstance } from './pagefind.ts';
import type { Places } from './phrase-places.ts';

/** The engine for languages without words of their own. */
const WASM_FILE = 'wasm.unknown.pagefind';

/** An index, its word and its records; no word of ours begins so. */
const WARM = 'q';

/** Measured: asked once of so many, the engine is no quicker afterwards; asked four times it answers 100 ms earlier. */
const WARM_RECORDS = 300;
const WARM_TIMES = 4;

interface Engine {
  instance: PagefindInstance;
  version: string;
}

export class TokenIndex {
  readonly #folder: string;
  readonly #io: EngineIo;
  #engine: Promise<Engine> | undefined;
  /** By the path below `pagefind/`. */
  readonly #lists = new Map<string, Promise<ShardLists>>();
  /** By the folder of the shard and the range of words. */
  readonly #merged = new Map<string, Promise<void>>();
  /** How many indexes the engine was told of. */
  #indexes = 0;

  /** @param folder  the address of `pagefind/`, with a slash at the end. */
  constructor(folder: string, io: EngineIo) {
    this.#folder = folder;
    this.#io = io;
  }

  start(): Promise<Engine> {
    this.#engine ??= this.#begin();
    return this.#engine;
  }

  async #begin(): Promise<Engine> {
    const [{ version }, { createInstance }] = await Promise.all([
      this.#io.json(this.#folder + ENTRY_FILE) as Promise<PagefindEntry>,
      this.#io.load(`${this.#folder}pagefind.js`),
      // The script would fetch it only after other files, and wait for ever where it cannot be had.
      this.#io.begin(this.#folder + WASM_FILE),
    ]);
    const mark = this.#provide(this.#folder, { version, records: [], chunks: [] });
    // Without a worker, which would load the engine's script a second time.
    const options = { basePath: this.#folder, language: NO_LANGUAGE, metaCacheTag: mark, noWorker: true };
    const instance = createInstance(options);
    await this.#warmUp(instance, version);
    return { instance, version };
  }

  /**
   * Has the engine answer from something small first: a browser compiles WebAssembly when it is first used, and better when
   * it was used often. Whoever still types waits for nothing of it.
   */
  async #warmUp(instance: PagefindInstance, version: string): Promise<void> {
    const records = Array.from({ length: WARM_RECORDS }, (_, place) => recordName(WARM, place));
    const mark = this.#provide(`${this.#folder}${WARM}/`, {
      version,
      records,
      chunks: [{ from: WARM, to: WARM, name: WARM }],
    });
    const words = [{ word: WARM, records: records.map(() => [1, 1, 1, 1]) }];
    this.#io.provide(`${this.#folder}${WARM}/${chunkPath(WARM)}`, chunkFile(words));
    await instance.mergeIndex(`${this.#folder}${WARM}/`, { language: NO_LANGUAGE, metaCacheTag: mark });
    for (let times = 0; times < WARM_TIMES; times += 1) await instance.search(WARM);
  }

  /**
   * Makes ready to tell where tokens stand in shards. While an index is on its way, the engine cannot answer for any other
   * one, and asks again in steps of 50 ms: so all that is needed at a time is made ready together.
   */
  async merge(tokens: readonly string[], shards: readonly ShardEntry[]): Promise<void> {
    const ranges = [...new Set(tokens.map(rangeOf))].sort();
    await Promise.all(
      shards.map((shard) =>
        this.#merge(
          shard,
          ranges.filter((range) => shard.ranges.includes(range)),
        ),
      ),
    );
  }

  /**
   * Where a token stands in the shards that were made ready for it.
   *
   * @param isFirstEnough  whether the first place in a record is all that is wanted of it.
   * @throws Error where a file of the index could not be had.
   */
  async placesOf(token: string, isFirstEnough: boolean): Promise<Places> {
    const { instance } = await this.start();
    // Pagefind tells all places of a word, and the first one of a quoted phrase.
    const { results } = await instance.search(isFirstEnough ? `"${token}"` : token);
    this.#io.assertWhole();
    return new Map(results.map(({ id, words }) => [id, words]));
  }

  async #merge(shard: ShardEntry, ranges: readonly string[]): Promise<void> {
    const key = (range: string): string => `${shard.path}/${range}`;
    const missing = ranges.filter((range) => !this.#merged.has(key(range)));
    const merging = missing.length === 0 ? Promise.resolve() : this.#mergeRanges(shard, missing);
    for (const range of missing) this.#merged.set(key(range), merging);
    await Promise.all(ranges.map((range) => this.#merged.get(key(range))));
  }

  /** Tells the engine of the words of some ranges as one index: it goes through all indexes for every word. */
  async #mergeRanges(shard: ShardEntry, ranges: readonly string[]): Promise<void> {
    const [{ instance, version }, ...lists] = await Promise.all([
      this.start(),
      ...ranges.map(async (range) => chunksOf(range, (await this.#listsOf(shard, range))[shard.name] ?? [])),
    ]);
    const records = Array.from({ length: shard.count }, (_, place) => recordName(shard.name, place));
    const folder = `${this.#folder}${shard.path}/`;
    const mark = this.#provide(folder, { version, records, chunks: lists.flat() });
    await instance.mergeIndex(folder, { language: NO_LANGUAGE, metaCacheTag: mark });
  }

  #listsOf({ tables, block }: ShardEntry, range: string): Promise<ShardLists> {
    const path = `${tables}/${listsPath(block, range)}`;
    const lists = this.#lists.get(path) ?? (this.#io.json(this.#folder + path) as Promise<ShardLists>);
    this.#lists.set(path, lists);
    return lists;
  }

  /** Makes ready what the engine will ask for of an index in a folder. Gives the mark by which it does. */
  #provide(folder: string, index: Omit<Parameters<typeof indexFiles>[0], 'mark'>): string {
    const mark = String((this.#indexes += 1));
    for (const [file, content] of indexFiles({ ...index, mark })) this.#io.provide(folder + file, content);
    return mark;
  }
}
