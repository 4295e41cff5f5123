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
  /** What of the typed text is asked for. */
  used: string;
  /** Whether more was typed than that. */
  isCut: boolean;
}

/** At most this much is asked for, so that a pasted page does not load the whole index; a piece is a character or a figure. */
export const QUERY_MOST = { words: 12, pieces: 100 };

interface Word {
  text: string;
  pieces: readonly Piece[];
}

/** Reads a query; undefined where it holds nothing to look for. */
export function readQuery(text: string): Query | undefined {
  const typed = text
    .split(/\s+/)
    .map((word): Word => ({ text: word, pieces: piecesOf(word) }))
    .filter(({ pieces }) => pieces.length > 0);
  if (typed.length === 0) return undefined;
  const used = firstPieces(typed.slice(0, QUERY_MOST.words), QUERY_MOST.pieces);
  const words = used.map(({ pieces }) => pieces);
  const phrases = words.map((pieces) => phraseOf(pieces));
  const asked = new Set(phrases.flatMap((phrase) => phrase.map(({ token }) => token)));
  return {
    ...{ words, phrases, literal: phraseOf(words.flat(), asked) },
    used: used.map((word) => word.text).join(' '),
    isCut: typed.some(({ pieces }, index) => words[index]?.length !== pieces.length),
  };
}

/** As many words as there are pieces for; the last one may lose its end. */
function firstPieces(words: readonly Word[], most: number): Word[] {
  let left = most;
  return words.flatMap(({ text, pieces }) => {
    const own = pieces.slice(0, left);
    left -= own.length;
    if (own.length === pieces.length) return [{ text, pieces }];
    return own.length === 0 ? [] : [{ text: text.slice(0, own.at(-1)?.end), pieces: own }];
  });
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
