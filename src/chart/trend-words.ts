/** The words of a trend: years, what the marks say, and values at the points, where there is room for them. */
import { FONT_SIZE, widthOf } from './label.ts';
import { WIDTH } from './picture.ts';
import { words } from './svg.ts';

/** A value at its place. */
export interface Point {
  x: number;
  y: number;
  year: number;
  text: string;
}

const YEAR_ROOM = 42;
const VALUE_GAP = 6;
const BREAK_WORDS = '体系变更';

/** Every year, or every second, third, … where they would touch; the last one always. */
export function yearWords(years: readonly number[], x: (year: number) => number, y: number): string[] {
  const last = years.at(-1) ?? 0;
  const every = Math.max(1, Math.ceil(YEAR_ROOM / (x(1) - x(0))));
  return years.filter((year) => (last - year) % every === 0).map((year) => centred(String(year), x(year), y));
}

/** Words over the marks; of marks too near to each other the first has them. */
export function breakWords(marks: readonly number[], y: number): string[] {
  const half = widthOf(BREAK_WORDS) / 2;
  let free = -half;
  return marks.flatMap((mark) => {
    const x = Math.min(mark, WIDTH - half);
    if (x - half < free) return [];
    free = x + half + 8;
    return [centred(BREAK_WORDS, x, y)];
  });
}

/**
 * Values at the points where there is room for all, else at those of the last year.
 *
 * @param lines  The segments of each series; of more than two series no values are written.
 * @param left   Where the plot begins.
 */
export function valueWords(lines: readonly (readonly (readonly Point[])[])[], left: number): string[] {
  if (lines.length > 2) return [];
  const labels = lines.flatMap((segments, series) => {
    const others = lines[1 - series]?.flat() ?? [];
    return segments.flatMap((segment) =>
      segment.map((point, at) => {
        const other = others.find(({ year }) => year === point.year);
        // Of two points in a year the lower has its value below.
        const isLower = other !== undefined && (other.y < point.y || (other.y === point.y && series === 1));
        const isBelow = other === undefined ? isValley(segment, at) : isLower;
        const half = widthOf(point.text) / 2;
        const x = Math.min(Math.max(point.x, left + half), WIDTH - half);
        return { ...point, half, x, y: point.y + (isBelow ? FONT_SIZE + 6 : -8) };
      }),
    );
  });
  const last = Math.max(...labels.map(({ year }) => year));
  const isRoomy = labels.every((a) =>
    labels.every((b) => a.year === b.year || Math.abs(a.x - b.x) >= a.half + b.half + VALUE_GAP),
  );
  return labels.filter(({ year }) => isRoomy || year === last).map(({ text, x, y }) => centred(text, x, y));
}

/** The lines at the point leave upwards. */
function isValley(segment: readonly Point[], at: number): boolean {
  const beside = [segment[at - 1], segment[at + 1]].filter((each) => each !== undefined);
  return beside.length > 0 && beside.every(({ y }) => y < (segment[at]?.y ?? 0));
}

/** The class keeps a value readable where its own line is so steep that it crosses it. */
function centred(text: string, x: number, y: number): string {
  return words(text, { x, y, 'text-anchor': 'middle', class: 'value' });
}
