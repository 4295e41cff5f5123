/** A report's text as it is given to Pagefind: blocks of tokens, then what is found without standing on the page. */
import type { SearchDocument } from './search-document.ts';
import { characterToken, type Piece, piecesOf, tokensOf } from './tokens.ts';

/** Pagefind counts it as a word's place and keeps nothing of it: no phrase reaches across. */
const BREAK = '.';

export interface EncodedText {
  content: string;
  /** How many places the visible text takes: a phrase found at a later place is not on the page. */
  visible: number;
}

/** Encodes the visible blocks, then every character by itself, then the names of the department. */
export function encodeDocument({ blocks, names }: Pick<SearchDocument, 'blocks' | 'names'>): EncodedText {
  const pieces = blocks.map(({ text }) => piecesOf(text));
  const characters = [...new Set(pieces.flat().filter(isCharacter).map(characterToken))];
  const visible = [...runs(pieces), ...characters];
  return { content: [...visible, ...runs(names.map(piecesOf))].join(' '), visible: visible.length };
}

function isCharacter({ kind }: Piece): boolean {
  return kind === 'han' || kind === 'sign';
}

function runs(texts: readonly (readonly Piece[])[]): string[] {
  return texts.flatMap((pieces) => {
    const tokens = tokensOf(pieces);
    return tokens.length === 0 ? [] : [...tokens, BREAK];
  });
}
