/** Percentages in words: 百分之九十五 is 95%, 千分之三点五 is 3.5‰. */
import { isFigure } from './exact.ts';
import type { Measured } from './unit.ts';

const DIGITS = '零一二三四五六七八九';
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** A percentage in words anywhere in a text; the digits may be figures (百分之95). */
export const spelledRatePattern =
  /[百千]分之\s*(?:[零〇一二两三四五六七八九十百千]+(?:点[零〇一二三四五六七八九]+)?|\d+(?:\.\d+)?)/g;

/** Reads a text that is a percentage in words and nothing else; undefined for any other. */
export function spelledRate(text: string): Measured | undefined {
  const [, of, words] = /^([百千])分之\s*(.+)$/.exec(text.trim()) ?? [];
  const figure = words === undefined ? undefined : isFigure(words) ? words : decimal(words);
  return figure === undefined || figure.startsWith('-') ? undefined : { figure, unit: of === '百' ? '%' : '‰' };
}

function decimal(words: string): string | undefined {
  const [whole = '', places, ...more] = words.replaceAll('〇', '零').replaceAll('两', '二').split('点');
  const digits = [...(places ?? '')].map((word) => DIGITS.indexOf(word));
  const number = integer(whole);
  if (number === undefined || more.length > 0 || places === '' || digits.includes(-1)) return undefined;
  return digits.length === 0 ? String(number) : `${number}.${digits.join('')}`;
}

/** 百 is 100, 十五 is 15, 一百零五 is 105; undefined for what is not below ten thousand and well formed. */
function integer(words: string): number | undefined {
  let [sum, digit, unit] = [0, 0, 10_000];
  for (const [index, word] of [...words].entries()) {
    const value = DIGITS.indexOf(word);
    const ten = TENS[word];
    if (value >= 0) {
      if (digit > 0) return undefined;
      digit = value;
    } else {
      if (ten === undefined || ten >= unit) return undefined;
      // Only the first may stand without a digit: 十五, 百.
      if (digit === 0 && index > 0) return undefined;
      sum += (digit === 0 ? 1 : digit) * ten;
      [digit, unit] = [0, ten];
    }
  }
  return words === '' ? undefined : sum + digit;
}
