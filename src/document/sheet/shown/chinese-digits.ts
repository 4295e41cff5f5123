/** Figures in Chinese digits, as `[DBNum1]` (一二三), `[DBNum2]` (壹贰叁) and `[DBNum3]` (１２３) of a format ask for. */
import { counted, digitByDigit, withUnits, type ChineseSigns } from '../../numerals/chinese.ts';

/** Whole figures with their units, what follows a point digit by digit: 123.4 → 一百二十三.四. */
export function figuresWithUnits(text: string, signs: ChineseSigns): string {
  return text.replace(
    /(\d+)(\.\d+)?/g,
    (_, whole: string, rest: string = '') => withUnits(whole, signs) + digitByDigit(rest, signs),
  );
}

/** Dates: years of four digits by the digit, months, days and hours as counted: 十五. */
export function dateDigits(text: string, signs: ChineseSigns): string {
  return text.replace(/\d+/g, (digits) => (digits.length > 2 ? digitByDigit : counted)(digits, signs));
}
