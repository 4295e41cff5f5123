/** What is taken from a finished report once and kept beside its pages: for the audit, the search and the open data. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsOf, type PageFacts, type Place } from '../audit/page-facts.ts';
import type { Archive } from '../archive/archive.ts';
import { hashOf } from '../cache/hash.ts';
import { keepContribution } from '../export/cached-contributions.ts';
import type { Documents } from '../search/index/documents.ts';
import { type ReportFacts, searchDocument, type SearchDocument } from '../search/search-document.ts';
import { reportFolder } from '../archive/page-keys.ts';
import { FolderCache, KEPT_ONLY } from '../cache/folder-cache.ts';
import type { CachedPages } from './cached-pages.ts';

interface Facts {
  audit: PageFacts;
  /** The hash of the search document; null where the report cannot be found. */
  search: string | null;
}

const FACTS = `${KEPT_ONLY}facts.json`;
const DOCUMENT = `${KEPT_ONLY}search.json`;

/** Gives a function that adds such files to the finished ones of a report; it leaves other folders alone. */
export function extractsFor({ entries, frameworks }: Archive, place: Place): CachedPages['extract'] {
  const reports = new Map(entries.map((entry) => [reportFolder(entry.id), entry]));
  return (folderInSite, folder) => {
    const entry = reports.get(folderInSite);
    if (entry === undefined) return;
    const { department } = entry.summary;
    const html = readFileSync(join(folder, 'index.html'), 'utf8');
    const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as ReportFacts;
    const document = searchDocument({
      ...{ report, html },
      names: {
        shortName: department.shortName,
        formerNames: department.formerNames.map(({ name }) => name),
        regions: department.regions.map(({ code, name }) => ({ id: code, name })),
        framework: report.framework === null ? undefined : frameworks.get(report.framework)?.name,
      },
    });
    const text = JSON.stringify(document ?? null);
    const facts: Facts = {
      audit: factsOf(`${folderInSite}/index.html`, html, place),
      search: document === undefined ? null : hashOf(text),
    };
    writeFileSync(join(folder, DOCUMENT), text);
    keepContribution(folder, entry.load());
    writeFileSync(join(folder, FACTS), JSON.stringify(facts));
  };
}

/** The documents of finished reports. */
export function documentsIn(pageCache: FolderCache, keys: ReadonlyMap<string, string>): Documents {
  return {
    hash: (id) => readFacts(pageCache, keys.get(id))?.search ?? undefined,
    read: (id) => {
      const key = keys.get(id);
      const document = key === undefined ? null : (readJson(pageCache, key, DOCUMENT) as SearchDocument | null);
      return document ?? undefined;
    },
  };
}

/** The facts of the pages in the page cache, by their files in the site. */
export function pageFactsIn(
  pageCache: FolderCache,
  keys: ReadonlyMap<string, string>,
): (file: string) => PageFacts | undefined {
  return (file) => {
    const id = /^reports\/([^/]+\/[^/]+)\/index\.html$/.exec(file)?.[1];
    return id === undefined ? undefined : readFacts(pageCache, keys.get(id))?.audit;
  };
}

function readFacts(pageCache: FolderCache, key: string | undefined): Facts | undefined {
  return key === undefined ? undefined : (readJson(pageCache, key, FACTS) as Facts);
}

function readJson(pageCache: FolderCache, key: string, name: string): unknown {
  return JSON.parse(readFileSync(join(pageCache.folderOf(key), name), 'utf8'));
}
