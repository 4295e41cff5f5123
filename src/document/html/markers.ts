/** The numbers that browsers set before the items of a list. */

const DIGITS = '零一二三四五六七八九';
const TENS = ['', '十', '百', '千'];

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
  'cjk-ideographic': (number) => `${chinese(number)}、`,
  'simp-chinese-informal': (number) => `${chinese(number)}、`,
  'trad-chinese-informal': (number) => `${chinese(number)}、`,
  'cjk-decimal': (number) => `${[...String(number)].map((digit) => '〇一二三四五六七八九'.charAt(+digit)).join('')}、`,
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

function letters(number: number): string {
  let text = '';
  for (let left = number; left > 0; left = Math.floor((left - 1) / 26))
    text = String.fromCodePoint(65 + ((left - 1) % 26)) + text;
  return text;
}

const ROMAN: readonly (readonly [number, string])[] = [
  ...([
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
  ] as const),
  ...([
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const),
];

function roman(number: number): string {
  let text = '';
  let left = number;
  for (const [value, sign] of ROMAN) for (; left >= value; left -= value) text += sign;
  return text;
}

/** A number below ten thousand in words: 十二, 一百零五. */
function chinese(number: number): string {
  const text = [...String(number)]
    .map((digit, index, all) => (digit === '0' ? '零' : DIGITS.charAt(+digit) + (TENS[all.length - 1 - index] ?? '')))
    .join('')
    .replace(/零+/g, '零')
    .replace(/(.)零$/, '$1');
  return text.replace(/^一十/, '十');
}
