/** Asks the index in the browser: loads the engine once, and shards as far as they are asked for. */
import { LANGUAGE } from './language.ts';
import type { Pagefind, PagefindInstance } from './pagefind.ts';
import type { Query } from './query.ts';
import { type NameTable, readTable, type Row, type ShardTable } from './shard-table.ts';
import type { ShardEntry } from './shards.ts';
import { SLICE_PLACES, slicesAt } from './slices.ts';

/** A report that holds what was asked for. */
export interface Hit extends Row {
  /** The folder of its shard. */
  shard: string;
  /** Its page holds the whole query as typed. */
  isLiteral: boolean;
  /** How far down the page the first word stands. */
  place: number;
  /** The slices of its text that hold the words. */
  found: readonly number[];
}

/** How the engine reaches files; tests pass their own. */
export interface EngineIo {
  load: (address: string) => Promise<Pagefind>;
  json: (address: string) => Promise<unknown>;
}

export const browserIo: EngineIo = {
  load: (address) => import(/* @vite-ignore */ address) as Promise<Pagefind>,
  json: async (address) => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${response.status} ${address}`);
    return response.json();
  },
};

interface Loaded {
  entry: ShardEntry;
  /** In the order of the records; loaded when something is found. */
  rows: Promise<readonly Row[]> | undefined;
}

export class SearchEngine {
  readonly #folder: string;
  readonly #io: EngineIo;
  #shards: Promise<readonly ShardEntry[]> | undefined;
  #engine: Promise<PagefindInstance> | undefined;
  #names: Promise<NameTable> | undefined;
  /** In the order in which they were merged, which is the weight of their hits. */
  readonly #loaded: Loaded[] = [];
  readonly #merged = new Map<string, Promise<void>>();

  /** @param folder  the address of `pagefind/`, with a slash at the end. */
  constructor(folder: string, io: EngineIo = browserIo) {
    this.#folder = folder;
    this.#io = io;
  }

  /** Starts loading what any query needs: the reader is about to type one. */
  prepare(): void {
    void this.shards().catch(() => undefined);
    void this.#start().catch(() => undefined);
  }

  /** All shards, newest first. */
  shards(): Promise<readonly ShardEntry[]> {
    this.#shards ??= this.#io.json(`${this.#folder}shards.json`) as Promise<readonly ShardEntry[]>;
    return this.#shards;
  }

  /** What the given shards hold; others that were merged earlier may answer too, and are left out. */
  async search(query: Query, shards: readonly ShardEntry[]): Promise<Hit[]> {
    const engine = await this.#start();
    for (const shard of shards) this.#merge(engine, shard);
    await Promise.all([...this.#merged.values()]);
    const [literal, ...words] = await Promise.all(
      [query.literal, ...query.phrases].map((phrase) => this.#places(engine, phrase)),
    );
    const wanted = new Set(shards.map(({ path }) => path));
    const [first = new Map<string, number>(), ...others] = words;
    const hits = [...first].filter(([key]) => others.every((places) => places.has(key)));
    const found = await Promise.all(
      hits.map(async ([key, place]) => {
        const [weight = '', record = ''] = key.split(' ');
        const shard = this.#loaded[Number.parseInt(weight, 10) - 1];
        if (shard === undefined || !wanted.has(shard.entry.path)) return undefined;
        shard.rows ??= this.#rows(shard.entry);
        const row = (await shard.rows)[Number.parseInt(record, 10)];
        if (row === undefined) return undefined;
        const visible = row.slices * SLICE_PLACES;
        const whole = literal?.get(key) ?? Infinity;
        const isLiteral = whole < visible;
        const places = isLiteral ? [whole] : words.map((each) => each.get(key) ?? Infinity);
        const found = slicesAt(places.filter((each) => each < visible));
        return { ...row, place, isLiteral, found, shard: shard.entry.path };
      }),
    );
    return found.filter((hit) => hit !== undefined);
  }

  /** The first place of a phrase in every record that holds it, by shard and record. */
  async #places(engine: PagefindInstance, phrase: string): Promise<Map<string, number>> {
    const { results } = await engine.search(phrase);
    return new Map(results.map(({ id, score, words }) => [`${Math.round(score)} ${id}`, words[0] ?? 0]));
  }

  #start(): Promise<PagefindInstance> {
    // Without a worker, which would load the engine's script a second time.
    this.#engine ??= this.#io
      .load(`${this.#folder}pagefind.js`)
      .then(({ createInstance }) => createInstance({ basePath: this.#folder, noWorker: true }));
    return this.#engine;
  }

  #merge(engine: PagefindInstance, entry: ShardEntry): void {
    if (this.#merged.has(entry.path)) return;
    this.#loaded.push({ entry, rows: undefined });
    // Pagefind does not say from which index a hit comes; its score, 1 for every phrase, carries it.
    const indexWeight = this.#loaded.length;
    this.#merged.set(
      entry.path,
      engine.mergeIndex(`${this.#folder}${entry.path}/`, { language: LANGUAGE, indexWeight }),
    );
  }

  async #rows({ tables, path }: ShardEntry): Promise<readonly Row[]> {
    const json = (name: string): Promise<unknown> => this.#io.json(`${this.#folder}${tables}/${name}.json`);
    this.#names ??= json('names') as Promise<NameTable>;
    const [names, table] = await Promise.all([this.#names, json(path) as Promise<ShardTable>]);
    return readTable(names, table);
  }
}
