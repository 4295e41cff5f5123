/** Puts engine, shards and tables into a site. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEAL } from '../../cache/sealed-folder.ts';
import { placeFolders } from '../../disk/place-folder.ts';
import { paged } from '../../archive/paging.ts';
import { LIST_SHARDS, listsPath, type RangeLists, type ShardLists } from '../chunk-list.ts';
import type { ShardEntry } from '../shard-entry.ts';
import { departmentsPath, type TableEntry, tablePath } from '../shard-table.ts';
import { engineFiles, ENTRIES, entriesIn, WORDS } from './index-units.ts';
import { LISTS } from './join-units.ts';
import type { KeyedShard } from './make-shards.ts';
import { makeTables } from './make-tables.ts';
import { ENGINE_KEY, keyOf, ShardCache } from './shard-cache.ts';

/** What pieces keep for the build alone. */
const KEPT_ONLY: readonly string[] = [WORDS, ENTRIES, LISTS, SEAL];
const isWanted = (name: string): boolean => !KEPT_ONLY.includes(name);

interface Placing {
  cache: string;
  /** The folder `pagefind/` of the site. */
  target: string;
  /** That of a site that nobody needs any more; see {@link placeFolders}. */
  spare?: string | undefined;
}

/** Puts engine and shards, all of which are in the cache, into a site. */
export async function placeShards(shards: readonly KeyedShard[], { cache, target, spare }: Placing): Promise<void> {
  const kept = new ShardCache(cache);
  if (!kept.has(ENGINE_KEY)) kept.store(ENGINE_KEY, await engineFiles());
  rmSync(target, { recursive: true, force: true });
  placeFolders([kept.folder(ENGINE_KEY)], target, { isWanted });
  const used = new Set([ENGINE_KEY]);
  const placed: Placed[] = [];
  for (const shard of shards) {
    for (const { key } of [shard, ...shard.units]) used.add(key);
    const units = shard.units.map(({ key }) => kept.folder(key));
    const entries = units.flatMap(entriesIn);
    if (entries.length === 0) continue;
    const path = `${shard.name}-${shard.key.slice(0, 8)}`;
    placeFolders([kept.folder(shard.key), ...units], join(target, path), {
      isWanted,
      spare: spare && join(spare, path),
    });
    const lists = JSON.parse(readFileSync(join(kept.folder(shard.key), LISTS), 'utf8')) as RangeLists;
    placed.push({ year: shard.year, name: shard.name, path, lists, entries });
  }
  writeTables(placed, target);
  kept.forget(used);
}

interface Placed extends Pick<ShardEntry, 'year' | 'name' | 'path'> {
  lists: RangeLists;
  entries: readonly TableEntry[];
}

/** Tables point into each other and change together: one folder has them all, under another name after any change. */
function writeTables(placed: readonly Placed[], target: string): void {
  const made = makeTables(placed);
  const files = new Map<string, unknown>([
    ['names.json', made.names],
    ...made.departments.map((block, number) => [departmentsPath(number), block] as const),
    ...made.shards.flatMap(({ tables }, shard) =>
      tables.map((table, block) => [tablePath(placed[shard]?.path ?? '', block), table] as const),
    ),
    ...listFiles(placed),
  ]);
  const folder = `tables-${keyOf([JSON.stringify([...files])]).slice(0, 8)}`;
  mkdirSync(join(target, folder));
  for (const [name, content] of files) writeFileSync(join(target, folder, name), JSON.stringify(content));
  const list = placed.map(({ year, name, path, lists, entries }, index): ShardEntry => {
    const departments = made.shards[index]?.departments ?? [];
    const facts = { year, name, path, tables: folder, departments, count: entries.length };
    return { ...facts, ranges: Object.keys(lists), block: Math.floor(index / LIST_SHARDS) };
  });
  writeFileSync(join(target, 'shards.json'), JSON.stringify(list));
}

/** The lists of chunks of all shards, for each block of shards and each range of words that they have. */
function listFiles(placed: readonly Placed[]): [string, ShardLists][] {
  return paged(placed, LIST_SHARDS).flatMap(({ items }, block) => {
    const all = items.flatMap(({ name, lists }) =>
      Object.entries(lists).map(([range, list]) => ({ name, range, list })),
    );
    return [...Map.groupBy(all, ({ range }) => range)].map(([range, lists]): [string, ShardLists] => [
      listsPath(block, range),
      Object.fromEntries(lists.map(({ name, list }) => [name, list])),
    ]);
  });
}
