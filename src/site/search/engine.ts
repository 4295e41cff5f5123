/** Asks the index in the browser: loads the engine once, and shards as far as they are asked for. */
import { LANGUAGE } from './language.ts';
import type { Pagefind, PagefindInstance } from './pagefind.ts';
import { type Places, placesOf } from './phrase-places.ts';
import type { Phrase, Query } from './query.ts';
import { readRecordName } from './record-name.ts';
import { type NameTable, readTable, type Row, type ShardTable } from './shard-table.ts';
import type { ShardEntry } from './shards.ts';
import { SLICE_PLACES, slicesFor } from './slices.ts';

/** A report that holds what was asked for. */
export interface Hit extends Row {
  /** The folder of its shard. */
  shard: string;
  /** Its page holds the whole query as typed. */
  isLiteral: boolean;
  /** How far down the page the first word stands. */
  place: number;
  /** Slices of its text that hold the words; none where only names hold them. */
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
  /** Shards that were merged, by name. */
  readonly #loaded = new Map<string, Loaded>();
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
    const places = await this.#placesOfTokens(engine, [query.literal, ...query.phrases]);
    const literal = placesOf(query.literal, places);
    const words = query.phrases.map((phrase) => placesOf(phrase, places));
    const wanted = new Set(shards.map(({ name }) => name));
    const [first = new Map<string, number[]>(), ...others] = words;
    const hits = [...first].filter(([record]) => others.every((records) => records.has(record)));
    const found = await Promise.all(
      hits.map(async ([record, [place = 0]]) => {
        const name = readRecordName(record);
        const shard = this.#loaded.get(name.shard);
        if (shard === undefined || !wanted.has(name.shard)) return undefined;
        shard.rows ??= this.#rows(shard.entry);
        const row = (await shard.rows)[name.place];
        if (row === undefined) return undefined;
        const visible = row.slices * SLICE_PLACES;
        const onPage = (records: Places): number[] => (records.get(record) ?? []).filter((each) => each < visible);
        const isLiteral = onPage(literal).length > 0;
        const found = slicesFor(isLiteral ? [onPage(literal)] : words.map(onPage));
        return { ...row, place, isLiteral, found, shard: shard.entry.path };
      }),
    );
    return found.filter((hit) => hit !== undefined);
  }

  /** Where each token of the phrases stands. The first place is enough for a token that is a phrase by itself. */
  async #placesOfTokens(engine: PagefindInstance, phrases: readonly Phrase[]): Promise<(token: string) => Places> {
    const together = new Set(phrases.filter(({ length }) => length > 1).flatMap((phrase) => phrase.map(tokenOf)));
    const all = [...new Set(phrases.flatMap((phrase) => phrase.map(tokenOf)))];
    const found = await Promise.all(
      all.map(async (token) => {
        // Pagefind tells all places of a word, and the first one of a quoted phrase.
        const { results } = await engine.search(together.has(token) ? token : `"${token}"`);
        return [token, new Map(results.map(({ id, words }) => [id, words]))] as const;
      }),
    );
    const places = new Map<string, Places>(found);
    return (token) => places.get(token) ?? new Map<string, number[]>();
  }

  #start(): Promise<PagefindInstance> {
    // Without a worker, which would load the engine's script a second time.
    this.#engine ??= this.#io
      .load(`${this.#folder}pagefind.js`)
      .then(({ createInstance }) => createInstance({ basePath: this.#folder, noWorker: true }));
    return this.#engine;
  }

  #merge(engine: PagefindInstance, entry: ShardEntry): void {
    if (this.#merged.has(entry.name)) return;
    this.#loaded.set(entry.name, { entry, rows: undefined });
    this.#merged.set(entry.name, engine.mergeIndex(`${this.#folder}${entry.path}/`, { language: LANGUAGE }));
  }

  async #rows({ tables, path }: ShardEntry): Promise<readonly Row[]> {
    const json = (name: string): Promise<unknown> => this.#io.json(`${this.#folder}${tables}/${name}.json`);
    this.#names ??= json('names') as Promise<NameTable>;
    const [names, table] = await Promise.all([this.#names, json(path) as Promise<ShardTable>]);
    return readTable(names, table);
  }
}

function tokenOf({ token }: { token: string }): string {
  return token;
}
