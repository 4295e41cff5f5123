/** The search index of a site: what has changed is made in the cache, then everything is put into the site's folder. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { FolderCache } from '../../cache/folder-cache.ts';
import { searchFolder } from '../../cache/cache-folder.ts';
import { type Group, GROUPS_FILE, INDEX_FOLDER } from '../group.ts';
import { keepGroup, type KeyedGroup, keyedGroups, SPARE_MOST } from './group-cache.ts';
import { planGroups } from './groups.ts';
import type { IndexedReports } from './indexed-reports.ts';

/** Called before a group is made with how many of those that are not in the cache are done. */
export type OnGroup = (done: number, of: number) => void;

interface IndexedSite {
  /** The reports of the content, also those that cannot be found. */
  ids: readonly string[];
  reports: IndexedReports;
}

/** What a thread is to make, and where. */
export interface GroupWork {
  groups: readonly KeyedGroup[];
  cache: string;
}

/** Makes the groups that are not in the cache yet, one at a time, and says how many. Shards of a build give some of them. */
export async function makeGroups(
  groups: readonly KeyedGroup[],
  cache: FolderCache,
  onGroup?: OnGroup,
): Promise<number> {
  const missing = groups.filter(({ key }) => !cache.has(key));
  for (const [done, group] of missing.entries()) {
    onGroup?.(done, missing.length);
    await keepGroup(cache, group);
  }
  return missing.length;
}

/** The index is made by another thread: while it works, a build can go on with its pages. */
export class SiteIndex {
  readonly #site: IndexedSite;
  readonly #cache: string;
  readonly #most: number | undefined;
  #underWay: { groups: readonly KeyedGroup[]; made: Promise<void> } | undefined;
  #onGroup: OnGroup | undefined;

  /**
   * @param cache  where finished groups are kept.
   * @param most   how many reports a group has at most.
   */
  constructor(site: IndexedSite, cache = searchFolder(), most?: number) {
    this.#site = site;
    this.#cache = cache;
    this.#most = most;
  }

  /** Begins to make what is not in the cache yet; what is kept of all reports must be there. */
  begin(): void {
    this.#begun();
  }

  /**
   * Writes the index into the folder of a built site when everything is made.
   *
   * @param spare  a site that nobody needs any more, to take from; see {@link FolderCache.place}.
   */
  async placeIn(site: string, { spare, onGroup }: { spare?: string; onGroup?: OnGroup } = {}): Promise<void> {
    this.#onGroup = onGroup;
    const { groups, made } = this.#begun();
    await made;
    const kept = new FolderCache(this.#cache);
    const target = join(site, INDEX_FOLDER);
    rmSync(target, { recursive: true, force: true });
    mkdirSync(target);
    const named = groups.map((group) => ({ ...group, path: group.key.slice(0, PATH_LENGTH) }));
    for (const { key, path } of named) kept.place(key, join(target, path), spare && join(spare, INDEX_FOLDER, path));
    const list = named.map(({ path, years, files }): Group => ({ path, years, files }));
    writeFileSync(join(target, GROUPS_FILE), JSON.stringify(list));
    kept.forgetAllBut(new Set(groups.map(({ key }) => key)), SPARE_MOST);
  }

  #begun(): { groups: readonly KeyedGroup[]; made: Promise<void> } {
    if (this.#underWay !== undefined) return this.#underWay;
    const { ids, reports } = this.#site;
    const groups = keyedGroups(planGroups(ids, this.#most), reports);
    const kept = new FolderCache(this.#cache);
    // Only these: the thread would look at every file of the others once more.
    const missing = groups.filter(({ key }) => !kept.has(key));
    const made = missing.length === 0 ? Promise.resolve() : this.#makeBeside(missing);
    // What goes wrong is known to whoever waits for it, and until then to nobody.
    made.catch(() => undefined);
    this.#underWay = { groups, made };
    return this.#underWay;
  }

  #makeBeside(groups: readonly KeyedGroup[]): Promise<void> {
    const work: GroupWork = { groups, cache: this.#cache };
    const worker = new Worker(new URL('./group-worker.ts', import.meta.url), { workerData: work });
    return new Promise((resolve, reject) => {
      worker.on('message', ({ done, of }: { done: number; of: number }) => this.#onGroup?.(done, of));
      worker.once('error', reject);
      worker.once('exit', () => resolve());
    });
  }
}

/** So much of a key names a folder in the site. */
const PATH_LENGTH = 10;
