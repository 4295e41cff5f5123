/** Characters to lines of text, with the gaps that a reader sees. */
import { cellText } from '../text.ts';
import type { Box, Glyph } from './page.ts';

export interface Line extends Box {
  /** White space within is one space, none at the ends. */
  text: string;
  baseline: number;
  /** Of its largest characters. */
  size: number;
  /** How wide what must not be parted at its beginning is: a word, or a character with the signs that follow it. */
  head: number;
  /** Whether its last characters are one word from the beginning of the line. */
  isOneWord: boolean;
  /** Whether a space was written at its end. */
  endsInSpace: boolean;
  glyphs: readonly Glyph[];
}

/** Chinese characters and signs, and everything that is as wide. */
const WIDE =
  /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\uffe0-\uffe6\u3000-\u303f\u2014\u2018-\u201d\u2026\u2460-\u24ff]|[\ud840-\ud8ff]/;

export function isWide(text: string): boolean {
  return WIDE.test(text);
}

/** How far apart baselines of one line may be, as a part of the size: raised figures and other fonts stand apart. */
const SHIFT_MAX = 0.45;

/** Lines from above to below, each from left to right. */
export function linesOf(glyphs: readonly Glyph[]): Line[] {
  const groups: { baseline: number; size: number; glyphs: Glyph[] }[] = [];
  for (const glyph of [...glyphs].sort((one, other) => one.baseline - other.baseline)) {
    if (glyph.text === ' ') continue;
    const group = groups.at(-1);
    const size = Math.max(glyph.size, group?.size ?? 0);
    if (group === undefined || glyph.baseline - group.baseline > SHIFT_MAX * size)
      groups.push({ baseline: glyph.baseline, size: glyph.size, glyphs: [glyph] });
    else {
      group.glyphs.push(glyph);
      // The largest characters say where the line is.
      if (glyph.size > group.size * 1.05) Object.assign(group, { baseline: glyph.baseline, size: glyph.size });
    }
  }
  const spaces = spacesByLine(glyphs, groups);
  return groups.flatMap((group, index) => lineOf([...group.glyphs, ...(spaces[index] ?? [])]) ?? []);
}

/** Spaces that were written belong to the line whose baseline is the nearest; alone they are no line. */
function spacesByLine(glyphs: readonly Glyph[], groups: readonly { baseline: number; size: number }[]): Glyph[][] {
  const found: Glyph[][] = groups.map(() => []);
  let index = 0;
  for (const space of glyphs.filter(({ text }) => text === ' ').sort((one, other) => one.baseline - other.baseline)) {
    while (index + 1 < groups.length && distance(index + 1, space) <= distance(index, space)) index += 1;
    if (distance(index, space) <= SHIFT_MAX * space.size) found[index]?.push(space);
  }
  return found;

  function distance(at: number, { baseline }: Glyph): number {
    return Math.abs((groups[at]?.baseline ?? Infinity) - baseline);
  }
}

function lineOf(unsorted: readonly Glyph[]): Line | undefined {
  const glyphs = withoutDoubles([...unsorted].sort((one, other) => one.left - other.left));
  const printed = glyphs.filter(({ text }) => text !== ' ');
  const [first] = printed;
  if (first === undefined) return undefined;
  const largest = printed.reduce((one, other) => (other.size > one.size ? other : one));
  const pieces = withGaps(glyphs);
  const text = cellText(pieces.join('')).replaceAll('\n', ' ');
  if (text === '') return undefined;
  return {
    ...{ text, glyphs: printed, baseline: largest.baseline, size: largest.size },
    ...{ left: first.left, right: printed.reduce((most, { right }) => Math.max(most, right), -Infinity) },
    ...{ top: Math.min(...extremes(printed, 'top')), bottom: Math.max(...extremes(printed, 'bottom')) },
    ...{ head: headOf(printed), isOneWord: !text.includes(' ') && !isWide(text) },
    endsInSpace: glyphs.at(-1)?.text === ' ',
  };
}

function extremes(glyphs: readonly Glyph[], key: 'top' | 'bottom'): number[] {
  return [
    glyphs.reduce((least, each) => Math.min(least, each[key]), Infinity),
    glyphs.reduce((most, each) => Math.max(most, each[key]), -Infinity),
  ];
}

/** The same character printed twice, a little aside, is bold. */
function withoutDoubles(glyphs: readonly Glyph[]): Glyph[] {
  return glyphs.filter((glyph, index) => {
    for (let before = index - 1; before >= 0 && before >= index - 3; before -= 1) {
      const other = glyphs[before];
      if (other === undefined || glyph.left - other.left > glyph.size * 0.12) return true;
      if (glyph.text === ' ' || (other.text === glyph.text && glyph.right - other.right < glyph.size * 0.12))
        return false;
    }
    return true;
  });
}

/** How wide a gap is a space: between letters and digits, and beside a Chinese character, whose line may be stretched. */
const LETTER_GAP = 0.2;
const WIDE_GAP = 0.9;

/** The characters with a space where one was written or where the gap is one. */
function withGaps(glyphs: readonly Glyph[]): string[] {
  const isStretched = isSpread(glyphs);
  return glyphs.map((glyph, index) => {
    const before = glyphs[index - 1];
    if (before === undefined || isStretched || glyph.text === ' ' || before.text === ' ') return glyph.text;
    const size = Math.min(glyph.size, before.size);
    const least = isWide(glyph.text) || isWide(before.text) ? WIDE_GAP : LETTER_GAP;
    return glyph.left - before.right >= least * size ? ` ${glyph.text}` : glyph.text;
  });
}

/** Chinese characters of a line that are set evenly over its cell: 合　计 is one word. */
function isSpread(glyphs: readonly Glyph[]): boolean {
  if (glyphs.length < 2 || glyphs.length > 12 || !glyphs.every(({ text }) => isWide(text))) return false;
  const gaps = glyphs.slice(1).map(({ left }, index) => left - (glyphs[index]?.right ?? left));
  const size = glyphs[0]?.size ?? 0;
  return Math.max(...gaps) - Math.min(...gaps) <= size * 0.25 && Math.min(...gaps) > size * 0.2;
}

/** What cannot end a line of Chinese text belongs to the character before it. */
const NO_START =
  /^[,.;:!?)\]}%\u3001\u3002\u3009\u300b\u300d\u300f\u3011\u3015\u2019\u201d\u2026\uff0c\uff0e\uff1b\uff1a\uff01\uff1f\uff09\uff05\uff3d]/;
const NO_END = /[([{\u3008\u300a\u300c\u300e\u3010\u3014\u2018\u201c\uff08\uff3b]$/;

/** How far lines reach; signs at their ends may hang over the edge of the text. */
export function reachOf(lines: readonly Line[]): number {
  return lines.reduce((most, { glyphs, right }) => {
    const last = glyphs.at(-1);
    return Math.max(most, last !== undefined && glyphs.length > 1 && NO_START.test(last.text) ? last.left : right);
  }, -Infinity);
}

/** The width of the first word of a line, which moved there as a whole. */
function headOf(glyphs: readonly Glyph[]): number {
  const [first] = glyphs;
  if (first === undefined) return 0;
  let right = first.right;
  for (const [index, glyph] of glyphs.entries()) {
    const before = glyphs[index - 1];
    if (before === undefined) continue;
    const isGap = glyph.left - before.right > glyph.size * LETTER_GAP;
    const holds = NO_END.test(before.text) || NO_START.test(glyph.text) || !(isWide(before.text) || isWide(glyph.text));
    if (isGap || !holds) break;
    right = glyph.right;
  }
  return right - first.left;
}
