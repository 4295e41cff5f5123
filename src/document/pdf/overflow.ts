/** Text that is wider than its cell: it reaches over a rule, and all of it belongs where most of it stands. */
import type { Glyph } from './page.ts';

/** How close characters of one word stand, as a part of their size: between cells there is at least a margin. */
const CLOSE_MAX = 0.08;
/** How much of its width a character must have on both sides of a rule to stand on it. */
const OVER_MIN = 0.15;

/** Where each character belongs, from what lies at a point; characters are in the order in which they were written. */
export function homesOf<Home>(glyphs: readonly Glyph[], at: (x: number, y: number) => Home): Home[] {
  const homes = glyphs.map(({ left, right, top, bottom }) => at((left + right) / 2, (top + bottom) / 2));
  let begin = 0;
  for (let end = 1; end <= glyphs.length; end += 1) {
    if (isClose(glyphs[end - 1], glyphs[end])) continue;
    const own = homes.slice(begin, end);
    if (new Set(own).size > 1 && glyphs.slice(begin, end).some((glyph) => isOverRule(glyph, at)))
      homes.fill(mostOf(own), begin, end);
    begin = end;
  }
  return homes;
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
