/** Where a phrase stands in one encoded text, as Pagefind counts places; the index itself is left out. */
import { placesOf } from '../../src/search/page/phrase-places.ts';
import type { Phrase } from '../../src/search/page/query.ts';

/** Pagefind gives every word that begins with the one asked for. */
export function textPlaces(phrase: Phrase, content: string): readonly number[] {
  const tokens = content.split(' ');
  const found = phrase.map(({ token: asked }) => {
    const places = tokens.flatMap((token, place) => (token.startsWith(asked) ? [place] : []));
    return [asked, new Map(places.length === 0 ? [] : [['only', places]])] as const;
  });
  return placesOf(phrase, new Map(found)).get('only') ?? [];
}
