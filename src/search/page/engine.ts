/** Finds reports in the browser, group by group: where the words of a query stand, and what is known of the reports there. */
import { type Group, GROUPS_FILE } from '../group.ts';
import type { Row } from '../search-document.ts';
import { fileOf, type Places, readPlaces, TABLE_PATH, type WordFile, wordPath } from '../word-files.ts';
import { type ReadFile, readFile, readOnce } from './files.ts';
import { placesOf, type PlacesOfTokens, reportsWith } from './phrase-places.ts';
import type { Phrase, Query } from './query.ts';

/** A report that holds what was asked for. */
export interface Hit extends Row {
  /** Its page holds the whole query literally, as far as that is asked for; query.ts says what that means. */
  isLiteral: boolean;
  /** How far down the page the first word stands. */
  place: number;
  /** The step in which it was found. */
  step: number;
}

/** What the groups that were asked so far hold. */
export interface Found {
  hits: Hit[];
  groups: readonly Group[];
}

export class SearchEngine {
  readonly #folder: string;
  readonly #read: ReadFile;

  /** @param folder  the address of the index, with a slash at the end. */
  constructor(folder: string, read: ReadFile = readFile) {
    this.#folder = folder;
    this.#read = readOnce(read);
  }

  /** All groups, newest first. */
  groups(): Promise<readonly Group[]> {
    return this.#read(this.#folder + GROUPS_FILE) as Promise<readonly Group[]>;
  }

  /** Asks groups in steps, newest first, and answers after each of them. */
  async *searchInSteps(query: Query, steps: readonly (readonly Group[])[]): AsyncGenerator<Found, void> {
    const hits: Hit[] = [];
    const groups: Group[] = [];
    let tokens = [[...new Set([query.literal, ...query.phrases].flatMap(tokensIn))]];
    for (const [index, step] of steps.entries()) {
      const counts = new Map<string, number>();
      const found = await Promise.all(step.map((group) => this.#hitsIn(group, query, { tokens, counts })));
      hits.push(...found.flat().map((hit) => ({ ...hit, step: index })));
      groups.push(...step);
      // What is rare in the first step comes first in the others.
      if (index === 0) tokens = inTurns(tokens.flat().sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0)));
      yield { hits: [...hits], groups: [...groups] };
    }
  }

  /** What groups hold, all steps taken. */
  async search(query: Query, steps: readonly (readonly Group[])[]): Promise<Hit[]> {
    let all: Hit[] = [];
    for await (const { hits } of this.searchInSteps(query, steps)) all = hits;
    return all;
  }

  /** The hits of a group. Tokens are asked for in turns, until no report holds all of them. */
  async #hitsIn(
    group: Group,
    query: Query,
    { tokens, counts }: { tokens: readonly (readonly string[])[]; counts: Map<string, number> },
  ): Promise<Omit<Hit, 'step'>[]> {
    const places = new Map<string, Places>();
    let rows: readonly Row[] = [];
    for (const [index, turn] of tokens.entries()) {
      const asked = turn.map(async (token) => places.set(token, await this.#placesIn(group, token)));
      // With the last of them what is known of the reports, which takes as long and is hardly ever in vain.
      const table = index === tokens.length - 1 ? this.#read(`${this.#folder}${group.path}/${TABLE_PATH}`) : [];
      rows = (await Promise.all([table, ...asked]))[0] as readonly Row[];
      for (const token of turn) counts.set(token, (counts.get(token) ?? 0) + (places.get(token)?.size ?? 0));
      const known = query.phrases
        .map((phrase) => phrase.filter(({ token }) => places.has(token)))
        .filter(({ length }) => length > 0);
      if (reportsWith(known.map((phrase) => placesOf(phrase, places))).length === 0) return [];
    }
    return hitsAmong(rows, query, places);
  }

  async #placesIn({ path, files }: Group, token: string): Promise<Places> {
    const words = (await this.#read(`${this.#folder}${path}/${wordPath(fileOf(token, files))}`)) as WordFile;
    return Object.hasOwn(words, token) ? readPlaces(words[token] ?? '') : new Map<number, number[]>();
  }
}

function tokensIn(phrase: Phrase): string[] {
  return phrase.map(({ token }) => token);
}

/** The rarer half of tokens, then the others: many groups hold no longer phrase and never load common words. */
function inTurns(tokens: readonly string[]): string[][] {
  const middle = Math.ceil(tokens.length / 2);
  return [tokens.slice(0, middle), tokens.slice(middle)].filter(({ length }) => length > 0);
}

function hitsAmong(rows: readonly Row[], query: Query, places: PlacesOfTokens): Omit<Hit, 'step'>[] {
  const literal = placesOf(query.literal, places);
  const words = query.phrases.map((phrase) => placesOf(phrase, places));
  return reportsWith(words).flatMap((report) => {
    const row = rows[report];
    if (row === undefined) return [];
    // What stands behind the visible text are names.
    const isLiteral = (literal.get(report)?.[0] ?? Infinity) < row.visible;
    return { ...row, isLiteral, place: words[0]?.get(report)?.[0] ?? 0 };
  });
}
