/** Where the tokens of one report stand: made once, when its page is, and kept beside it. */
import type { Block } from '../page-text.ts';
import type { Row, SearchDocument } from '../search-document.ts';
import { hasOwnToken, piecesOf, tokensOf } from '../tokens.ts';
import { fileOf, writePlaces } from '../word-files.ts';

/** Groups are made a section at a time: what a report has for their files lies in so many lines; see make-group.ts. */
export const SECTIONS = 64;

/** Between two blocks, so that no two tokens of a phrase, of which one between them may be left out, reach across. */
const GAP = 2;

/** Between tokens and their places in a line. No token has it, nor the end of a line: white space is no piece. */
const TAB = '\t';

/** What is kept of a report: a line that says what is known of it, then its tokens, a line for each section. */
export function reportWords({ blocks, names, ...facts }: SearchDocument): string {
  const { places, visible } = placesIn(blocks, names);
  const row: Row = { ...facts, visible };
  const sections = Array.from({ length: SECTIONS }, (): string[] => []);
  for (const [token, own] of places) sections[fileOf(token, SECTIONS)]?.push(token, writePlaces(own));
  return [JSON.stringify(row), ...sections.map((section) => section.join(TAB))].join('\n');
}

/** The line of a kept report that says what is known of it, as JSON, and its sections. */
export function readReport(kept: string): { row: string; sections: string[] } {
  const [row = '', ...sections] = kept.split('\n');
  return { row, sections };
}

/** Calls with every token of a section and its places. */
export function eachWord(section: string, take: (token: string, places: string) => void): void {
  const items = section === '' ? [] : section.split(TAB);
  for (let at = 0; at < items.length; at += 2) take(items[at] ?? '', items[at + 1] ?? '');
}

/** The places of all tokens, and how many of them are visible; what is found without standing on the page comes last. */
export function placesIn(
  blocks: readonly Pick<Block, 'text'>[],
  names: readonly string[],
): { places: ReadonlyMap<string, readonly number[]>; visible: number } {
  const places = new Map<string, number[]>();
  let at = 0;
  const add = (token: string, place: number): void => {
    const known = places.get(token);
    if (known === undefined) places.set(token, [place]);
    else known.push(place);
  };
  const addText = (text: string): void => {
    const pieces = piecesOf(text);
    // Characters and signs by themselves only where they come first: single ones are asked for, and not compared.
    for (const piece of pieces) if (!hasOwnToken(piece) && !places.has(piece.code)) add(piece.code, at);
    for (const token of tokensOf(pieces)) add(token, at++);
    at += GAP;
  };
  for (const { text } of blocks) addText(text);
  const visible = at;
  for (const name of names) addText(name);
  return { places, visible };
}
