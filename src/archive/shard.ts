/** A shard: the departments, with all their years, that one machine or process builds. */

export interface Shard {
  /** From 1. */
  number: number;
  of: number;
}

/** Reads `2/4`; undefined where the text names no shard. */
export function parseShard(text: string): Shard | undefined {
  const [, number = '', of = ''] = /^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text) ?? [];
  const shard = { number: Number.parseInt(number, 10), of: Number.parseInt(of, 10) };
  return shard.number >= 1 && shard.number <= shard.of ? shard : undefined;
}

/** The name of a shard's manifest, beside that of the whole. */
export function manifestName({ number, of }: Shard): string {
  return `manifest.${number}-of-${of}`;
}

/**
 * Whether a report belongs to a shard. The years of a department stay together: a page names the years beside it.
 *
 * @param id  `<department>/<year>`.
 */
export function isInShard(id: string, { number, of }: Shard): boolean {
  return departmentBits(id) % of === number - 1;
}

/**
 * 32 bits made of a department's name alone: a new report moves no other one to another shard. Shards and the
 * groups of the search go by the lowest bits, so that groups lie within shards where the number of these is a power of two.
 */
export function departmentBits(id: string): number {
  // FNV-1a, its bits mixed once more.
  let hash = 0x811c9dc5;
  for (const character of id.slice(0, id.indexOf('/')))
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
