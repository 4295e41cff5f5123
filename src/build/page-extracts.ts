/** What is taken from a finished report once and kept beside its pages: for the audit, the search and the open data. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { factsOf, type PageFacts, type Place } from '../audit/page-facts.ts';
import { PageReader } from '../audit/read-page.ts';
import type { Archive } from '../archive/archive.ts';
import { hashOf } from '../cache/hash.ts';
import { readHtml } from '../html/read-html.ts';
import { keepContribution } from '../export/cached-contributions.ts';
import type { IndexedReports } from '../search/index/indexed-reports.ts';
import { reportWords } from '../search/index/report-words.ts';
import { BlockReader } from '../search/page-text.ts';
import { reportText, TEXT_FILE } from '../search/report-text.ts';
import { type ReportFacts, searchDocument } from '../search/search-document.ts';
import { reportFolder } from '../archive/page-keys.ts';
import { FolderCache, KEPT_ONLY } from '../cache/folder-cache.ts';
import type { CachedPages } from './cached-pages.ts';

interface Facts {
  audit: PageFacts;
  /** The hash of what is kept for the search; null where the report cannot be found. */
  search: string | null;
}

const FACTS = `${KEPT_ONLY}facts.json`;
const WORDS = `${KEPT_ONLY}words`;

/** Gives a function that adds such files to the finished ones of a report; it leaves other folders alone. */
export function extractsFor({ entries, frameworks }: Archive, place: Place): CachedPages['extract'] {
  const reports = new Map(entries.map((entry) => [reportFolder(entry.id), entry]));
  return (folderInSite, folder) => {
    const entry = reports.get(folderInSite);
    if (entry === undefined) return;
    const { department } = entry.summary;
    const reading = { page: new PageReader(`${folderInSite}/index.html`), text: new BlockReader() };
    readHtml(readFileSync(join(folder, 'index.html'), 'utf8'), reading.page, reading.text);
    const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as ReportFacts;
    const document = searchDocument({
      ...{ report, blocks: reading.text.blocks },
      names: {
        shortName: department.shortName,
        formerNames: department.formerNames.map(({ name }) => name),
        regions: department.regions.map(({ code, name }) => ({ id: code, name })),
        framework: report.framework === null ? undefined : frameworks.get(report.framework)?.name,
      },
    });
    const words = document === undefined ? undefined : reportWords(document);
    const facts: Facts = {
      audit: factsOf(reading.page.page, place),
      search: words === undefined ? null : hashOf(words),
    };
    if (document !== undefined && words !== undefined) {
      writeFileSync(join(folder, WORDS), words);
      writeFileSync(join(folder, TEXT_FILE), gzipSync(JSON.stringify(reportText(document.blocks))));
    }
    keepContribution(folder, entry.load());
    writeFileSync(join(folder, FACTS), JSON.stringify(facts));
  };
}

/** The finished reports, as the search takes them. */
export function indexedIn(pageCache: FolderCache, keys: ReadonlyMap<string, string>): IndexedReports {
  return {
    hash: (id) => readFacts(pageCache, keys.get(id))?.search ?? undefined,
    file: (id) => join(pageCache.folderOf(keys.get(id) ?? ''), WORDS),
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
  if (key === undefined) return undefined;
  return JSON.parse(readFileSync(join(pageCache.folderOf(key), FACTS), 'utf8')) as Facts;
}
