/** Page numbers, and headers and footers that are the same on several pages: no part of the text. */
import { countBelow } from './sorted.ts';
import type { Line } from './lines.ts';
import type { Box } from './page.ts';

export interface PageLines {
  /** From 1. */
  page: number;
  height: number;
  lines: readonly Line[];
  grids: readonly Box[];
}

/** How much of a page, above and below, is its margin. */
const NUMBER_ZONE = 0.12;
const HEADER_ZONE = 0.1;
/** How far headers stand from the text, as a part of their size. */
const APART_MIN = 1;
/** Headers stand on at least this many pages, and on this part of all. */
const PAGES_MIN = 2;
const SHARE_MIN = 0.4;

/** `— 3 —`, `第3页 共8页`, `3/8`, `3`, `Page 3`. */
const DIGITS = '([0-9\\uff10-\\uff19]{1,4})(?:\\s*页)?';
const DASHES = '[-\\u2010-\\u2015\\u2500\\uff0d·.\\s]*';
const NUMBER = new RegExp(
  `^${DASHES}(?:第\\s*|Page\\s*)?${DIGITS}(?:\\s*[/／，,、]?\\s*(?:共|of)?\\s*${DIGITS})?${DASHES}$`,
);
/** What stands above every page of a table belongs to it, and a sentence is text. */
const CAPTION = /单位[：:]|金额|表\s*[\d一二三四五六七八九十]|续表|表$|[。：:；]$/;

/** The lines that are no part of the text. */
export function runningLines(pages: readonly PageLines[]): Set<Line> {
  const found = new Set<Line>();
  for (const line of pageNumbers(pages)) found.add(line);
  const places = new Map<string, { line: Line; page: number }[]>();
  for (const { page, height, lines, grids } of pages) {
    const isTaken = takenHeights([...lines.filter((each) => !isOutside(each, height, HEADER_ZONE)), ...grids]);
    for (const line of lines) {
      if (found.has(line) || !isOutside(line, height, HEADER_ZONE) || CAPTION.test(line.text)) continue;
      // Between a header and the text there is more room than between lines.
      const room = APART_MIN * line.size;
      if (isTaken(line.top - room, line.bottom + room)) continue;
      const key = `${line.text.replace(/[0-9\uff10-\uff19]+/g, '#')} ${Math.round(line.baseline / 4)}`;
      const list = places.get(key) ?? [];
      list.push({ line, page });
      places.set(key, list);
    }
  }
  for (const list of places.values()) {
    const count = new Set(list.map(({ page }) => page)).size;
    if (count >= PAGES_MIN && count >= pages.length * SHARE_MIN) for (const { line } of list) found.add(line);
  }
  return found;
}

/** The outermost line of a page where it is a number, and the numbers of several pages count on with them. */
function pageNumbers(pages: readonly PageLines[]): Line[] {
  const candidates = pages.flatMap(({ page, height, lines }) =>
    [lines.at(-1), lines[0]].flatMap((line) => {
      if (line === undefined || !isOutside(line, height, NUMBER_ZONE)) return [];
      const number = numberOf(line.text);
      return number === undefined
        ? []
        : [{ line, offset: number - page, isMarked: !/^\S+$/.test(line.text) || /\D/.test(line.text) }];
    }),
  );
  return candidates
    .filter(({ offset, isMarked }) => {
      const same = candidates.filter((other) => other.offset === offset).length;
      return same >= PAGES_MIN || isMarked || (pages.length === 1 && offset === 0);
    })
    .map(({ line }) => line);
}

/** Tells whether any box reaches between two heights. */
function takenHeights(boxes: readonly Box[]): (top: number, bottom: number) => boolean {
  const sorted = [...boxes].sort((one, other) => one.top - other.top);
  const tops = sorted.map(({ top }) => top);
  // How far down a box and all that begin above it reach.
  let reach = -Infinity;
  const reaches = sorted.map(({ bottom }) => (reach = Math.max(reach, bottom)));
  return (top, bottom) => {
    const count = countBelow(tops, bottom);
    return count > 0 && (reaches[count - 1] ?? -Infinity) > top;
  };
}

function numberOf(text: string): number | undefined {
  const digits = NUMBER.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits.normalize('NFKC'));
}

function isOutside({ top, bottom }: Line, height: number, zone: number): boolean {
  return bottom < height * zone || top > height * (1 - zone);
}
