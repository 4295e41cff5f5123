/** Documents of a site that lies built in a folder: from its pages, and the names in its content. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '../../read/content.ts';
import { folderIo } from '../../read/io.ts';
import type { Documents } from './documents.ts';
import { articleOf } from './page-text.ts';
import { type Names, type ReportFacts, searchDocument } from './search-document.ts';

/** The ids of all built reports. */
export function builtReports(folder: string): string[] {
  const reports = join(folder, 'reports');
  if (!existsSync(reports)) return [];
  return readdirSync(reports).flatMap((department) =>
    readdirSync(join(reports, department))
      .filter((year) => /^\d{4}$/.test(year) && existsSync(join(reports, department, year, 'report.json')))
      .map((year) => `${department}/${year}`),
  );
}

/** Documents of built pages; what is hashed is what they are made from, since pages change in other places too. */
export function builtDocuments(folder: string, content: string): Documents {
  const namesOf = namesIn(content);
  const read = (id: string): { report: ReportFacts; html: string; names: Names } | undefined => {
    const file = (name: string): string => join(folder, 'reports', id, name);
    if (!existsSync(file('report.json'))) return undefined;
    const report = JSON.parse(readFileSync(file('report.json'), 'utf8')) as ReportFacts;
    const html = articleOf(readFileSync(file('index.html'), 'utf8'));
    return { report, html, names: namesOf(report) };
  };
  const hashOf = (id: string): string | undefined => {
    const sources = read(id);
    return sources && createHash('sha256').update(JSON.stringify(sources)).digest('hex');
  };
  // Asked for when shards are made and again when they are placed.
  const hashes = new Map<string, string | undefined>();
  return {
    hash: (id) => {
      if (!hashes.has(id)) hashes.set(id, hashOf(id));
      return hashes.get(id);
    },
    read: (id) => {
      const sources = read(id);
      return sources && searchDocument(sources);
    },
  };
}

/** The names that content gives to the departments and frameworks of reports. */
function namesIn(content: string): (report: ReportFacts) => Names {
  const io = folderIo(content);
  const files = ['departments', 'frameworks'].flatMap((folder) => io.list(folder).map((file) => `${folder}/${file}`));
  const { departments, frameworks } = readContent(io, files);
  return (report) => {
    const department = departments.get(report.department.id);
    return {
      shortName: department?.shortName,
      formerNames: (department?.formerNames ?? []).map(({ name }) => name),
      regions: (department?.regions ?? []).map(({ code, name }) => ({ id: code, name })),
      framework: report.framework === null ? undefined : frameworks.get(report.framework)?.name,
    };
  };
}
