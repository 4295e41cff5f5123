/** An index of made-up documents, as a build makes it and as the browser reads it, without a site around it. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { FolderCache } from '../../src/cache/folder-cache.ts';
import { keyedGroups } from '../../src/search/index/group-cache.ts';
import { planGroups } from '../../src/search/index/groups.ts';
import type { IndexedReports } from '../../src/search/index/indexed-reports.ts';
import { reportWords } from '../../src/search/index/report-words.ts';
import { makeGroups, SiteIndex } from '../../src/search/index/site-index.ts';
import { INDEX_FOLDER } from '../../src/search/group.ts';
import type { ReadFile } from '../../src/search/page/files.ts';
import type { SearchDocument } from '../../src/search/search-document.ts';

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'mingzhang-search-'));

/** What a build would have kept of each of some reports. */
export function kept(documents: readonly SearchDocument[]): IndexedReports {
  const folder = newFolder();
  const file = (id: string): string => join(folder, id.replace('/', '-'));
  for (const document of documents) writeFileSync(file(document.id), reportWords(document));
  const known = new Map(documents.map((document) => [document.id, JSON.stringify(document)]));
  return { hash: (id) => known.get(id), file };
}

/** Writes the index of some documents into a folder, in groups of the given size at most. */
export async function writeIndex(documents: readonly SearchDocument[], site: string, most?: number): Promise<void> {
  const [ids, reports, cache] = [documents.map(({ id }) => id), kept(documents), newFolder()];
  await makeGroups(keyedGroups(planGroups(ids, most), reports), new FolderCache(cache));
  await new SiteIndex({ ids, reports }, cache, most).placeIn(site);
}

/** Reads the files of a site from the disk, and notes which. */
export function readFrom(site: string): { read: ReadFile; asked: string[] } {
  const asked: string[] = [];
  const read: ReadFile = async (address) => {
    asked.push(address);
    const bytes = readFileSync(join(site, address));
    return JSON.parse((address.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString()) as unknown;
  };
  return { read, asked };
}

/** The address of the index in a site. */
export const INDEX = `${INDEX_FOLDER}/`;
