/** The shares of finished reports, kept beside their pages between builds. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArchiveEntry } from '../archive/archive.ts';
import { KEPT_ONLY, type Stock } from '../cache/page-cache.ts';
import { type Share, shareOf, type ShareOf } from './share.ts';

const FILE = `${KEPT_ONLY}share.json`;

/** Adds the share of a report to the folder of its finished files. */
export function keepShare(folder: string, entry: ArchiveEntry): void {
  writeFileSync(join(folder, FILE), JSON.stringify(shareOf(entry)));
}

/** What finished reports add to the files of the whole archive; of any other report it is made from its data. */
export function sharesIn(stock: Stock, keys: ReadonlyMap<string, string>): ShareOf {
  return (entry) => {
    const key = keys.get(entry.id);
    return key !== undefined && existsSync(stock.folderOf(key))
      ? (JSON.parse(readFileSync(join(stock.folderOf(key), FILE), 'utf8')) as Share)
      : shareOf(entry);
  };
}
