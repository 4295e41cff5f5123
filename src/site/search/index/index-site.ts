/** The search index of a site: what has changed is made in the cache, then everything is put into the site's folder. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { searchFolder } from '../../cache-folder.ts';
import { placeFolder } from '../../place-folder.ts';
import type { Documents, Hashes } from './documents.ts';
import { ENTRIES, engineFiles, indexUnit, TEXT, WORDS } from './index-unit.ts';
import { joinUnits } from './join-units.ts';
import { makeTables, type TableEntry, tablePath } from '../shard-table.ts';
import { ENGINE_KEY, keyOf, pagefindVersion, ShardCache, shardKey, unitKey } from './shard-cache.ts';
import { planShards, type Shard } from './shards.ts';
import type { ShardEntry } from '../shard-entry.ts';

export interface IndexOptions {
  /** The reports of the content, also those that cannot be found. */
  ids: readonly string[];
  documents: Documents;
  /** Where finished shards are kept. */
  cache?: string;
  onShard?: OnShard;
}

/** Told before each shard is made, and not for those that are reused. */
export type OnShard = (shard: KeyedShard, state: { done: number; of: number }) => void;

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
export async function indexSite(folder: string, options: IndexOptions): Promise<IndexResult & { made: number }> {
  const { ids, documents, cache = searchFolder(), onShard } = options;
  const shards = keyedShards(planShards(ids), documents);
  const made = await makeShards(shards, { documents, cache, onShard });
  return { ...(await placeShards(shards, { cache, target: join(folder, 'pagefind') })), made };
}

interface Making {
  documents: Documents;
  cache: string;
  onShard?: OnShard | undefined;
}

interface KeyedUnit {
  key: string;
  ids: readonly string[];
}

/** A shard under the keys of all that it and its units follow from. */
export interface KeyedShard extends Pick<Shard, 'year' | 'name'> {
  key: string;
  units: readonly KeyedUnit[];
}

/** The shards and units that have reports which can be found, with their keys. */
export function keyedShards(shards: readonly Shard[], documents: Hashes): KeyedShard[] {
  return shards.flatMap(({ year, name, units: all }) => {
    const units = all.flatMap((ids) => {
      const key = unitKey(ids, documents);
      return key === undefined ? [] : [{ key, ids }];
    });
    const keys = units.map(({ key }) => key);
    return units.length === 0 ? [] : [{ year, name, key: shardKey(name, keys), units }];
  });
}

/** Makes the shards that are not in the cache yet, one at a time, and says how many. Parts of a build give some of them. */
export async function makeShards(
  shards: readonly KeyedShard[],
  { documents, cache, onShard }: Making,
): Promise<number> {
  const kept = new ShardCache(cache);
  const missing = shards.filter(({ key }) => !kept.has(key));
  for (const [done, shard] of missing.entries()) {
    onShard?.(shard, { done, of: missing.length });
    for (const unit of shard.units) await makeUnit(unit, documents, kept);
    kept.store(
      shard.key,
      await joinUnits(
        shard.units.map(({ key }) => ({
          words: readFileSync(join(kept.folder(key), WORDS)),
          records: entriesIn(kept.folder(key)).length,
        })),
        { name: shard.name, version: pagefindVersion },
      ),
    );
  }
  return missing.length;
}

/** Makes the units that a part of a build has all reports of; shards are joined when all units are there. */
export async function makeUnits(
  units: readonly (readonly string[])[],
  { documents, cache, onUnit }: Omit<Making, 'onShard'> & { onUnit?: (done: number, of: number) => void },
): Promise<void> {
  const kept = new ShardCache(cache);
  for (const [done, ids] of units.entries()) {
    onUnit?.(done, units.length);
    const key = unitKey(ids, documents);
    if (key !== undefined) await makeUnit({ key, ids }, documents, kept);
  }
}

async function makeUnit({ key, ids }: KeyedUnit, documents: Documents, kept: ShardCache): Promise<void> {
  if (!kept.has(key)) kept.store(key, await indexUnit(ids.flatMap((id) => documents.read(id) ?? [])));
}

function entriesIn(unit: string): TableEntry[] {
  return JSON.parse(readFileSync(join(unit, ENTRIES), 'utf8')) as TableEntry[];
}

interface Placing {
  cache: string;
  /** The folder `pagefind/` of the site. */
  target: string;
}

/** Puts engine and shards, all of which are in the cache, into a site. */
export async function placeShards(shards: readonly KeyedShard[], { cache, target }: Placing): Promise<IndexResult> {
  const kept = new ShardCache(cache);
  if (!kept.has(ENGINE_KEY)) kept.store(ENGINE_KEY, await engineFiles());
  rmSync(target, { recursive: true, force: true });
  placeFolder(kept.folder(ENGINE_KEY), target);
  const used = new Set([ENGINE_KEY]);
  const placed: Placed[] = [];
  for (const shard of shards) {
    for (const { key } of [shard, ...shard.units]) used.add(key);
    const units = shard.units.map(({ key }) => kept.folder(key));
    const entries = units.flatMap(entriesIn);
    if (entries.length === 0) continue;
    const path = `${shard.name}-${shard.key.slice(0, 8)}`;
    placeFolder(kept.folder(shard.key), join(target, path));
    for (const unit of units) if (existsSync(join(unit, TEXT))) placeFolder(join(unit, TEXT), join(target, path, TEXT));
    const ranges = readdirSync(kept.folder(shard.key)).sort();
    placed.push({ year: shard.year, name: shard.name, path, ranges, entries });
  }
  writeTables(placed, target);
  kept.forget(used);
  return { reports: placed.reduce((sum, { entries }) => sum + entries.length, 0), shards: placed.length };
}

interface Placed extends Pick<ShardEntry, 'year' | 'name' | 'path' | 'ranges'> {
  entries: readonly TableEntry[];
}

/** Tables point into each other and change together: one folder has them all, under another name after any change. */
function writeTables(placed: readonly Placed[], target: string): void {
  const { names, tables } = makeTables(placed);
  const files = [
    ['names.json', JSON.stringify(names)] as const,
    ...tables.flatMap((blocks, shard) =>
      blocks.map((table, block) => [tablePath(placed[shard]?.path ?? '', block), JSON.stringify(table)] as const),
    ),
  ];
  const folder = `tables-${keyOf(files.flat()).slice(0, 8)}`;
  mkdirSync(join(target, folder));
  for (const [name, text] of files) writeFileSync(join(target, folder, name), text);
  const list: ShardEntry[] = placed.map(({ year, name, path, ranges, entries }) => ({
    ...{ year, name, path, ranges, count: entries.length },
    tables: folder,
  }));
  writeFileSync(join(target, 'shards.json'), JSON.stringify(list));
}
