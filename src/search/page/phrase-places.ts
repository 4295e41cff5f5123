/** Where phrases stand, from where their tokens stand. */
import type { Places } from '../word-files.ts';
import type { Phrase } from './query.ts';

/** Of tokens that were asked for. */
export type PlacesOfTokens = ReadonlyMap<string, Places>;

/** The places of a phrase, all of whose tokens were asked for. */
export function placesOf(phrase: Phrase, places: PlacesOfTokens): Places {
  const [rarest, ...others] = phrase
    .map(({ token, offset }) => ({ offset, reports: places.get(token) ?? new Map<number, number[]>() }))
    .sort((a, b) => a.reports.size - b.reports.size);
  if (rarest === undefined) return new Map();
  const found = new Map<number, readonly number[]>();
  for (const [report, all] of rarest.reports) {
    const starts = all
      .map((place) => place - rarest.offset)
      .filter((start) => others.every(({ offset, reports }) => reports.get(report)?.includes(start + offset)));
    if (starts.length > 0) found.set(report, starts);
  }
  return found;
}

/** The reports that hold all of several phrases. */
export function reportsWith(phrases: readonly Places[]): number[] {
  const [first, ...others] = phrases;
  return [...(first?.keys() ?? [])].filter((report) => others.every((places) => places.has(report)));
}
