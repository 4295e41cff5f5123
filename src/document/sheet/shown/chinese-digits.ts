/** Figures in Chinese digits, as `[DBNum1]` (一二三), `[DBNum2]` (壹贰叁) and `[DBNum3]` (１２３) of a format ask for. */

export type DigitStyle = 1 | 2 | 3;

const DIGITS: Readonly<Record<DigitStyle, string>> = {
  1: '〇一二三四五六七八九',
  2: '零壹贰叁肆伍陆柒捌玖',
  3: '０１２３４５６７８９',
};
const UNITS: Readonly<Record<DigitStyle, readonly string[]>> = {
  1: ['', '十', '百', '千'],
  2: ['', '拾', '佰', '仟'],
  3: ['', '十', '百', '千'],
};
const GROUPS = ['', '万', '亿', '万亿'];

/** Each digit by itself: 2023 → 二〇二三. */
export function digitByDigit(text: string, style: DigitStyle): string {
  return text.replace(/\d/g, (digit) => DIGITS[style].charAt(Number(digit)));
}

/** Whole figures with their units, what follows a point digit by digit: 123.4 → 一百二十三.四. */
export function withUnits(text: string, style: DigitStyle): string {
  return text.replace(
    /(\d+)(\.\d+)?/g,
    (_, whole: string, rest: string = '') => `${wholeWithUnits(whole, style)}${digitByDigit(rest, style)}`,
  );
}

/** Dates: years of four digits by the digit, months, days and hours with units and without a leading one: 十五. */
export function dateDigits(text: string, style: DigitStyle): string {
  return text.replace(/\d+/g, (digits) =>
    digits.length > 2 ? digitByDigit(digits, style) : wholeWithUnits(digits, style).replace(/^一十/, '十'),
  );
}

function wholeWithUnits(digits: string, style: DigitStyle): string {
  const zero = DIGITS[style].charAt(0);
  const bare = digits.replace(/^0+/, '');
  if (bare === '') return zero;
  if (bare.length > 4 * GROUPS.length) return digitByDigit(bare, style);
  const groups: string[] = [];
  for (let end = bare.length; end > 0; end -= 4) groups.unshift(bare.slice(Math.max(0, end - 4), end));
  const text = groups
    .map((group, index) => {
      const said = groupWithUnits(group.padStart(4, '0'), style);
      return said === '' ? zero : `${said}${GROUPS[groups.length - 1 - index] ?? ''}`;
    })
    .join('');
  return text.replace(new RegExp(`${zero}+`, 'g'), zero).replace(new RegExp(`^${zero}|${zero}$`, 'g'), '');
}

/** Four digits; a zero before any digit that follows one or more of them. */
function groupWithUnits(group: string, style: DigitStyle): string {
  if (/^0+$/.test(group)) return '';
  const zero = DIGITS[style].charAt(0);
  return [...group]
    .map((digit, index) =>
      digit === '0' ? zero : `${DIGITS[style].charAt(Number(digit))}${UNITS[style][3 - index] ?? ''}`,
    )
    .join('')
    .replace(new RegExp(`${zero}+$`), '');
}
