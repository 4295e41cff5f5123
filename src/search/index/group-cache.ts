/** Finished groups, each in a folder named by all that it depends on. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FolderCache } from '../../cache/folder-cache.ts';
import { hashOf } from '../../cache/hash.ts';
import type { PlannedGroup } from './groups.ts';
import type { IndexedReports } from './indexed-reports.ts';
import { filesFor, makeGroup } from './make-group.ts';

/** Changes whenever the same words of reports would give other files. */
const INDEX_VERSION = '13';

/** How many groups may lie in the cache beside those in use, for switching between branches. */
export const SPARE_MOST = 20;

/** A group that has reports which can be found, under the key of all that it depends on. */
export interface KeyedGroup {
  key: string;
  years: readonly number[];
  /** How many files its words are in. */
  files: number;
  /** What is kept of its reports, in their order. */
  reports: readonly string[];
}

export function keyedGroups(groups: readonly PlannedGroup[], reports: IndexedReports): KeyedGroup[] {
  return groups.flatMap(({ years, ids }) => {
    const found = ids.flatMap((id) => {
      const hash = reports.hash(id);
      return hash === undefined ? [] : [{ id, hash }];
    });
    if (found.length === 0) return [];
    const key = hashOf(INDEX_VERSION, ...found.flatMap(({ id, hash }) => [id, hash]));
    const own = years.filter((year) => found.some(({ id }) => id.endsWith(`/${year}`)));
    return [{ key, years: own, files: filesFor(found.length), reports: found.map(({ id }) => reports.file(id)) }];
  });
}

/** Makes a group and keeps it in one step: a build that is stopped leaves no half of one. */
export async function keepGroup(cache: FolderCache, { key, files, reports }: KeyedGroup): Promise<void> {
  const made = await makeGroup(
    reports.map((file) => readFileSync(file, 'utf8')),
    files,
  );
  cache.put(key, (folder) => {
    for (const { path, content } of made) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  });
}
