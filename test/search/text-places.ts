/** Where a phrase stands in one report, as the index counts places; files are left out. */
import { placesIn } from '../../src/search/index/report-words.ts';
import { placesOf } from '../../src/search/page/phrase-places.ts';
import type { Phrase } from '../../src/search/page/query.ts';

export function textPlaces(phrase: Phrase, texts: readonly string[], names: readonly string[] = []): readonly number[] {
  const { places } = placesIn(
    texts.map((text) => ({ text })),
    names,
  );
  const found = phrase.map(({ token }) => [token, new Map([[0, places.get(token) ?? []]])] as const);
  return placesOf(phrase, new Map(found)).get(0) ?? [];
}
