/** The words of a text around a number, by which it is known what the number is. */
import { type Numeral, numeralsIn } from '../../check/wording/numerals.ts';
import { parseUnit } from '../../number/unit.ts';
import { squeezed } from '../squeezed.ts';

export interface Spoken {
  numeral: Numeral;
  /** From the first digit to the end of the unit or measure word, as it will be bound. */
  start: number;
  end: number;
  /** The words of the clause before the number, without what separates them; back to the number before it. */
  before: string;
  /** The words behind it, as far as the clause goes or the next number. */
  after: string;
  /** Words of the sentence up to the number. */
  sentence: string;
  /** What a short sentence at the beginning of the paragraph says it is about: 基本支出。 */
  topic: string;
}

export const CLAUSE = /[。；;！!？?，,：:、（(“”）)]/;
const SENTENCE = /[。；;！!？?]/;
/** Longer ones are read from there on: a text may be one sentence with as many numbers as characters. */
const SENTENCE_MOST = 1000;
const TOPIC = /^(?:[（(]?\d{1,2}[）).、．]\s*)?([^\d。；，：、]{2,12})[。：:]/;

/** All numbers of a paragraph with their words. */
export function spokenIn(text: string): Spoken[] {
  const numerals = numeralsIn(text);
  const topic = squeezed(TOPIC.exec(text)?.[1] ?? '');
  return numerals.map((numeral, index) => {
    const from = numerals[index - 1]?.end ?? 0;
    const to = numerals[index + 1]?.start ?? text.length;
    const behind = text.slice(numeral.end, to);
    return {
      numeral,
      start: numeral.start,
      end: numeral.end,
      before: squeezed(lastPiece(text.slice(from, numeral.start).replace(/[：:]\s*$/, ''), CLAUSE)),
      after: squeezed(behind.split(CLAUSE)[0] ?? ''),
      sentence: squeezed(lastPiece(text.slice(Math.max(0, numeral.start - SENTENCE_MOST), numeral.start), SENTENCE)),
      topic,
    };
  });
}

/** The end of what is bound: with the measure word where it is that of the datum, so that a figure reads as a whole. */
export function endWith({ numeral, end }: Spoken, text: string, unit: string): number {
  const { base } = parseUnit(unit);
  if (numeral.unit !== '' || base === '' || base === '%') return end;
  const rest = text.slice(end);
  const gap = /^\s*/.exec(rest)?.[0].length ?? 0;
  return rest.startsWith(unit, gap) ? end + gap + unit.length : end;
}

function lastPiece(text: string, border: RegExp): string {
  return text.split(border).at(-1) ?? '';
}
