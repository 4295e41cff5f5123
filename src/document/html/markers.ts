/** The numbers that browsers set before the items of a list. */
import { counted, digitByDigit, IN_DIGITS } from '../numerals/chinese.ts';
import { letters } from '../numerals/letters.ts';
import { roman } from '../numerals/roman.ts';

/** How each style writes a number, with what follows it; styles of signs, such as discs, write nothing. */
const STYLES: Readonly<Record<string, (number: number) => string>> = {
  decimal: (number) => `${number}. `,
  'decimal-leading-zero': (number) => `${String(number).padStart(2, '0')}. `,
  'lower-alpha': (number) => `${letters(number).toLowerCase()}. `,
  'lower-latin': (number) => `${letters(number).toLowerCase()}. `,
  'upper-alpha': (number) => `${letters(number)}. `,
  'upper-latin': (number) => `${letters(number)}. `,
  'lower-roman': (number) => `${roman(number).toLowerCase()}. `,
  'upper-roman': (number) => `${roman(number)}. `,
  'cjk-ideographic': (number) => `${counted(number)}、`,
  'simp-chinese-informal': (number) => `${counted(number)}、`,
  'trad-chinese-informal': (number) => `${counted(number)}、`,
  'cjk-decimal': (number) => `${digitByDigit(`${number}`, IN_DIGITS)}、`,
};

/** What `type` says, which tells small letters from large ones. */
const TYPES: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};

/** @returns The style of a list or an item; undefined where neither its style nor its type names one. */
export function listStyle(style: string | undefined, type: string | undefined): string | undefined {
  const named = style?.split(/\s+/).find((word) => word in STYLES || isSign(word));
  return named ?? (type === undefined ? undefined : TYPES[type.trim()]);
}

/** The number of an item as it stands before it; empty where the style writes none. */
export function marker(style: string, number: number): string {
  if (isSign(style)) return '';
  const isWritable = Number.isSafeInteger(number) && number > 0 && number < 10_000;
  return (STYLES[isWritable ? style : 'decimal'] ?? STYLES['decimal'])?.(number) ?? '';
}

function isSign(style: string): boolean {
  return ['none', 'disc', 'circle', 'square'].includes(style);
}
