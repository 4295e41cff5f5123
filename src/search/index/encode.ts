/** A report's text as it is given to Pagefind: blocks of tokens, then what is found without standing on the page. */
import type { Block } from '../page-text.ts';
import type { SearchDocument } from '../search-document.ts';
import { SLICE_PLACES } from '../slices.ts';
import { characterToken, type Piece, piecesOf, tokensOf } from '../tokens.ts';

/** Pagefind counts it as a word's place and keeps nothing of it. */
const EMPTY = '.';
/** Two, so that no two tokens of a phrase, of which one between them may be left out, reach across. */
const BREAK = [EMPTY, EMPTY];

export interface EncodedText {
  content: string;
  /** How many places Pagefind counts in it. */
  places: number;
  /** The visible blocks that have a place in each slice of the text. What comes after the last slice is not visible. */
  slices: readonly (readonly Block[])[];
}

/** Encodes the visible blocks, each with the characters by themselves that are new in it, then the names. */
export function encodeDocument({ blocks, names }: Pick<SearchDocument, 'blocks' | 'names'>): EncodedText {
  const tokens: string[] = [];
  const slices: Block[][] = [[]];
  const known = new Set<string>();
  const fillSlice = (): void => {
    while (tokens.length < slices.length * SLICE_PLACES) tokens.push(EMPTY);
  };
  for (const block of blocks) {
    const pieces = piecesOf(block.text);
    const added = [...runOf(pieces), ...newCharacters(pieces, known)];
    if (added.length === 0) continue;
    if (tokens.length > 0 && tokens.length + added.length > slices.length * SLICE_PLACES) {
      fillSlice();
      slices.push([]);
    }
    slices.at(-1)?.push(block);
    for (const token of added) tokens.push(token);
    while (tokens.length > slices.length * SLICE_PLACES) slices.push([block]);
  }
  fillSlice();
  for (const name of names) tokens.push(...runOf(piecesOf(name)));
  return { content: tokens.join(' '), places: tokens.length, slices };
}

function runOf(pieces: readonly Piece[]): string[] {
  const tokens = tokensOf(pieces);
  if (tokens.length > 0) tokens.push(...BREAK);
  return tokens;
}

function newCharacters(pieces: readonly Piece[], known: Set<string>): string[] {
  const tokens: string[] = [];
  for (const piece of pieces) {
    if ((piece.kind !== 'han' && piece.kind !== 'sign') || known.has(piece.code)) continue;
    known.add(piece.code);
    tokens.push(characterToken(piece));
  }
  return tokens;
}
