/**
 * What the browser knows of a report before it has read it: enough to count, filter, order and name it. Columns
 * instead of rows, and names once for all shards, since departments are the same in every year: a thousand reports take
 * a few kilobytes.
 */
import type { Named, Result, SearchDocument } from './search-document.ts';

/** The names that the tables of all shards point to, but for those of departments: `names.json`. */
export interface NameTable {
  regions: readonly Named[];
  frameworks: readonly Named[];
}

/** A department with the indexes of its regions. */
export type NamedDepartment = Named & { inRegions: readonly number[] };

/** How many departments one file of their names has at most. */
export const DEPARTMENT_ROWS = 1024;

/** Where the names of a block of departments lie, below the folder of all tables. */
export function departmentsPath(block: number): string {
  return `departments.${block}.json`;
}

/** How many rows a table has at most: of few hits in a large shard only their tables are read. */
export const TABLE_ROWS = 128;

/** Where the table lies that has the rows of the given block of records, below the folder of all tables. */
export function tablePath(shard: string, block: number): string {
  return `${shard}.${block}.json`;
}

interface ResultColumns {
  totals: readonly string[];
  grades: readonly string[];
}

/** A column a fact, in the order of the records of the index. */
export interface ShardTable {
  year: number;
  /** The different titles, with marks for what the row says anyway; see {@link TITLE_MARKS}. */
  titles: readonly string[];
  /** Index of a title. */
  withTitle: readonly number[];
  /** Index of a department among all of them. */
  ofDepartment: readonly number[];
  /** Index of a framework, −1 for none. */
  inFramework: readonly number[];
  stated: ResultColumns;
  recomputed: ResultColumns;
  gradesMeant: readonly string[];
  findings: readonly (0 | 1)[];
  /** How many slices each text has. */
  slices: readonly number[];
}

/** A report as filters and orders see it. */
export interface Row {
  /** `<department>/<year>`. */
  id: string;
  title: string;
  year: number;
  department: Named;
  regions: readonly Named[];
  framework: Named | null;
  stated: Result;
  recomputed: Result;
  /** Which grade the stated one is, by which reports are counted; empty where there is none. */
  gradeMeant: string;
  hasFindings: boolean;
  /** How many slices its text has; places in the index behind them are not on the page. */
  slices: number;
}

/** What is said of a report; the order of entries is that of the records of the index. */
export type TableEntry = Omit<SearchDocument, 'blocks' | 'names'> & Pick<Row, 'slices'>;

/** What stands in a title in the place of the department's name and the year: titles are mostly made of nothing else. */
export const TITLE_MARKS = { department: '\u0001', year: '\u0002' };

/**
 * A table's rows, in the order of the records of the index.
 *
 * @param departments  blocks of departments by their number; rows of other blocks are left out.
 */
export function readTable(
  table: ShardTable,
  { regions, frameworks }: NameTable,
  departments: ReadonlyMap<number, readonly NamedDepartment[]>,
): Row[] {
  return table.ofDepartment.flatMap((of, index) => {
    const department = departments.get(Math.floor(of / DEPARTMENT_ROWS))?.[of % DEPARTMENT_ROWS];
    if (department === undefined) return [];
    const { id, name } = department;
    const title = table.titles[table.withTitle[index] ?? -1] ?? '';
    return {
      id: `${id}/${table.year}`,
      title: title.replaceAll(TITLE_MARKS.department, () => name).replaceAll(TITLE_MARKS.year, `${table.year}`),
      year: table.year,
      department: { id, name },
      regions: department.inRegions.flatMap((region) => regions[region] ?? []),
      framework: frameworks[table.inFramework[index] ?? -1] ?? null,
      stated: resultAt(table.stated, index),
      recomputed: resultAt(table.recomputed, index),
      gradeMeant: table.gradesMeant[index] ?? '',
      hasFindings: table.findings[index] === 1,
      slices: table.slices[index] ?? 0,
    };
  });
}

function resultAt({ totals, grades }: ResultColumns, index: number): Result {
  return { total: totals[index] ?? '', grade: grades[index] ?? '' };
}
