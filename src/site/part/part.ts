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
  return slotOf(id, of) === number - 1;
}

/**
 * One of `count` slots, by the department's name alone: a new report moves no other one. With twice as many slots every
 * slot falls apart into two, so parts and search shards of powers of two fit into each other.
 */
export function slotOf(id: string, count: number): number {
  const department = id.slice(0, id.indexOf('/'));
  let hash = 0;
  for (const character of department) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return hash % count;
}
