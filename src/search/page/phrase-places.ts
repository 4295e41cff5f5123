/** Where phrases stand, from where their tokens stand. */
import type { Phrase } from './query.ts';

/** For every record that holds something, by its name: the places where it begins, in order. */
export type Places = ReadonlyMap<string, readonly number[]>;

/** Of every token that was asked for. */
export type PlacesOfTokens = ReadonlyMap<string, Places>;

/** The places of a phrase, all of whose tokens were asked for. */
export function placesOf(phrase: Phrase, places: PlacesOfTokens): Places {
  const [rarest, ...others] = phrase
    .map(({ token, offset }) => ({ offset, records: places.get(token) ?? new Map<string, number[]>() }))
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

/** The records that hold all of several phrases. */
export function recordsWith(phrases: readonly Places[]): string[] {
  const [first, ...others] = phrases;
  return [...(first?.keys() ?? [])].filter((record) => others.every((places) => places.has(record)));
}
