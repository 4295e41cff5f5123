/** Asks Pagefind in the browser where tokens stand: loads it once, and indexes as far as they are asked for. */
import { rangeOf } from '../word-range.ts';
import { LANGUAGE } from '../language.ts';
import type { Pagefind, PagefindInstance } from './pagefind.ts';
import type { Places } from './phrase-places.ts';
import type { ShardEntry } from '../shard-entry.ts';

export class TokenIndex {
  readonly #folder: string;
  readonly #load: (address: string) => Promise<Pagefind>;
  #engine: Promise<PagefindInstance> | undefined;
  /** By the folder of the index. */
  readonly #merged = new Map<string, Promise<void>>();

  /**
   * @param folder  the address of `pagefind/`, with a slash at the end.
   * @param load    imports a script.
   */
  constructor(folder: string, load: (address: string) => Promise<Pagefind>) {
    this.#folder = folder;
    this.#load = load;
  }

  start(): Promise<PagefindInstance> {
    // Without a worker, which would load the engine's script a second time.
    this.#engine ??= this.#load(`${this.#folder}pagefind.js`).then(({ createInstance }) =>
      createInstance({ basePath: this.#folder, noWorker: true }),
    );
    return this.#engine;
  }

  /**
   * Where a token stands in shards, and perhaps in others that were asked for it before.
   *
   * @param isFirstEnough  whether the first place in a record is all that is wanted of it.
   */
  async placesOf(token: string, shards: readonly ShardEntry[], isFirstEnough: boolean): Promise<Places> {
    const engine = await this.start();
    await Promise.all(shards.map((shard) => this.#merge(engine, shard, rangeOf(token))));
    // Pagefind tells all places of a word, and the first one of a quoted phrase.
    const { results } = await engine.search(isFirstEnough ? `"${token}"` : token);
    return new Map(results.map(({ id, words }) => [id, words]));
  }

  async #merge(engine: PagefindInstance, { path, ranges }: ShardEntry, range: string): Promise<void> {
    if (!ranges.includes(range)) return;
    const folder = `${this.#folder}${path}/${range}/`;
    const merged = this.#merged.get(folder) ?? engine.mergeIndex(folder, { language: LANGUAGE });
    this.#merged.set(folder, merged);
    await merged;
  }
}
