/** How the archive is cut into pieces of the index. Past years hardly change, so a year is what is made anew. */

/** At most this many reports in a piece: what one making of the index needs in memory grows with it. */
export const REPORTS_MOST = 1000;

export interface Shard {
  year: number;
  /** The folder below `pagefind/`. */
  path: string;
  /** `<department>/<year>`, sorted. */
  ids: readonly string[];
}

/** What `shards.json` tells the browser, newest first. */
export interface ShardEntry {
  year: number;
  path: string;
  count: number;
}

/** Cuts the archive by year, and a large year into parts of about the same size. */
export function planShards(ids: readonly string[], most = REPORTS_MOST): Shard[] {
  const byYear = new Map<number, string[]>();
  for (const id of ids) {
    const year = Number.parseInt(id.split('/')[1] ?? '', 10);
    const others = byYear.get(year);
    if (others === undefined) byYear.set(year, [id]);
    else others.push(id);
  }
  return [...byYear]
    .sort(([a], [b]) => b - a)
    .flatMap(([year, all]) => {
      const count = Math.ceil(all.length / most);
      const parts = Array.from({ length: count }, (): string[] => []);
      // By the name alone, so that a new report moves no other one to another part until a part is added.
      for (const id of all.sort()) parts[partOf(id, count)]?.push(id);
      return parts.map((part, index) => ({ year, path: count === 1 ? `${year}` : `${year}-${index + 1}`, ids: part }));
    });
}

function partOf(id: string, count: number): number {
  let hash = 0;
  for (const character of id) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return hash % count;
}
