/** A part of the archive that one machine or process builds: some departments, with all their years. */

export interface Part {
  /** From 1. */
  number: number;
  of: number;
}

/** Reads `2/4`; undefined where it is no part. */
export function parsePart(text: string): Part | undefined {
  const [, number = '', of = ''] = /^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text) ?? [];
  const part = { number: Number.parseInt(number, 10), of: Number.parseInt(of, 10) };
  return part.number >= 1 && part.number <= part.of ? part : undefined;
}

/** The name of a part's index, beside that of the whole. */
export function indexName({ number, of }: Part): string {
  return `index.${number}-of-${of}`;
}

/**
 * Whether a report belongs to a part. The years of a department stay together: a page names the years beside it.
 *
 * @param id  `<department>/<year>`.
 */
export function isInPart(id: string, { number, of }: Part): boolean {
  return departmentBits(id) % of === number - 1;
}

/**
 * 32 bits that follow from a department's name alone: a new report moves no other one to another part. Parts and the
 * groups of the search go by the lowest bits, so that groups lie within parts where the number of these is a power of two.
 */
export function departmentBits(id: string): number {
  // FNV-1a, its bits mixed once more.
  let hash = 0x811c9dc5;
  for (const character of id.slice(0, id.indexOf('/')))
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
