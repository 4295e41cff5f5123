/** In which steps an archive is searched: the newest year answers alone and first, then the others, many at a time. */
import type { ShardEntry } from '../shard-entry.ts';

/** So many shards answer together at least. */
const STEP_LEAST = 10;

/**
 * Shards of wanted years, newest first, in steps of whole years. After the first, each step has at least ten of them, and
 * at least as many as all before it: the engine answers again for those, and every step takes its turns of requests.
 */
export function stepsOf(shards: readonly ShardEntry[], years: readonly string[]): ShardEntry[][] {
  const wanted = shards.filter(({ year }) => years.length === 0 || years.includes(String(year)));
  const found = [...new Set(wanted.map(({ year }) => year))].sort((a, b) => b - a);
  const byYear = found.map((own) => wanted.filter(({ year }) => year === own));
  const [newest, ...older] = byYear;
  const steps = newest === undefined ? [] : [newest];
  let step: ShardEntry[] = [];
  for (const entries of older) {
    step.push(...entries);
    if (step.length < Math.max(STEP_LEAST, steps.flat().length)) continue;
    steps.push(step);
    step = [];
  }
  return step.length === 0 ? steps : [...steps, step];
}

/** How many years shards are of. */
export function yearsIn(shards: readonly ShardEntry[]): number {
  return new Set(shards.map(({ year }) => year)).size;
}
