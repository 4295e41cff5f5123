/** What the browser knows of every report of a shard before it has read one of them: enough to count, filter and order. */
import type { Named, SearchDocument } from './search-document.ts';

/** Columns instead of rows, names once: a thousand reports take a few kilobytes. */
export interface ShardTable {
  year: number;
  /** In the order of the records of the index. */
  departments: readonly Named[];
  regions: readonly Named[];
  frameworks: readonly Named[];
  /** Indices of regions, of each report. */
  inRegions: readonly (readonly number[])[];
  /** Index of a framework, −1 for none. */
  inFramework: readonly number[];
  grades: readonly string[];
  scores: readonly string[];
  findings: readonly (0 | 1)[];
  visible: readonly number[];
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
  /** Places in the index below this number are on the page. */
  visible: number;
}

/** What is said of a report; the order of entries is that of the records of the index. */
export type TableEntry = Omit<SearchDocument, 'blocks' | 'names'> & Pick<Row, 'visible'>;

/** The table of a shard's reports, which are of one year. */
export function makeTable(year: number, entries: readonly TableEntry[]): ShardTable {
  const regions = names(entries.flatMap((entry) => entry.regions));
  const frameworks = names(entries.flatMap(({ framework }) => framework ?? []));
  return {
    year,
    departments: entries.map(({ department }) => department),
    ...{ regions, frameworks },
    inRegions: entries.map((entry) => entry.regions.map(({ id }) => indexIn(regions, id))),
    inFramework: entries.map(({ framework }) => (framework === null ? -1 : indexIn(frameworks, framework.id))),
    grades: entries.map(({ grade }) => grade),
    scores: entries.map(({ score }) => score),
    findings: entries.map(({ hasFindings }) => (hasFindings ? 1 : 0)),
    visible: entries.map(({ visible }) => visible),
  };
}

/** The table's rows, in the order of the records of the index. */
export function readTable(table: ShardTable): Row[] {
  return table.departments.map((department, index) => ({
    id: `${department.id}/${table.year}`,
    year: table.year,
    department,
    regions: (table.inRegions[index] ?? []).flatMap((region) => table.regions[region] ?? []),
    framework: table.frameworks[table.inFramework[index] ?? -1] ?? null,
    grade: table.grades[index] ?? '',
    score: table.scores[index] ?? '',
    hasFindings: table.findings[index] === 1,
    visible: table.visible[index] ?? 0,
  }));
}

function names(all: readonly Named[]): Named[] {
  return [...new Map(all.map(({ id, name }) => [id, { id, name }])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function indexIn(list: readonly Named[], id: string): number {
  return list.findIndex((each) => each.id === id);
}
