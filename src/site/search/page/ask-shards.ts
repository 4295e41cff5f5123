/** Asks the index for what a query is made of, shard by shard and no more than is needed. */
import { readRecordName } from '../record-name.ts';
import type { ShardEntry } from '../shard-entry.ts';
import { type Places, placesOf, type PlacesOfTokens, recordsWith } from './phrase-places.ts';
import type { Phrase, Query } from './query.ts';
import type { TokenIndex } from './token-index.ts';

/**
 * Where the tokens of a query stand in shards, which are told newest first.
 *
 * The newest shard tells which of them are rare. The others are asked for the rarer half, then for half of the rest, and
 * only as long as anything is left in them: most years hold no longer phrase, and never load the long lists of common words.
 */
export async function askShards(
  index: TokenIndex,
  [newest, ...older]: readonly ShardEntry[],
  { literal, phrases }: Query,
): Promise<PlacesOfTokens> {
  const places = new Map<string, Places>();
  if (newest === undefined) return places;
  const all = [literal, ...phrases];
  const tokens = [...new Set(all.flatMap(tokensIn))];
  // The first place is enough of a token that is a phrase by itself; others are compared place by place.
  const compared = new Set(all.filter(({ length }) => length > 1).flatMap(tokensIn));
  const ask = (some: readonly string[], shards: readonly ShardEntry[]): Promise<unknown> =>
    Promise.all(
      some.map(async (token) => places.set(token, await index.placesOf(token, shards, !compared.has(token)))),
    );

  await ask(tokens, [newest]);
  let rest = tokens.toSorted((a, b) => (places.get(a)?.size ?? 0) - (places.get(b)?.size ?? 0));
  let left = older;
  const asked = new Set<string>();
  while (rest.length > 0 && left.length > 0) {
    const some = rest.slice(0, Math.ceil(rest.length / 2));
    rest = rest.slice(some.length);
    await ask(some, [newest, ...left]);
    for (const token of some) asked.add(token);
    const known = phrases.map((phrase) => phrase.filter(({ token }) => asked.has(token)));
    const names = shardsWith(known, places);
    left = left.filter(({ name }) => names.has(name));
  }
  return places;
}

function tokensIn(phrase: Phrase): string[] {
  return phrase.map(({ token }) => token);
}

/** The names of the shards that have a record with all phrases; one without tokens is everywhere. */
function shardsWith(phrases: readonly Phrase[], places: PlacesOfTokens): Set<string> {
  const told = phrases.filter(({ length }) => length > 0).map((phrase) => placesOf(phrase, places));
  return new Set(recordsWith(told).map((record) => readRecordName(record).shard));
}
