/** Where a report's text holds what was asked for: sections with a piece of text around the first occurrence in each. */
import type { Block } from '../page-text.ts';
import type { Query } from './query.ts';
import { type Piece, piecesOf } from '../tokens.ts';

export interface Excerpt {
  anchor: string;
  heading: string;
  /** In order; the marked ones are what was found. */
  pieces: readonly { text: string; isMarked: boolean }[];
  /** The first occurrence as it stands in the text. */
  found: string;
}

/** How many characters an excerpt shows before and after the first occurrence. */
const BEFORE = 30;
const AFTER = 70;

const PARTNERS: Readonly<Record<string, string>> = {
  ...{ '“': '”', '‘': '’', '「': '」', '『': '』', '《': '》', '〈': '〉', '（': '）', '(': ')' },
  ...{ '【': '】', '〔': '〕', '[': ']' },
};

/** How many sections of a report are shown at most. */
const SECTIONS_MOST = 3;

interface Span {
  start: number;
  end: number;
}

/** The sections that hold the query: those with all of it as typed, else those with any of its words. */
export function excerptsOf(blocks: readonly Block[], { words }: Query): Excerpt[] {
  const whole = sections(blocks, [words.flat()]);
  return whole.length > 0 ? whole : sections(blocks, words);
}

function sections(blocks: readonly Block[], words: readonly (readonly Piece[])[]): Excerpt[] {
  const found = new Map<string, Excerpt>();
  const missing = new Set(words);
  for (const block of blocks) {
    if (found.size >= SECTIONS_MOST && missing.size === 0) break;
    const spans = words
      .map((word) => ({ word, spans: occurrences(block.text, word) }))
      .filter(({ spans: s }) => s.length > 0);
    const isNew = spans.some(({ word }) => missing.has(word));
    if (spans.length === 0 || found.has(block.anchor) || (found.size >= SECTIONS_MOST && !isNew)) continue;
    for (const { word } of spans) missing.delete(word);
    found.set(
      block.anchor,
      excerptOf(
        block,
        spans.flatMap(({ spans: s }) => s),
      ),
    );
  }
  return [...found.values()];
}

/** Where a text holds a run of pieces, with the quotes and brackets that open or close around a part of it. */
export function occurrences(text: string, word: readonly Piece[]): Span[] {
  const pieces = piecesOf(text);
  const [first] = word;
  const last = word.length - 1;
  if (first === undefined) return [];
  return pieces.flatMap((piece, index) => {
    const end = pieces[index + last]?.end;
    const isFound = end !== undefined && word.every(({ code }, offset) => pieces[index + offset]?.code === code);
    return isFound ? [withPartners(text, { start: piece.start, end })] : [];
  });
}

/** 三公”经费 becomes “三公”经费: a mark does not cut a pair of quotes. */
function withPartners(text: string, { start, end }: Span): Span {
  const within = text.slice(start, end);
  const closing = PARTNERS[text.charAt(start - 1)];
  const opening = Object.keys(PARTNERS).find((sign) => PARTNERS[sign] === text.charAt(end));
  return {
    start: closing !== undefined && within.includes(closing) ? start - 1 : start,
    end: opening !== undefined && within.includes(opening) ? end + 1 : end,
  };
}

function excerptOf({ anchor, heading, text }: Block, spans: readonly Span[]): Excerpt {
  const merged = joined(spans);
  const [first = { start: 0, end: 0 }] = merged;
  const from = first.start <= BEFORE ? 0 : first.start - BEFORE;
  const to = Math.min(text.length, first.end + AFTER);
  const pieces: { text: string; isMarked: boolean }[] = [];
  const add = (start: number, end: number, isMarked: boolean): void => {
    if (end > start) pieces.push({ text: text.slice(start, end), isMarked });
  };
  if (from > 0) pieces.push({ text: '…', isMarked: false });
  let at = from;
  for (const { start, end } of merged.filter((span) => span.end <= to)) {
    add(at, start, false);
    add(start, end, true);
    at = end;
  }
  add(at, to, false);
  if (to < text.length) pieces.push({ text: '…', isMarked: false });
  return { anchor, heading, pieces, found: text.slice(first.start, first.end) };
}

/** In order, overlapping ones as one. */
function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1);
    if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else result.push({ ...span });
  }
  return result;
}

/** The part of an address behind the page: the section, and the words there for browsers that highlight them. */
export function fragmentOf({ anchor, found }: Pick<Excerpt, 'anchor' | 'found'>): string {
  const words = encodeURIComponent(found).replaceAll('-', '%2D');
  return `#${anchor}:~:text=${words}`;
}
