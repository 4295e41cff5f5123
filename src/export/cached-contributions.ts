/** The contributions of finished reports, kept beside their pages between builds. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadedReport } from '../archive/archive.ts';
import { FolderCache, KEPT_ONLY } from '../cache/folder-cache.ts';
import { type Contribution, contributionOf, type ContributionOf } from './contribution.ts';

const FILE = `${KEPT_ONLY}contribution.json`;

/** Adds the contribution of a report to the folder of its finished files. */
export function keepContribution(folder: string, report: LoadedReport): void {
  writeFileSync(join(folder, FILE), JSON.stringify(contributionOf(report)));
}

/** What finished reports add to the files of the whole archive; of any other report it is made from its data. */
export function cachedContributions(pageCache: FolderCache, keys: ReadonlyMap<string, string>): ContributionOf {
  return (entry) => {
    const key = keys.get(entry.id);
    return key !== undefined && existsSync(pageCache.folderOf(key))
      ? (JSON.parse(readFileSync(join(pageCache.folderOf(key), FILE), 'utf8')) as Contribution)
      : contributionOf(entry.load());
  };
}
