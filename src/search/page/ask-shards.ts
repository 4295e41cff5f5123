/** Asks the index for what a query is made of, shard by shard and no more than is needed. */
import { readRecordName } from '../record-name.ts';
import type { ShardEntry } from '../shard-entry.ts';
import { type Places, placesOf, type PlacesOfTokens, recordsWith } from './phrase-places.ts';
import type { Phrase, Query } from './query.ts';
import type { TokenIndex } from './token-index.ts';

/** So few shards are asked for all that is left to ask: another turn would take longer than what it could spare. */
const FEW = 2;

/**
 * Where the tokens of a query stand, as far as shards were asked.
 *
 * The first shard tells which of them are rare. The others are asked for the rarer half, then for half of the rest, and
 * only as long as anything is left in them: most years hold no longer phrase, and never load the long lists of common words.
 */
export class ShardAsker {
  readonly #index: TokenIndex;
  readonly #phrases: readonly Phrase[];
  readonly #tokens: readonly string[];
  /** The first place is enough of a token that is a phrase by itself; others are compared place by place. */
  readonly #compared: ReadonlySet<string>;
  readonly #places = new Map<string, Places>();
  #isBegun = false;

  constructor(index: TokenIndex, { literal, phrases }: Query) {
    const all = [literal, ...phrases];
    this.#index = index;
    this.#phrases = phrases;
    this.#tokens = [...new Set(all.flatMap(tokensIn))];
    this.#compared = new Set(all.filter(({ length }) => length > 1).flatMap(tokensIn));
  }

  /** Asks shards that were not asked before, and tells what is known of all so far. */
  async ask(shards: readonly ShardEntry[]): Promise<PlacesOfTokens> {
    let left = shards;
    if (!this.#isBegun) {
      this.#isBegun = true;
      await this.#askFor(this.#tokens, shards.slice(0, 1));
      left = shards.slice(1);
    }
    let rest = [...this.#tokens].sort((a, b) => this.#foundOf(a) - this.#foundOf(b));
    const told = new Set<string>();
    while (rest.length > 0 && left.length > 0) {
      const some = rest.slice(0, left.length <= FEW ? rest.length : Math.ceil(rest.length / 2));
      rest = rest.slice(some.length);
      await this.#askFor(some, left);
      for (const token of some) told.add(token);
      const known = this.#phrases.map((phrase) => phrase.filter(({ token }) => told.has(token)));
      const names = shardsWith(known, this.#places);
      left = left.filter(({ name }) => names.has(name));
    }
    return this.#places;
  }

  #foundOf(token: string): number {
    return this.#places.get(token)?.size ?? 0;
  }

  async #askFor(tokens: readonly string[], shards: readonly ShardEntry[]): Promise<void> {
    await this.#index.merge(tokens, shards);
    const ask = async (token: string): Promise<void> => {
      this.#places.set(token, await this.#index.placesOf(token, !this.#compared.has(token)));
    };
    await Promise.all(tokens.map(ask));
  }
}

function tokensIn(phrase: Phrase): string[] {
  return phrase.map(({ token }) => token);
}

/** The names of the shards that have a record with all phrases; one without tokens is everywhere. */
function shardsWith(phrases: readonly Phrase[], places: PlacesOfTokens): Set<string> {
  const told = phrases.filter(({ length }) => length > 0).map((phrase) => placesOf(phrase, places));
  return new Set(recordsWith(told).map((record) => readRecordName(record).shard));
}
