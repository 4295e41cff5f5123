/** Makes the tables that tell the browser what is known of every report; see shard-table.ts. */
import { departmentBits } from '../../archive/part.ts';
import { paged } from '../../archive/paging.ts';
import type { Named, Result } from '../search-document.ts';
import {
  DEPARTMENT_ROWS,
  type NamedDepartment,
  type NameTable,
  type ShardTable,
  TABLE_ROWS,
  type TableEntry,
  TITLE_MARKS,
} from '../shard-table.ts';

export interface Tables {
  names: NameTable;
  /** All departments, in blocks. */
  departments: (readonly NamedDepartment[])[];
  /** In the order of the shards. */
  shards: {
    /** As many as it needs. */
    tables: ShardTable[];
    /** The blocks of departments that they point to. */
    departments: number[];
  }[];
}

/** The tables of all shards, each of which has reports of one year, and the names that they point to. */
export function makeTables(shards: readonly { year: number; entries: readonly TableEntry[] }[]): Tables {
  const all = shards.flatMap(({ entries }) => entries);
  const regions = new Index(all.flatMap((entry) => entry.regions));
  const frameworks = new Index(all.flatMap(({ framework }) => framework ?? []));
  const departmentOf = (entry: TableEntry): NamedDepartment => ({
    ...{ id: entry.department.id, name: entry.department.name },
    inRegions: entry.regions.map((region) => regions.of(region)),
  });
  // In the order in which years are cut into shards: the departments of one stand together, in few blocks.
  const departments = new Index(all.map(departmentOf), ({ id }) => lowestFirst(departmentBits(`${id}/`)));
  const makeTable = (year: number, entries: readonly TableEntry[]): ShardTable => {
    const titles = new Map<string, number>();
    const withTitle = entries.map((entry) => {
      const marked = markedTitle(entry);
      const known = titles.get(marked) ?? titles.size;
      titles.set(marked, known);
      return known;
    });
    return {
      year,
      ...{ titles: [...titles.keys()], withTitle },
      ofDepartment: entries.map((entry) => departments.of(departmentOf(entry))),
      inFramework: entries.map(({ framework }) => (framework === null ? -1 : frameworks.of(framework))),
      stated: columnsOf(entries.map(({ stated }) => stated)),
      recomputed: columnsOf(entries.map(({ recomputed }) => recomputed)),
      gradesMeant: entries.map(({ gradeMeant }) => gradeMeant),
      findings: entries.map(({ hasFindings }) => (hasFindings ? 1 : 0)),
      slices: entries.map(({ slices }) => slices),
    };
  };
  return {
    names: { regions: regions.items, frameworks: frameworks.items },
    departments: blocksOf(departments.items, DEPARTMENT_ROWS),
    shards: shards.map(({ year, entries }) => {
      const tables = blocksOf(entries, TABLE_ROWS).map((block) => makeTable(year, block));
      const blocks = tables.flatMap(({ ofDepartment }) => ofDepartment.map((of) => Math.floor(of / DEPARTMENT_ROWS)));
      return { tables, departments: [...new Set(blocks)].sort((a, b) => a - b) };
    }),
  };
}

function columnsOf(results: readonly Result[]): ShardTable['stated'] {
  return { totals: results.map(({ total }) => total), grades: results.map(({ grade }) => grade) };
}

/** A title with marks for what its row says anyway. */
function markedTitle({ title, year, department }: TableEntry): string {
  return title.replaceAll(department.name, TITLE_MARKS.department).replaceAll(`${year}`, TITLE_MARKS.year);
}

function blocksOf<Item>(items: readonly Item[], most: number): (readonly Item[])[] {
  return paged(items, most).map((page) => page.items);
}

/** The bits of a number from the lowest to the highest, as text. */
function lowestFirst(bits: number): string {
  return [...bits.toString(2).padStart(32, '0')].reverse().join('');
}

/** Different items in a fixed order, found by all that they hold: one department may have had several names. */
class Index<Item extends Named> {
  readonly items: readonly Item[];
  readonly #places: ReadonlyMap<string, number>;

  /** @param first  what the order goes by before all else. */
  constructor(all: readonly Item[], first: (item: Item) => string = () => '') {
    const byText = new Map(all.map((item) => [JSON.stringify(item), item]));
    const inOrder = [...byText]
      .map(([text, item]) => ({ text, item, key: first(item) + text }))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    this.items = inOrder.map(({ item }) => item);
    this.#places = new Map(inOrder.map(({ text }, place) => [text, place]));
  }

  of(item: Item): number {
    return this.#places.get(JSON.stringify(item)) ?? -1;
  }
}
