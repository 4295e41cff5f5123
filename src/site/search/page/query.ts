/** What a reader typed, as the phrases that the index is asked for. */
import { characterToken, coverOf, type Piece, piecesOf, type PlacedToken } from '../tokens.ts';

/** Tokens that stand at these distances from each other wherever the words stand, and nowhere else. */
export type Phrase = readonly PlacedToken[];

export interface Query {
  /** Every word; all must occur. */
  phrases: readonly Phrase[];
  /** The whole of it as one phrase. */
  literal: Phrase;
  /** The words as typed, for finding them in the text. */
  words: readonly (readonly Piece[])[];
}

/** At most this many words are asked for, so that a pasted page does not load the whole index. */
export const WORDS_MOST = 12;

/** Reads a query; undefined where it holds nothing to look for. */
export function readQuery(text: string): Query | undefined {
  const words = text
    .split(/\s+/)
    .map(piecesOf)
    .filter((pieces) => pieces.length > 0)
    .slice(0, WORDS_MOST);
  if (words.length === 0) return undefined;
  const phrases = words.map((pieces) => phraseOf(pieces));
  const asked = new Set(phrases.flatMap((phrase) => phrase.map(({ token }) => token)));
  return { words, phrases, literal: phraseOf(words.flat(), asked) };
}

function phraseOf(pieces: readonly Piece[], asked?: ReadonlySet<string>): Phrase {
  const [first] = pieces;
  const cover = coverOf(pieces, asked);
  return cover.length === 0 && first !== undefined ? [{ token: characterToken(first), offset: 0 }] : cover;
}

/**
 * The same query in shorter words, for when nothing holds it as it was typed: 花都应急 as 花都 and 应急.
 *
 * Figures stay whole and keep their sign: 91.12% never becomes anything else.
 */
export function loosened(text: string): string | undefined {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const parts = text.split(/(\p{Script=Han}+)/u).flatMap((part) => {
    if (!/^\p{Script=Han}/u.test(part)) return part.split(/\s+/);
    return [...segmenter.segment(part)].map(({ segment }) => segment);
  });
  const words = parts.filter((part) => piecesOf(part).some(({ kind }) => kind !== 'sign'));
  const loose = words.join(' ');
  return words.length > 1 && loose !== text.trim().replace(/\s+/g, ' ') ? loose : undefined;
}
