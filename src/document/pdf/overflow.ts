/** Text that is wider than its cell or the paper: it reaches over a rule or the edge, and all of it belongs where most of it stands. */
import type { Glyph } from './page.ts';

/** How close characters of one word stand, as a part of their size: between cells there is at least a margin. */
const CLOSE_MAX = 0.08;
/** How much of its width a character must have on both sides of a rule to stand on it. */
const OVER_MIN = 0.15;

/**
 * Where each character belongs, from what lies at a point, which is undefined outside of tables; characters are in the
 * order in which they were written. What begins or ends in a cell and reaches out of the table belongs to the cell: a
 * table that is wider than its paper cuts figures.
 */
export function homesOf<Home>(glyphs: readonly Glyph[], at: (x: number, y: number) => Home): Home[] {
  const homes = glyphs.map(({ left, right, top, bottom }) => at((left + right) / 2, (top + bottom) / 2));
  for (const { begin, end } of wordsOf(glyphs)) {
    const own = homes.slice(begin, end);
    const within = own.filter((home) => home !== undefined);
    const reachesOut = within.length > 0 && within.length < own.length;
    if (new Set(own).size > 1 && (reachesOut || glyphs.slice(begin, end).some((glyph) => isOverRule(glyph, at))))
      homes.fill(mostOf(within), begin, end);
  }
  return homes;
}

/** What is printed on paper of a size: a word of which nothing is on it is not; one that reaches over its edge is, whole. */
export function onPaper(glyphs: readonly Glyph[], paper: Paper): { glyphs: Glyph[]; cut: number } {
  const words = wordsOf(glyphs).map(({ begin, end }) => glyphs.slice(begin, end));
  const seen = words.filter((word) => word.some((glyph) => isOn(glyph, paper)));
  return { glyphs: seen.flat(), cut: seen.filter((word) => word.some((glyph) => reachesOver(glyph, paper))).length };
}

type Paper = Readonly<Record<'width' | 'height', number>>;

function isOn({ left, right, top, bottom }: Glyph, { width, height }: Paper): boolean {
  return right > 0 && left < width && bottom > 0 && top < height;
}

/** Less than a printer's inaccuracy over the edge is no cut. */
function reachesOver({ left, right, size }: Glyph, { width }: Paper): boolean {
  const margin = size * OVER_MIN;
  return left < -margin || right > width + margin;
}

interface Word {
  begin: number;
  /** Up to but without. */
  end: number;
}

/** Characters that were written close to each other, on one line. */
function wordsOf(glyphs: readonly Glyph[]): Word[] {
  const words: Word[] = [];
  let begin = 0;
  for (let end = 1; end <= glyphs.length; end += 1) {
    if (isClose(glyphs[end - 1], glyphs[end])) continue;
    words.push({ begin, end });
    begin = end;
  }
  return words;
}

function isClose(one: Glyph | undefined, other: Glyph | undefined): boolean {
  if (one === undefined || other === undefined || one.text === ' ' || other.text === ' ') return false;
  const isLine = one.turn === 0 && other.turn === 0 && Math.abs(one.baseline - other.baseline) < 0.1;
  return isLine && Math.abs(other.left - one.right) < CLOSE_MAX * other.size;
}

function isOverRule<Home>({ left, right, top, bottom }: Glyph, at: (x: number, y: number) => Home): boolean {
  const margin = (right - left) * OVER_MIN;
  return at(left + margin, (top + bottom) / 2) !== at(right - margin, (top + bottom) / 2);
}

function mostOf<Home>(homes: readonly Home[]): Home {
  const counts = new Map<Home, number>();
  for (const home of homes) counts.set(home, (counts.get(home) ?? 0) + 1);
  return [...counts].reduce((one, other) => (other[1] > one[1] ? other : one))[0];
}
