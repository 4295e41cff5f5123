/** What is told from a finished report once, and kept beside it: for the audit, for the search, for the open data. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsOf, type PageFacts, type Place } from '../audit/page-facts.ts';
import type { Archive } from '../archive/archive.ts';
import { hashOf } from '../cache/hash.ts';
import { keepShare } from '../export/kept-shares.ts';
import type { Documents } from '../search/index/documents.ts';
import { type ReportFacts, searchDocument, type SearchDocument } from '../search/search-document.ts';
import { reportFolder } from '../archive/page-keys.ts';
import { KEPT_ONLY, type Stock } from '../cache/page-cache.ts';
import type { StockedPages } from './stocked-pages.ts';

interface Derived {
  audit: PageFacts;
  /** The hash of the search document; null where the report cannot be found. */
  search: string | null;
}

const FACTS = `${KEPT_ONLY}facts.json`;
const DOCUMENT = `${KEPT_ONLY}search.json`;

/** Gives a function that adds what is derived to the finished files of a report; it leaves other folders alone. */
export function deriveFor({ entries, frameworks }: Archive, place: Place): StockedPages['derive'] {
  const reports = new Map(entries.map((entry) => [reportFolder(entry.id), entry]));
  return (folderInSite, folder) => {
    const entry = reports.get(folderInSite);
    if (entry === undefined) return;
    const { department } = entry.view;
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
    const derived: Derived = {
      audit: factsOf(`${folderInSite}/index.html`, html, place),
      search: document === undefined ? null : hashOf(text),
    };
    writeFileSync(join(folder, DOCUMENT), text);
    keepShare(folder, entry);
    writeFileSync(join(folder, FACTS), JSON.stringify(derived));
  };
}

/** The documents of the reports in stock. */
export function documentsIn(stock: Stock, keys: ReadonlyMap<string, string>): Documents {
  return {
    hash: (id) => readDerived(stock, keys.get(id))?.search ?? undefined,
    read: (id) => {
      const key = keys.get(id);
      const document = key === undefined ? null : (readJson(stock, key, DOCUMENT) as SearchDocument | null);
      return document ?? undefined;
    },
  };
}

/** The facts of the pages in stock, by their files in the site. */
export function pageFactsIn(stock: Stock, keys: ReadonlyMap<string, string>): (file: string) => PageFacts | undefined {
  return (file) => {
    const id = /^reports\/([^/]+\/[^/]+)\/index\.html$/.exec(file)?.[1];
    return id === undefined ? undefined : readDerived(stock, keys.get(id))?.audit;
  };
}

function readDerived(stock: Stock, key: string | undefined): Derived | undefined {
  return key === undefined ? undefined : (readJson(stock, key, FACTS) as Derived);
}

function readJson(stock: Stock, key: string, name: string): unknown {
  return JSON.parse(readFileSync(join(stock.folderOf(key), name), 'utf8'));
}
