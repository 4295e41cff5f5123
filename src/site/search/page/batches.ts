/** In which steps an archive is searched: the newest year answers alone and first, then more and more at a time. */
import type { ShardEntry } from '../shard-entry.ts';

/** Shards of wanted years, newest first, in steps of one, two and then all other years. */
export function batchesOf(shards: readonly ShardEntry[], years: readonly string[]): ShardEntry[][] {
  const wanted = shards.filter(({ year }) => years.length === 0 || years.includes(String(year)));
  const byYear = [...Map.groupBy(wanted, ({ year }) => year)].sort(([a], [b]) => b - a).map(([, entries]) => entries);
  return [byYear.slice(0, 1), byYear.slice(1, 3), byYear.slice(3)]
    .map((step) => step.flat())
    .filter((step) => step.length > 0);
}

/** How many years shards are of. */
export function yearsIn(shards: readonly ShardEntry[]): number {
  return new Set(shards.map(({ year }) => year)).size;
}
