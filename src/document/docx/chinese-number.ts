/** Whole numbers in Chinese characters, as lists are numbered. */

interface ChineseDigits {
  /** From zero to nine. */
  digits: string;
  /** Ten, hundred, thousand. */
  units: string;
}

const COMMON: ChineseDigits = { digits: '零一二三四五六七八九', units: '十百千' };
const LEGAL: ChineseDigits = { digits: '零壹贰叁肆伍陆柒捌玖', units: '拾佰仟' };
const LEGAL_TRADITIONAL: ChineseDigits = { digits: '零壹貳參肆伍陸柒捌玖', units: '拾佰仟' };

/** 十二, 一百零三. @param value From 1 to 9999. */
export function counted(value: number): string {
  // 十二 and not 一十二, but 一百一十二.
  return withUnits(value, COMMON).replace(/^一十/, '十');
}

/** 壹拾贰. @param value From 1 to 9999. */
export function legal(value: number, script: 'simplified' | 'traditional'): string {
  return withUnits(value, script === 'simplified' ? LEGAL : LEGAL_TRADITIONAL);
}

/** Digit by digit: 一二, 一〇三. */
export function digitByDigit(value: number, zero: '〇' | '○'): string {
  return [...`${value}`].map((digit) => (digit === '0' ? zero : COMMON.digits.charAt(Number(digit)))).join('');
}

function withUnits(value: number, { digits, units }: ChineseDigits): string {
  const figures = [...`${value}`];
  const words = figures.map((digit, index) => {
    const unit = units.charAt(figures.length - index - 2);
    return digit === '0' ? '零' : digits.charAt(Number(digit)) + unit;
  });
  return words
    .join('')
    .replace(/零+/g, '零')
    .replace(/(?<=.)零$/, '');
}
