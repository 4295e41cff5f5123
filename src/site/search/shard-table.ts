/** What the browser knows of every report of a shard before it has read one of them: enough to count, filter and order. */
import type { Named, SearchDocument } from './search-document.ts';

/** Columns instead of rows, names once: a thousand reports take a few kilobytes. */
export interface ShardTable {
  year: number;
  /** How many characters of a record's id are enough to tell it from the others. */
  idLength: number;
  /** In the order of the ids of reports. */
  ids: readonly string[];
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

interface TableEntry {
  document: SearchDocument;
  /** The record's id in the index. */
  record: string;
  visible: number;
}

/** The table of a shard's documents, which are of one year. */
export function makeTable(year: number, entries: readonly TableEntry[]): ShardTable {
  const documents = entries.map(({ document }) => document);
  const regions = names(documents.flatMap((document) => document.regions));
  const frameworks = names(documents.flatMap(({ framework }) => framework ?? []));
  const idLength = shortest(entries.map(({ record }) => record));
  return {
    year,
    idLength,
    ids: entries.map(({ record }) => shortId(record, idLength)),
    departments: documents.map(({ department }) => department),
    ...{ regions, frameworks },
    inRegions: documents.map((document) => document.regions.map(({ id }) => indexIn(regions, id))),
    inFramework: documents.map(({ framework }) => (framework === null ? -1 : indexIn(frameworks, framework.id))),
    grades: documents.map(({ grade }) => grade),
    scores: documents.map(({ score }) => score),
    findings: documents.map(({ hasFindings }) => (hasFindings ? 1 : 0)),
    visible: entries.map(({ visible }) => visible),
  };
}

/** The table's rows, by the short ids of their records. */
export function readTable(table: ShardTable): Map<string, Row> {
  return new Map(
    table.ids.flatMap((short, index) => {
      const department = table.departments[index];
      if (department === undefined) return [];
      const row: Row = {
        id: `${department.id}/${table.year}`,
        year: table.year,
        department,
        regions: (table.inRegions[index] ?? []).flatMap((region) => table.regions[region] ?? []),
        framework: table.frameworks[table.inFramework[index] ?? -1] ?? null,
        grade: table.grades[index] ?? '',
        score: table.scores[index] ?? '',
        hasFindings: table.findings[index] === 1,
        visible: table.visible[index] ?? 0,
      };
      return [[short, row] as const];
    }),
  );
}

/** A record's id cut to what tells it from others; all begin with the name of the language. */
export function shortId(record: string, length: number): string {
  return record.slice(record.indexOf('_') + 1).slice(0, length);
}

function shortest(records: readonly string[]): number {
  let length = 2;
  while (length < 64 && new Set(records.map((record) => shortId(record, length))).size < records.length) length += 1;
  return length;
}

function names(all: readonly Named[]): Named[] {
  return [...new Map(all.map(({ id, name }) => [id, { id, name }])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function indexIn(list: readonly Named[], id: string): number {
  return list.findIndex((each) => each.id === id);
}
