/** Numbers that a line break cuts in two: a browser, and YAML, put them together again. */
import { type PersonalNumber, personalNumbersIn } from './personal-numbers.ts';
import { SPOKEN_DIGITS } from './plain-digits.ts';

export interface BrokenNumber extends PersonalNumber {
  /** The line that it begins in, from 0; `start` is its position there. */
  index: number;
}

const DIGIT = `[\\d０-９XxＸｘ${SPOKEN_DIGITS}]`;
const GAP = '[-‐‑–—－]?';
const ENDS = new RegExp(`[A-Z\\d０-９${SPOKEN_DIGITS}]${GAP}\\s*$`);
/** The text behind the marks of a quotation; a list item or a new number of a list begins something else. */
const BEGINS = new RegExp(`^[\\s>]*${GAP}${DIGIT}`);
const ITEM = /^[\s>]*(?:[-*+]\s|\d{1,3}[.、)）](?:\s|(?!\d)))/;

/** Every number that begins in one line and ends in the next. */
export function brokenNumbersIn(lines: readonly string[]): BrokenNumber[] {
  return lines.flatMap((line, index) => {
    const next = lines[index + 1];
    if (next === undefined || !BEGINS.test(next) || ITEM.test(next) || !ENDS.test(line)) return [];
    const head = line.trimEnd();
    const tail = next.replace(/^[\s>]+/, '');
    return personalNumbersIn(`${head}${tail}`)
      .filter(({ start, end }) => start < head.length && end > head.length)
      .map((found) => ({ ...found, index }));
  });
}
