/** Makes in the cache what has changed of the index: units first, then the shards that they are joined into. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Documents, Hashes } from './documents.ts';
import { entriesIn, indexUnits, WORDS } from './index-units.ts';
import { joinUnits } from './join-units.ts';
import { ShardCache, shardKey, unitKey } from './shard-cache.ts';
import type { Shard } from './shards.ts';

/** Told before a shard is made how many of those that are not reused are done. */
export type OnShard = (done: number, of: number) => void;

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
    const units = keyedUnits(all, documents);
    const keys = units.map(({ key }) => key);
    return units.length === 0 ? [] : [{ year, name, key: shardKey(name, keys), units }];
  });
}

function keyedUnits(units: readonly (readonly string[])[], documents: Hashes): KeyedUnit[] {
  return units.flatMap((ids) => {
    const key = unitKey(ids, documents);
    return key === undefined ? [] : [{ key, ids }];
  });
}

/**
 * Makes the shards that are not in the cache yet, one at a time, and says how many. Parts of a build give some of them.
 * Of a shard that is there units may still be missing, whose texts are put into the site.
 *
 * @throws Error when Pagefind refuses a report.
 */
export async function makeShards(
  shards: readonly KeyedShard[],
  { documents, cache, onShard }: Making,
): Promise<number> {
  const kept = new ShardCache(cache);
  const missing = shards.filter(({ key, units }) =>
    [key, ...units.map((unit) => unit.key)].some((each) => !kept.has(each)),
  );
  for (const [done, shard] of missing.entries()) {
    onShard?.(done, missing.length);
    await makeMissing(shard.units, { documents, kept });
    if (kept.has(shard.key)) continue;
    kept.store(
      shard.key,
      await joinUnits(
        shard.units.map(({ key }) => ({
          words: readFileSync(join(kept.folder(key), WORDS)),
          records: entriesIn(kept.folder(key)).length,
        })),
      ),
    );
  }
  return missing.length;
}

/** Makes the units that a part of a build has all reports of; shards are joined when all units are there. */
export async function makeUnits(
  units: readonly (readonly string[])[],
  { documents, cache, onUnit }: Pick<Making, 'documents' | 'cache'> & { onUnit?: (done: number, of: number) => void },
): Promise<void> {
  await makeMissing(keyedUnits(units, documents), { documents, kept: new ShardCache(cache), onUnit });
}

async function makeMissing(
  units: readonly KeyedUnit[],
  { documents, kept, onUnit }: { documents: Documents; kept: ShardCache; onUnit?: (done: number, of: number) => void },
): Promise<void> {
  const missing = units.filter(({ key }) => !kept.has(key));
  let done = 0;
  for (const group of groupsOf(missing)) {
    onUnit?.(done, missing.length);
    const made = await indexUnits(group.map(({ ids }) => ids.flatMap((id) => documents.read(id) ?? [])));
    for (const [index, { key }] of group.entries()) kept.store(key, made[index] ?? []);
    done += group.length;
  }
}

/** Pagefind is started for so many reports at least; for more it would only take more memory. */
const TOGETHER_LEAST = 32;

/** Units that are indexed together. */
function groupsOf(units: readonly KeyedUnit[]): KeyedUnit[][] {
  const groups: KeyedUnit[][] = [];
  let reports = TOGETHER_LEAST;
  for (const unit of units) {
    if (reports >= TOGETHER_LEAST) {
      groups.push([]);
      reports = 0;
    }
    groups.at(-1)?.push(unit);
    reports += unit.ids.length;
  }
  return groups;
}
