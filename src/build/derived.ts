/** What is told from a finished report once, and kept beside it: for the audit, for the search, for the open data. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { factsOf, type PageFacts, type Place } from '../audit/page-facts.ts';
import type { Archive } from '../archive/archive.ts';
import { hashOf } from '../cache/hash.ts';
import { keepShare } from '../export/kept-shares.ts';
import type { IndexedReports } from '../search/index/indexed-reports.ts';
import { reportWords } from '../search/index/report-words.ts';
import { reportText, TEXT_FILE } from '../search/report-text.ts';
import { type ReportFacts, searchDocument } from '../search/search-document.ts';
import { reportFolder } from '../archive/page-keys.ts';
import { KEPT_ONLY, type Stock } from '../cache/page-cache.ts';
import type { StockedPages } from './stocked-pages.ts';

interface Derived {
  audit: PageFacts;
  /** The hash of what is kept for the search; null where the report cannot be found. */
  search: string | null;
}

const FACTS = `${KEPT_ONLY}facts.json`;
const WORDS = `${KEPT_ONLY}words`;

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
    const words = document === undefined ? undefined : reportWords(document);
    const derived: Derived = {
      audit: factsOf(`${folderInSite}/index.html`, html, place),
      search: words === undefined ? null : hashOf(words),
    };
    if (document !== undefined && words !== undefined) {
      writeFileSync(join(folder, WORDS), words);
      writeFileSync(join(folder, TEXT_FILE), gzipSync(JSON.stringify(reportText(document.blocks))));
    }
    keepShare(folder, entry);
    writeFileSync(join(folder, FACTS), JSON.stringify(derived));
  };
}

/** The reports in stock, as the search takes them. */
export function indexedIn(stock: Stock, keys: ReadonlyMap<string, string>): IndexedReports {
  return {
    hash: (id) => readDerived(stock, keys.get(id))?.search ?? undefined,
    file: (id) => join(stock.folderOf(keys.get(id) ?? ''), WORDS),
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
  return key === undefined
    ? undefined
    : (JSON.parse(readFileSync(join(stock.folderOf(key), FACTS), 'utf8')) as Derived);
}
