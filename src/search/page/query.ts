/**
 * What a reader typed, as the phrases that the index is asked for.
 *
 * A phrase stands in a text literally where its pieces follow each other: nothing lies between them but white space and
 * signs that are no pieces, see tokens.ts. A stop (，、；。) between them has to be typed, any of them.
 */
import { coverOf, type Piece, piecesOf, type PlacedToken } from '../tokens.ts';

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

const QUOTED = '“[^”]+”|「[^」]+」|『[^』]+』|《[^》]+》|‘[^’]+’|"[^"]+"|＂[^＂]+＂';

/** A word that is quoted from its beginning to its end may hold white space; 三公 in “三公”经费 is not. */
const WORD = new RegExp(String.raw`(?<!\S)(?:${QUOTED})(?!\S)|\S+`, 'gu');
const QUOTED_WORD = new RegExp(`^(?:${QUOTED})$`, 'u');

const [DIGIT, GAP] = ['[0-9０-９]', String.raw`[ \u00a0\u2009\u202f\u3000]`];

/** A figure whose thousands are parted by spaces. It has decimals or several gaps: 120 300 are two figures. */
const SPACED_THOUSANDS = new RegExp(
  String.raw`(?<!\S)${DIGIT}{1,3}(?:(?:${GAP}${DIGIT}{3})+[.．]${DIGIT}|(?:${GAP}${DIGIT}{3}){2,}(?!${DIGIT}))`,
  'gu',
);

/** The words of what was typed; a quoted stretch is one of them. */
export function wordsOf(text: string): string[] {
  const joined = text.replace(SPACED_THOUSANDS, (figure) => figure.replace(new RegExp(GAP, 'gu'), ''));
  return joined.match(WORD) ?? [];
}

export function isQuoted(word: string): boolean {
  return QUOTED_WORD.test(word);
}

/** Reads a query; undefined where it holds nothing to look for. */
export function readQuery(text: string): Query | undefined {
  const typed = wordsOf(text)
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
  return cover.length === 0 && first !== undefined ? [{ token: first.code, offset: 0 }] : cover;
}

/**
 * The same query in shorter words, for when nothing holds it as it was typed: 花都应急 as 花都 and 应急.
 *
 * Figures stay whole and keep their sign: 91.12% never becomes anything else. What is quoted stays whole as well.
 */
export function loosened(text: string): string | undefined {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const typed = wordsOf(text);
  const parts = typed.flatMap((word) => (isQuoted(word) ? [word] : word.split(/(\p{Script=Han}+)/u)));
  const words = parts
    .flatMap((part) =>
      /^\p{Script=Han}/u.test(part) ? [...segmenter.segment(part)].map(({ segment }) => segment) : [part],
    )
    .filter((part) => piecesOf(part).some(({ kind }) => kind !== 'sign'));
  const loose = words.join(' ');
  return words.length > 1 && loose !== typed.join(' ') ? loose : undefined;
}
