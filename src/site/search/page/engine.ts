/** Finds reports in the browser: what the index tells of words, with what the tables tell of reports. */
import { askShards } from './ask-shards.ts';
import { type Places, placesOf, recordsWith } from './phrase-places.ts';
import type { Pagefind } from './pagefind.ts';
import type { Query } from './query.ts';
import { readRecordName } from '../record-name.ts';
import { type NameTable, readTable, type Row, type ShardTable, TABLE_ROWS, tablePath } from '../shard-table.ts';
import type { ShardEntry } from '../shard-entry.ts';
import { SLICE_PLACES, slicesFor } from '../slices.ts';
import { TokenIndex } from './token-index.ts';

/** A report that holds what was asked for. */
export interface Hit extends Row {
  /** The folder of its shard. */
  shard: string;
  /** Its page holds the whole query as typed, as far as that is asked for. */
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
  readonly #index: TokenIndex;
  #shards: Promise<readonly ShardEntry[]> | undefined;
  #names: Promise<NameTable> | undefined;
  /** By the path of the table. */
  readonly #tables = new Map<string, Promise<readonly Row[]>>();

  /** @param folder  the address of `pagefind/`, with a slash at the end. */
  constructor(folder: string, io: EngineIo = browserIo) {
    this.#folder = folder;
    this.#io = io;
    this.#index = new TokenIndex(folder, io.load);
  }

  /** Starts loading what any query needs: the reader is about to type one. */
  prepare(): void {
    void this.shards().catch(() => undefined);
    void this.#index.start().catch(() => undefined);
  }

  /** All shards, newest first. */
  shards(): Promise<readonly ShardEntry[]> {
    this.#shards ??= this.#io.json(`${this.#folder}shards.json`) as Promise<readonly ShardEntry[]>;
    return this.#shards;
  }

  /** What the given shards hold, which are told newest first. */
  async search(query: Query, shards: readonly ShardEntry[]): Promise<Hit[]> {
    const places = await askShards(this.#index, shards, query);
    const literal = placesOf(query.literal, places);
    const words = query.phrases.map((phrase) => placesOf(phrase, places));
    const byName = new Map(shards.map((shard) => [shard.name, shard]));
    const found = await Promise.all(
      recordsWith(words).map(async (record) => {
        const name = readRecordName(record);
        const shard = byName.get(name.shard);
        const row = shard === undefined ? undefined : await this.#row(shard, name.place);
        if (shard === undefined || row === undefined) return undefined;
        const visible = row.slices * SLICE_PLACES;
        const onPage = (phrase: Places): number[] => (phrase.get(record) ?? []).filter((each) => each < visible);
        const isLiteral = onPage(literal).length > 0;
        const found = slicesFor(isLiteral ? [onPage(literal)] : words.map(onPage));
        const place = words[0]?.get(record)?.[0] ?? 0;
        return { ...row, place, isLiteral, found, shard: shard.path };
      }),
    );
    return found.filter((hit) => hit !== undefined);
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
