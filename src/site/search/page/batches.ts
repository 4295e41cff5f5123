/** In which steps an archive is searched: the newest year answers alone and first, then all others together. */
import type { ShardEntry } from '../shard-entry.ts';

/**
 * Shards of wanted years, newest first, in at most two steps. More of them would show hits of the years between earlier
 * and all others later: every step takes its turns of requests, and the engine answers again for all that was asked before.
 */
export function batchesOf(shards: readonly ShardEntry[], years: readonly string[]): ShardEntry[][] {
  const wanted = shards
    .filter(({ year }) => years.length === 0 || years.includes(String(year)))
    .toSorted((a, b) => b.year - a.year);
  const isNewest = ({ year }: ShardEntry): boolean => year === wanted[0]?.year;
  return [wanted.filter(isNewest), wanted.filter((shard) => !isNewest(shard))].filter((step) => step.length > 0);
}

/** How many years shards are of. */
export function yearsIn(shards: readonly ShardEntry[]): number {
  return new Set(shards.map(({ year }) => year)).size;
}
