/** Asks the index in the browser: loads the engine once, and shards as far as they are asked for. */
import { initialOf } from './initial.ts';
import { LANGUAGE } from './language.ts';
import type { Pagefind, PagefindInstance } from './pagefind.ts';
import { type Places, placesOf } from './phrase-places.ts';
import type { Phrase, Query } from './query.ts';
import { readRecordName } from './record-name.ts';
import { type NameTable, readTable, type Row, type ShardTable, TABLE_ROWS, tablePath } from './shard-table.ts';
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

export class SearchEngine {
  readonly #folder: string;
  readonly #io: EngineIo;
  #shards: Promise<readonly ShardEntry[]> | undefined;
  #engine: Promise<PagefindInstance> | undefined;
  #names: Promise<NameTable> | undefined;
  /** By the folder of the index. */
  readonly #merged = new Map<string, Promise<void>>();
  /** By the path of the table. */
  readonly #tables = new Map<string, Promise<readonly Row[]>>();

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
    const phrases = [query.literal, ...query.phrases];
    const initials = new Set(phrases.flat().map(({ token }) => initialOf(token)));
    await Promise.all(shards.flatMap((shard) => [...initials].map((initial) => this.#merge(engine, shard, initial))));
    const places = await this.#placesOfTokens(engine, phrases);
    const literal = placesOf(query.literal, places);
    const words = query.phrases.map((phrase) => placesOf(phrase, places));
    const wanted = new Map(shards.map((shard) => [shard.name, shard]));
    const [first = new Map<string, number[]>(), ...others] = words;
    const hits = [...first].filter(([record]) => others.every((records) => records.has(record)));
    const found = await Promise.all(
      hits.map(async ([record, [place = 0]]) => {
        const name = readRecordName(record);
        const shard = wanted.get(name.shard);
        const row = shard === undefined ? undefined : await this.#row(shard, name.place);
        if (shard === undefined || row === undefined) return undefined;
        const visible = row.slices * SLICE_PLACES;
        const onPage = (records: Places): number[] => (records.get(record) ?? []).filter((each) => each < visible);
        const isLiteral = onPage(literal).length > 0;
        const found = slicesFor(isLiteral ? [onPage(literal)] : words.map(onPage));
        return { ...row, place, isLiteral, found, shard: shard.path };
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

  async #merge(engine: PagefindInstance, { path, initials }: ShardEntry, initial: string): Promise<void> {
    if (!initials.includes(initial)) return;
    const folder = `${this.#folder}${path}/${initial}/`;
    const merged = this.#merged.get(folder) ?? engine.mergeIndex(folder, { language: LANGUAGE });
    this.#merged.set(folder, merged);
    await merged;
  }

  /** What is known of a report, by its shard and its place there. */
  async #row({ tables, path }: ShardEntry, place: number): Promise<Row | undefined> {
    const name = tablePath(path, Math.floor(place / TABLE_ROWS));
    const json = (file: string): Promise<unknown> => this.#io.json(`${this.#folder}${tables}/${file}`);
    const readRows = async (): Promise<readonly Row[]> => {
      this.#names ??= json('names.json') as Promise<NameTable>;
      const [names, table] = await Promise.all([this.#names, json(name) as Promise<ShardTable>]);
      return readTable(names, table);
    };
    const rows = this.#tables.get(name) ?? readRows();
    this.#tables.set(name, rows);
    return (await rows)[place % TABLE_ROWS];
  }
}

function tokenOf({ token }: { token: string }): string {
  return token;
}
