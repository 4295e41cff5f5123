/** Finds reports in the browser: what the index tells of words, with what the tables tell of reports. */
import { browserIo, type EngineIo } from './browser-io.ts';
import { ShardAsker } from './ask-shards.ts';
import { type Places, placesOf, type PlacesOfTokens, recordsWith } from './phrase-places.ts';
import type { Query } from './query.ts';
import { readRecordName } from '../record-name.ts';
import {
  departmentsPath,
  type NamedDepartment,
  type NameTable,
  readTable,
  type Row,
  type ShardTable,
  TABLE_ROWS,
  tablePath,
} from '../shard-table.ts';
import type { ShardEntry } from '../shard-entry.ts';
import { SLICE_PLACES, slicesFor } from '../slices.ts';
import { TokenIndex } from './token-index.ts';

/** A report that holds what was asked for. */
export interface Hit extends Row {
  /** The folder of its shard. */
  shard: string;
  /** Its page holds the whole query literally, as far as that is asked for; query.ts says what that means. */
  isLiteral: boolean;
  /** How far down the page the first word stands. */
  place: number;
  /** Slices of its text that hold the words; none where only names hold them. */
  found: readonly number[];
}

/** What the shards that were asked so far hold. */
export interface Found {
  hits: Hit[];
  shards: readonly ShardEntry[];
}

export class SearchEngine {
  readonly #folder: string;
  readonly #io: EngineIo;
  readonly #index: TokenIndex;
  /** By the path below `pagefind/`. */
  readonly #files = new Map<string, Promise<unknown>>();
  /** By the path of the table. */
  readonly #tables = new Map<string, Promise<readonly Row[]>>();

  /** @param folder  the address of `pagefind/`, with a slash at the end. */
  constructor(folder: string, io: EngineIo = browserIo) {
    this.#folder = folder;
    this.#io = io;
    this.#index = new TokenIndex(folder, io);
  }

  /** Starts loading what any query needs: the reader is about to type one. */
  prepare(): void {
    void this.shards().catch(() => undefined);
    void this.#index.start().catch(() => undefined);
  }

  /** All shards, newest first. */
  shards(): Promise<readonly ShardEntry[]> {
    return this.#json('shards.json') as Promise<readonly ShardEntry[]>;
  }

  /** What shards hold, which are told newest first. */
  async search(query: Query, shards: readonly ShardEntry[]): Promise<Hit[]> {
    return this.#hits(query, await new ShardAsker(this.#index, query).ask(shards), shards);
  }

  /** Asks shards in steps, newest first, and answers after each of them. */
  async *searchInSteps(query: Query, steps: readonly (readonly ShardEntry[])[]): AsyncGenerator<Found, void> {
    const asker = new ShardAsker(this.#index, query);
    const shards: ShardEntry[] = [];
    for (const step of steps) {
      const places = await asker.ask(step);
      shards.push(...step);
      yield { hits: await this.#hits(query, places, shards), shards };
    }
  }

  async #hits(query: Query, places: PlacesOfTokens, shards: readonly ShardEntry[]): Promise<Hit[]> {
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
  async #row({ tables, path, departments }: ShardEntry, place: number): Promise<Row | undefined> {
    const json = (file: string): Promise<unknown> => this.#json(`${tables}/${file}`);
    const readRows = async (): Promise<readonly Row[]> => {
      const [table, names, ...blocks] = await Promise.all([
        json(name) as Promise<ShardTable>,
        json('names.json') as Promise<NameTable>,
        ...departments.map((block) => json(departmentsPath(block)) as Promise<NamedDepartment[]>),
      ]);
      return readTable(table, names, new Map(departments.map((number, index) => [number, blocks[index] ?? []])));
    };
    const name = tablePath(path, Math.floor(place / TABLE_ROWS));
    const rows = this.#tables.get(name) ?? readRows();
    this.#tables.set(name, rows);
    return (await rows)[place % TABLE_ROWS];
  }

  /** A file below `pagefind/`, fetched once. */
  #json(path: string): Promise<unknown> {
    const file = this.#files.get(path) ?? this.#io.json(this.#folder + path);
    this.#files.set(path, file);
    return file;
  }
}
