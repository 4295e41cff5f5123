/** Text with every number in half-width Arabic digits, however it is written; every position stays. */

/** Digits in words, as they are spoken and written; on the telephone 1 is 幺. */
const SPOKEN: Readonly<Record<string, string>> = {
  ...{ 〇: '0', 零: '0', '○': '0', 一: '1', 幺: '1', 壹: '1', 二: '2', 贰: '2', 两: '2', 三: '3', 叁: '3' },
  ...{ 四: '4', 肆: '4', 五: '5', 伍: '5', 六: '6', 陆: '6', 七: '7', 柒: '7', 八: '8', 捌: '8', 九: '9', 玖: '9' },
};
export const SPOKEN_DIGITS = Object.keys(SPOKEN).join('');

/** Between the digits of one number: a space or dash, or several; line breaks separate numbers. */
export const GAP_CHARACTER = '[ \\t\\u00a0\\u2002-\\u200a\\u3000\\-‐‑‒–—·]';

/** Letters, digits and the marks of numbers and addresses in full width. Other marks of that block are Chinese. */
const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ－＋＠．＿]/g;
const INVISIBLE = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const DIGIT = `[\\d${SPOKEN_DIGITS}]`;
/** The fewest digits of a telephone number; 二〇二三年 and 一一九 have fewer. */
const SPOKEN_NUMBER = new RegExp(`${DIGIT}(?:${GAP_CHARACTER}{0,3}${DIGIT}){6,}`, 'g');

/** Makes full width half width, invisible characters a gap, and Chinese digits of a number Arabic ones. */
export function plainDigits(text: string): string {
  return (
    text
      .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
      .replace(INVISIBLE, '-')
      // Marks of emphasis, code and escapes are not on the page: there a number that they break is whole again.
      .replace(/(?<=[\d-])[*_~`\\]+(?=[\d*_~`\\-])/g, (marks) => '-'.repeat(marks.length))
      .replace(SPOKEN_NUMBER, arabic)
  );
}

/** Every Chinese digit as an Arabic one. */
export function arabic(text: string): string {
  return text.replace(/\D/g, (character) => SPOKEN[character] ?? character);
}

const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  commat: '@',
  period: '.',
};

/**
 * A line with its character references resolved: they hide a number in the file, but not on the page (in YAML, `read/`
 * refuses escapes). Undefined where there are none. Positions differ from those of the line.
 */
export function unescaped(line: string): string | undefined {
  if (!/&#?\w+;|\d<[^>]*>\d/.test(line)) return undefined;
  return line
    .replace(/&#(?:[xX]([\dA-Fa-f]{1,6})|(\d{1,7}));/g, (_, hex: string | undefined, decimal: string | undefined) =>
      hex === undefined ? character(decimal ?? '', 10) : character(hex, 16),
    )
    .replace(/&(\w{2,8});/g, (_, name: string) => NAMED[name] ?? '')
    .replace(/(?<=\d)<[^>]*>(?=\d)/g, '');
}

function character(digits: string, base: 10 | 16): string {
  const code = parseInt(digits, base);
  return code > 0x10ffff ? '' : String.fromCodePoint(code);
}
