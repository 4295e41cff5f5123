/** Every file of the archive's open data: the one place from which pages, descriptors and downloads take it. */
import { CHECKS } from '../check/checks/index.ts';
import type { Counts } from '../check/engine.ts';
import type { Portal } from '../report/portal.ts';
import { oncePer } from '../score/once.ts';
import type { ArchiveEntry } from '../archive/archive.ts';
import { columnsCsv, csvHeader } from './csv.ts';
import { memoryOutput, type OpenFile, type Output, type WholeFile } from './output.ts';
import { schemaFiles } from './schema-files.ts';
import type { ContributionOf } from './contribution.ts';
import type { ExportTable } from './table.ts';
import { TABLES } from './tables.ts';

/** What the open data of the whole archive is made from. */
export interface ExportSource {
  entries: readonly ArchiveEntry[];
  contributionOf: ContributionOf;
  /** The comparisons of all checks together. */
  counts: Counts;
  portal: Portal;
  /** Where the files that grow with the archive are put. */
  output: Output;
}

export interface ArchiveFile extends WholeFile {
  /** Below `data/`. */
  path: string;
  title: string;
  format: 'CSV' | 'JSON' | 'JSON-LD';
  mediaType: string;
  /** Of a CSV file with data: its columns. */
  table?: ExportTable;
}

type About = Omit<ArchiveFile, keyof WholeFile>;

const CSV = { format: 'CSV', mediaType: 'text/csv' } as const;
const JSON_FILE = { format: 'JSON', mediaType: 'application/json' } as const;

/** The files with data and those that explain them, without the descriptors that list them; made once for a source. */
export const archiveFiles = oncePer((source: ExportSource): readonly ArchiveFile[] => [
  ...growingFiles(source),
  ...explanations(),
]);

/** The files that grow with the archive, in one walk through it: of each report its contribution to all of them, then the next. */
function growingFiles({ entries, contributionOf, counts, output }: ExportSource): ArchiveFile[] {
  const tables = TABLES.map((table) => {
    const about: About = { path: `${table.name}.csv`, title: table.title, ...CSV, table };
    return { about, table, file: begun(output(about.path), csvHeader(table)) };
  });
  const reports = { about: REPORTS, file: begun(output(REPORTS.path), '[') };
  const findings = { about: FINDINGS, file: begun(output(FINDINGS.path), findingsHead(counts)) };
  const lists = { reports: separated(reports.file), findings: separated(findings.file) };
  for (const entry of entries) {
    const own = contributionOf(entry);
    for (const { table, file } of tables) file.write(own.rows[table.name] ?? '');
    lists.reports(own.listed);
    for (const finding of own.findings) lists.findings(JSON.stringify(finding));
  }
  reports.file.write(']');
  findings.file.write(']}');
  return [...tables, reports, findings].map(({ about, file }) => ({ ...about, ...file.end() }));
}

const REPORTS: About = { path: 'reports.json', title: '全部报告：部门、年度、总分、公开情况与核对数量', ...JSON_FILE };
const FINDINGS: About = { path: 'findings.json', title: '全部核对发现，以及每条核对规则比较了多少次', ...JSON_FILE };

/** `findings.json` up to the findings themselves. */
function findingsHead(counts: Counts): string {
  const checks = CHECKS.map(({ id, title, family }) => ({ id, title, family, comparisons: counts[id] ?? {} }));
  return `{"schemaVersion":"1","checks":${JSON.stringify(checks)},"findings":[`;
}

function explanations(): ArchiveFile[] {
  return [
    ...TABLES.map((table) => {
      const about = { path: `${table.name}-columns.csv`, title: `${table.name}.csv 的字段说明`, ...CSV };
      return smallFile(about, columnsCsv(table));
    }),
    ...schemaFiles().map(({ path, title, text }) =>
      smallFile({ path, title, format: 'JSON', mediaType: 'application/schema+json' }, text),
    ),
  ];
}

/** A file that does not grow, from its text. */
export function smallFile(about: About, text: string): ArchiveFile {
  return { ...about, ...begun(memoryOutput(about.path), text).end() };
}

function begun(file: OpenFile, text: string): OpenFile {
  file.write(text);
  return file;
}

/** Writes items of a JSON list. */
function separated(file: OpenFile): (item: string) => void {
  let isFirst = true;
  return (item) => {
    file.write(isFirst ? item : `,${item}`);
    isFirst = false;
  };
}
