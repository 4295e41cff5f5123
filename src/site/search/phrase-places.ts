/** Where phrases stand, from where their tokens stand. */
import type { Phrase } from './query.ts';

/** For every record that holds something, by its id: the places where it begins, in order. */
export type Places = ReadonlyMap<string, readonly number[]>;

/**
 * The places of a phrase.
 *
 * @param places  of each of its tokens.
 */
export function placesOf(phrase: Phrase, places: (token: string) => Places): Places {
  const [rarest, ...others] = phrase
    .map(({ token, offset }) => ({ offset, records: places(token) }))
    .sort((a, b) => a.records.size - b.records.size);
  if (rarest === undefined) return new Map();
  const found = new Map<string, readonly number[]>();
  for (const [record, all] of rarest.records) {
    const starts = all
      .map((place) => place - rarest.offset)
      .filter((start) => others.every(({ offset, records }) => records.get(record)?.includes(start + offset)));
    if (starts.length > 0) found.set(record, starts);
  }
  return found;
}
