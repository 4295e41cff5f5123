/** Whole numbers in Chinese characters, as lists, workbooks and web pages print them. */

export interface ChineseSigns {
  zero: string;
  /** From one to nine. */
  digits: string;
  /** Ten, hundred, thousand. */
  units: string;
}

export const COMMON: ChineseSigns = { zero: '零', digits: '一二三四五六七八九', units: '十百千' };
/** How digits in a row, and workbooks, write zero. */
export const IN_DIGITS: ChineseSigns = { ...COMMON, zero: '〇' };
export const LEGAL: ChineseSigns = { zero: '零', digits: '壹贰叁肆伍陆柒捌玖', units: '拾佰仟' };
export const LEGAL_TRADITIONAL: ChineseSigns = { zero: '零', digits: '壹貳參肆伍陸柒捌玖', units: '拾佰仟' };
export const FULL_WIDTH: ChineseSigns = { zero: '０', digits: '１２３４５６７８９', units: '十百千' };

/** What four digits each are counted in. */
const GROUPS = ['', '万', '亿', '万亿'];

/** Each digit of a text by itself, all else as it is: 2023.5 → 二〇二三.五. */
export function digitByDigit(text: string, { zero, digits }: ChineseSigns): string {
  return text.replace(/\d/g, (digit) => (digit === '0' ? zero : digits.charAt(Number(digit) - 1)));
}

/** 103 → 一百零三, 12 → 一十二, 0 → 零; digit by digit where there is no unit for so large a number. */
export function withUnits(number: number | string, signs: ChineseSigns): string {
  const figures = `${number}`.replace(/^0+(?=\d)/, '');
  if (figures === '0' || figures.length > 4 * GROUPS.length) return digitByDigit(figures, signs);
  const groups = figures.match(/\d{1,4}(?=(?:\d{4})*$)/g) ?? [];
  // A zero is said once for all that stand together, and not at the end.
  return groups
    .map((group, index) =>
      /^0+$/.test(group) ? '0' : grouped(group, signs) + (GROUPS.at(groups.length - 1 - index) ?? ''),
    )
    .join('')
    .replace(/0+/g, '0')
    .replace(/0$/, '')
    .replaceAll('0', signs.zero);
}

/** As everybody counts: 12 → 十二 and not 一十二, but 112 → 一百一十二. */
export function counted(number: number | string, signs = COMMON): string {
  return withUnits(number, signs).replace(/^一十/, '十');
}

/** At most four digits with their units, its zeros still as 0. */
function grouped(group: string, { digits, units }: ChineseSigns): string {
  const words = [...group].map((digit, index) =>
    digit === '0' ? digit : digits.charAt(Number(digit) - 1) + units.charAt(group.length - 2 - index),
  );
  return words.join('').replace(/0+$/, '');
}
