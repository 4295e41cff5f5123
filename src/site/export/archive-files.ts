/** Every file of the archive's open data with its text: the one place from which pages, descriptors and downloads take it. */
import { createHash } from 'node:crypto';
import { CHECKS } from '../../check/checks/index.ts';
import type { Counts } from '../../check/engine.ts';
import type { Portal } from '../../report/portal.ts';
import type { ArchiveEntry } from '../archive.ts';
import { findingJson, publishedFindings } from '../finding/findings.ts';
import { columnsCsv, csvText } from './csv.ts';
import { listedReportJson } from './report-json.ts';
import { schemaFiles } from './schema-files.ts';
import type { ExportTable } from './table.ts';
import { TABLES } from './tables.ts';

/** What the open data of the whole archive is made from. */
export interface ExportSource {
  entries: readonly ArchiveEntry[];
  /** The comparisons of all checks together. */
  counts: Counts;
  portal: Portal;
}

export interface ArchiveFile {
  /** Below `data/`. */
  path: string;
  title: string;
  format: 'CSV' | 'JSON' | 'JSON-LD';
  mediaType: string;
  text: string;
  bytes: number;
  sha256: string;
  /** Of a CSV file with data: its columns. */
  table?: ExportTable;
}

const CSV = { format: 'CSV', mediaType: 'text/csv' } as const;
const JSON_FILE = { format: 'JSON', mediaType: 'application/json' } as const;

const made = new WeakMap<readonly ArchiveEntry[], ArchiveFile[]>();

/** The files with data and those that explain them, without the descriptors that list them; made once for an archive. */
export function archiveFiles(source: ExportSource): readonly ArchiveFile[] {
  const known = made.get(source.entries);
  if (known !== undefined) return known;
  const files = makeFiles(source);
  made.set(source.entries, files);
  return files;
}

function makeFiles({ entries, counts }: ExportSource): ArchiveFile[] {
  const files = [
    ...TABLES.map((table) => ({
      path: `${table.name}.csv`,
      title: table.title,
      ...CSV,
      text: csvText(table, entries),
      table,
    })),
    {
      path: 'reports.json',
      title: '全部报告：部门、年度、总分、公开情况与核对数量',
      ...JSON_FILE,
      text: JSON.stringify(entries.map(listedReportJson)),
    },
    {
      path: 'findings.json',
      title: '全部核对发现，以及每条核对规则比较了多少次',
      ...JSON_FILE,
      text: JSON.stringify(findingsJson(entries, counts)),
    },
    ...TABLES.map((table) => ({
      path: `${table.name}-columns.csv`,
      title: `${table.name}.csv 的字段说明`,
      ...CSV,
      text: columnsCsv(table),
    })),
    ...schemaFiles().map((schema) => ({ ...schema, format: 'JSON' as const, mediaType: 'application/schema+json' })),
  ];
  return files.map(withFingerprint);
}

function findingsJson(entries: readonly ArchiveEntry[], counts: Counts) {
  return {
    schemaVersion: '1',
    checks: CHECKS.map(({ id, title, family }) => ({ id, title, family, comparisons: counts[id] ?? {} })),
    findings: publishedFindings(entries).map(({ entry, finding, href }) => ({
      report: entry.id,
      url: href,
      ...findingJson(finding),
    })),
  };
}

/** Adds how long a file is, and how to see that it is whole. */
export function withFingerprint(file: Omit<ArchiveFile, 'bytes' | 'sha256'>): ArchiveFile {
  const sha256 = createHash('sha256').update(file.text).digest('hex');
  return { ...file, bytes: Buffer.byteLength(file.text), sha256 };
}
