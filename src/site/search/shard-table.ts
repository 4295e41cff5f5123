/**
 * What the browser knows of a report before it has read it: enough to count, filter and order. Columns
 * instead of rows, and names once for all shards, since departments are the same in every year: a thousand reports take
 * a few kilobytes.
 */
import type { Named, SearchDocument } from './search-document.ts';

/** The names that the tables of all shards point to. */
export interface NameTable {
  departments: readonly (Named & { inRegions: readonly number[] })[];
  regions: readonly Named[];
  frameworks: readonly Named[];
}

/** How many rows a table has at most: of few hits in a large shard only their tables are read. */
export const TABLE_ROWS = 128;

/** Where the table lies that has the rows of the given block of records, below the folder of all tables. */
export function tablePath(shard: string, block: number): string {
  return `${shard}.${block}.json`;
}

/** A column a fact, in the order of the records of the index. */
export interface ShardTable {
  year: number;
  /** Index of a department. */
  ofDepartment: readonly number[];
  /** Index of a framework, −1 for none. */
  inFramework: readonly number[];
  grades: readonly string[];
  scores: readonly string[];
  findings: readonly (0 | 1)[];
  /** How many slices each text has. */
  slices: readonly number[];
}

/** A report as filters and orders see it. */
export interface Row {
  /** `<department>/<year>`. */
  id: string;
  year: number;
  department: Named;
  regions: readonly Named[];
  framework: Named | null;
  grade: string;
  score: string;
  hasFindings: boolean;
  /** How many slices its text has; places in the index behind them are not on the page. */
  slices: number;
}

/** What is said of a report; the order of entries is that of the records of the index. */
export type TableEntry = Omit<SearchDocument, 'blocks' | 'names'> & Pick<Row, 'slices'>;

/** The names in all shards, and the table of each shard, whose reports are of one year. */
export function makeTables(shards: readonly { year: number; entries: readonly TableEntry[] }[]): {
  names: NameTable;
  /** Of each shard, as many as it needs. */
  tables: ShardTable[][];
} {
  const all = shards.flatMap(({ entries }) => entries);
  const regions = new Index(all.flatMap((entry) => entry.regions));
  const frameworks = new Index(all.flatMap(({ framework }) => framework ?? []));
  const ofEntry = (entry: TableEntry): NameTable['departments'][number] => ({
    ...{ id: entry.department.id, name: entry.department.name },
    inRegions: entry.regions.map((region) => regions.of(region)),
  });
  const departments = new Index(all.map(ofEntry));
  return {
    names: { departments: departments.items, regions: regions.items, frameworks: frameworks.items },
    tables: shards.map(({ year, entries: all }) =>
      blocksOf(all).map((entries) => ({
        year,
        ofDepartment: entries.map((entry) => departments.of(ofEntry(entry))),
        inFramework: entries.map(({ framework }) => (framework === null ? -1 : frameworks.of(framework))),
        grades: entries.map(({ grade }) => grade),
        scores: entries.map(({ score }) => score),
        findings: entries.map(({ hasFindings }) => (hasFindings ? 1 : 0)),
        slices: entries.map(({ slices }) => slices),
      })),
    ),
  };
}

function blocksOf<Entry>(entries: readonly Entry[]): Entry[][] {
  const count = Math.ceil(entries.length / TABLE_ROWS);
  return Array.from({ length: count }, (_, block) => entries.slice(block * TABLE_ROWS, (block + 1) * TABLE_ROWS));
}

/** A table's rows, in the order of the records of the index. */
export function readTable(names: NameTable, table: ShardTable): Row[] {
  return table.ofDepartment.flatMap((of, index) => {
    const department = names.departments[of];
    if (department === undefined) return [];
    return {
      id: `${department.id}/${table.year}`,
      year: table.year,
      department: { id: department.id, name: department.name },
      regions: department.inRegions.flatMap((region) => names.regions[region] ?? []),
      framework: names.frameworks[table.inFramework[index] ?? -1] ?? null,
      grade: table.grades[index] ?? '',
      score: table.scores[index] ?? '',
      hasFindings: table.findings[index] === 1,
      slices: table.slices[index] ?? 0,
    };
  });
}

/** Different items in a fixed order, found by all that they hold: one department may have had several names. */
class Index<Item extends Named> {
  readonly items: readonly Item[];
  readonly #places: ReadonlyMap<string, number>;

  constructor(all: readonly Item[]) {
    const byText = new Map(all.map((item) => [JSON.stringify(item), item]));
    const inOrder = [...byText].sort(([a], [b]) => (a < b ? -1 : 1));
    this.items = inOrder.map(([, item]) => item);
    this.#places = new Map(inOrder.map(([text], place) => [text, place]));
  }

  of(item: Item): number {
    return this.#places.get(JSON.stringify(item)) ?? -1;
  }
}
