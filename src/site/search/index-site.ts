/** The search index of a site: what has changed is made in the cache, then everything is put into the site's folder. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentRoot } from '../content-root.ts';
import { builtDocuments, builtReports } from './built-documents.ts';
import type { Documents, Hashes } from './documents.ts';
import { engineFiles, indexShard } from './index-shard.ts';
import { ENGINE_KEY, ShardCache, shardKey } from './shard-cache.ts';
import { planShards, type Shard, type ShardEntry } from './shards.ts';

export interface IndexOptions {
  /** The reports of the content, also those that cannot be found; those that are built, if not said. */
  ids?: readonly string[];
  documents?: Documents;
  /** Where finished shards are kept. */
  cache?: string;
  onShard?: OnShard;
}

/** Told before each shard is made, and not for those that are reused. */
export type OnShard = (shard: Shard, state: { done: number; of: number }) => void;

export interface IndexResult {
  /** How many reports can be found. */
  reports: number;
  shards: number;
}

/**
 * Writes `pagefind/` into the folder of a built site.
 *
 * @throws Error when Pagefind refuses a report.
 */
export async function indexSite(folder: string, options: IndexOptions = {}): Promise<IndexResult & { made: number }> {
  const { ids = builtReports(folder), cache = searchCache(), onShard } = options;
  const documents = options.documents ?? builtDocuments(folder, contentRoot());
  const shards = planShards(ids);
  const made = await makeShards(shards, { documents, cache, onShard });
  return { ...(await placeShards(shards, { documents, cache, target: join(folder, 'pagefind') })), made };
}

/** Where shards are kept if nothing else is said. */
export function searchCache(): string {
  return join(process.env['MINGZHANG_CACHE'] ?? './.cache/astro', 'search');
}

interface Making {
  documents: Documents;
  cache: string;
  onShard?: OnShard | undefined;
}

/** Makes the shards that are not in the cache yet, one at a time, and says how many. Parts of a build give some of them. */
export async function makeShards(shards: readonly Shard[], { documents, cache, onShard }: Making): Promise<number> {
  const kept = new ShardCache(cache);
  const missing = shards.flatMap((shard) => {
    const key = shardKey(shard, documents);
    return key === undefined || kept.has(key) ? [] : [{ shard, key }];
  });
  for (const [done, { shard, key }] of missing.entries()) {
    onShard?.(shard, { done, of: missing.length });
    const found = shard.ids.flatMap((id) => documents.read(id) ?? []);
    kept.store(key, await indexShard(shard.year, found));
  }
  return missing.length;
}

interface Placing {
  documents: Hashes;
  cache: string;
  /** The folder `pagefind/` of the site. */
  target: string;
}

/** Puts engine and shards, all of which are in the cache, into a site. Reads hashes of documents, never documents. */
export async function placeShards(
  shards: readonly Shard[],
  { documents, cache, target }: Placing,
): Promise<IndexResult> {
  const kept = new ShardCache(cache);
  if (!kept.has(ENGINE_KEY)) kept.store(ENGINE_KEY, await engineFiles());
  rmSync(target, { recursive: true, force: true });
  cpSync(kept.folder(ENGINE_KEY), target, { recursive: true });
  const used = new Set([ENGINE_KEY]);
  const entries: ShardEntry[] = [];
  for (const shard of shards) {
    const key = shardKey(shard, documents);
    if (key === undefined) continue;
    used.add(key);
    const { ids } = JSON.parse(readFileSync(join(kept.folder(key), 'reports.json'), 'utf8')) as { ids: string[] };
    if (ids.length === 0) continue;
    cpSync(kept.folder(key), join(target, shard.path), { recursive: true });
    entries.push({ year: shard.year, path: shard.path, count: ids.length });
  }
  writeFileSync(join(target, 'shards.json'), JSON.stringify(entries));
  kept.forget(used);
  return { reports: entries.reduce((sum, { count }) => sum + count, 0), shards: entries.length };
}
