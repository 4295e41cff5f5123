/** The unit and the number of decimals that a block of figures shares. */
import { z } from 'zod';

/** What belongs to a number and not to a unit, or could be mistaken for a digit of the number before it. */
const LIKE_A_DIGIT = /^[\d.,，、:：+~～—–OoIl|-]/;
const FOREIGN_DIGIT = /(?![\d²³])[\p{Nd}\p{Nl}\p{No}]/u;
const FOREIGN_LETTER = /(?![\p{Script=Han}\p{Script=Latin}µμ])\p{L}/u;
const INVISIBLE = /[\p{Cf}\p{Cc}\p{Zl}\p{Zp}]/u;

/** Tells whether a unit can stand behind a figure without changing how the figure reads. */
export function isPlainUnit(text: string): boolean {
  if (LIKE_A_DIGIT.test(text.normalize('NFKC'))) return false;
  return ![FOREIGN_DIGIT, FOREIGN_LETTER, INVISIBLE].some((pattern) => pattern.test(text));
}

export const unit = z
  .string()
  .min(1)
  .max(20)
  .refine(isPlainUnit, { error: '单位里有像数字的字符或看不见的字符。' })
  .describe('计量单位，例如 万元、元、人、㎡、"%"。');

export const decimals = z
  .int()
  .min(0)
  .max(10)
  .describe(
    '公布时保留的小数位数，例如 2。原表省略末尾的 0 时要写：写 2，1906.8 就是 1906.80。正文里的数不写时，与一起核对的数位数相同；确是四舍五入的，在这里写明。',
  );
