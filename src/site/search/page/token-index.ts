/** Asks Pagefind in the browser where tokens stand: loads it once, and indexes as far as they are asked for. */
import { rangeOf } from '../word-range.ts';
import { LANGUAGE } from '../language.ts';
import type { EngineIo } from './browser-io.ts';
import { META_FILE } from '../meta-file.ts';
import type { PagefindInstance } from './pagefind.ts';
import type { Places } from './phrase-places.ts';
import type { ShardEntry } from '../shard-entry.ts';

/** A folder's name changes with what lies in it, so what was read of it once holds for good. */
const FOREVER = '1';

/** The engine for languages without words of their own. */
const WASM_FILE = 'wasm.unknown.pagefind';

export class TokenIndex {
  readonly #folder: string;
  readonly #io: Pick<EngineIo, 'load' | 'preload'>;
  #engine: Promise<PagefindInstance> | undefined;
  /** By the folder of the index. */
  readonly #merged = new Map<string, Promise<void>>();

  /** @param folder  the address of `pagefind/`, with a slash at the end. */
  constructor(folder: string, io: Pick<EngineIo, 'load' | 'preload'>) {
    this.#folder = folder;
    this.#io = io;
  }

  start(): Promise<PagefindInstance> {
    this.#engine ??= this.#begin();
    return this.#engine;
  }

  async #begin(): Promise<PagefindInstance> {
    // The script would fetch it only after another file.
    this.#io.preload(this.#folder + WASM_FILE);
    const { createInstance } = await this.#io.load(`${this.#folder}pagefind.js`);
    // Without a worker, which would load the engine's script a second time.
    return createInstance({ basePath: this.#folder, noWorker: true });
  }

  /**
   * Makes ready to tell where tokens stand in shards. While an index is on its way, the engine cannot answer for any other
   * one, and asks again in steps of 50 ms: so all that is needed at a time is made ready together.
   */
  async merge(tokens: readonly string[], shards: readonly ShardEntry[]): Promise<void> {
    const engine = await this.start();
    const ranges = [...new Set(tokens.map(rangeOf))];
    await Promise.all(shards.flatMap((shard) => ranges.map((range) => this.#merge(engine, shard, range))));
  }

  /**
   * Where a token stands in the shards that were made ready for it.
   *
   * @param isFirstEnough  whether the first place in a record is all that is wanted of it.
   */
  async placesOf(token: string, isFirstEnough: boolean): Promise<Places> {
    const engine = await this.start();
    // Pagefind tells all places of a word, and the first one of a quoted phrase.
    const { results } = await engine.search(isFirstEnough ? `"${token}"` : token);
    return new Map(results.map(({ id, words }) => [id, words]));
  }

  async #merge(engine: PagefindInstance, { path, ranges }: ShardEntry, range: string): Promise<void> {
    if (!ranges.includes(range)) return;
    const folder = `${this.#folder}${path}/${range}/`;
    const merged = this.#merged.get(folder) ?? this.#mergeFolder(engine, folder);
    this.#merged.set(folder, merged);
    await merged;
  }

  #mergeFolder(engine: PagefindInstance, folder: string): Promise<void> {
    // The engine would first read what says the same of all of our indexes, and then the list of chunks.
    this.#io.preload(folder + META_FILE);
    return engine.mergeIndex(folder, { language: LANGUAGE, metaCacheTag: FOREVER });
  }
}
