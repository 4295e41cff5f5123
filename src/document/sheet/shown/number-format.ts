/** Numbers as a workbook shows them. */
import { format, isDateFormat, isTextFormat } from 'numfmt';
import { digitByDigit } from '../../numerals/chinese.ts';
import { dateDigits, figuresWithUnits } from './chinese-digits.ts';
import { formatCode } from './format-code.ts';
import { fractionCode } from './fraction.ts';
import { generalText } from './general.ts';

export interface NumberFormat {
  /** A number as shown: `9.10`, `91.12%`, `2023年3月15日`; may have gaps at its ends. */
  number: (value: number) => string;
  /** Text as shown: formats may put words around it, or hide it. */
  text: (value: string) => string;
}

/** What the library gives where no section of a code fits a number. */
const TOO_NARROW = '######';

/** Days between the two beginnings of time that workbooks may count from. */
const DAYS_TO_1904 = 1_462;

/**
 * How a format code shows what a cell holds. What no program could show (an unknown code, a date before all dates) is
 * given in the general format; signs that a column is too narrow never are.
 *
 * @param is1904 Dates of the workbook are counted from 1904.
 */
export function numberFormat(written: string, is1904 = false): NumberFormat {
  const { code, digits, isChinese } = formatCode(written);
  const general = { number: generalText, text: (value: string) => value };
  if (/^general$/i.test(code) && digits === undefined) return general;
  if (isUnknown(code)) return general;
  const isDate = isDateFormat(code);
  const isElapsed = /\[(?:h+|m+|s+)\]/i.test(code);
  const options = { locale: isChinese ? 'zh-CN' : 'en-US', dateSpanLarge: false };
  const hasGeneral = /general/i.test(code.replace(/"[^"]*"/g, ''));
  const isPlain = isTextFormat(code) || /^(?:\[\$[^\]]*\]|\s)*(?:general\s*)?$/i.test(code);
  const shown = (value: number): string => {
    if (isPlain) return generalText(value);
    // The library takes whole days and hours of one that is negative apart, and adds them.
    if (isElapsed && value < 0) return `-${shown(-value)}`;
    const fraction = isDate ? undefined : fractionCode(code, value);
    const days = isDate && is1904 ? value + DAYS_TO_1904 : value;
    const text = attempt(() => format(fraction?.code ?? code, fraction?.value ?? days, options));
    return text === undefined || text === TOO_NARROW ? generalText(value) : text;
  };
  return {
    number: (value) => {
      const text = shown(value);
      if (digits === undefined) return text;
      if (isDate) return dateDigits(text, digits);
      return hasGeneral || isPlain ? figuresWithUnits(text, digits) : digitByDigit(text, digits);
    },
    text: (value) => attempt(() => format(code, value, options)) ?? value,
  };
}

function isUnknown(code: string): boolean {
  const isOpen = (code.replace(/\\[^]/g, '').split('"').length - 1) % 2 === 1;
  return isOpen || attempt(() => format(code, 1, { throws: true })) === undefined;
}

/** The library refuses codes and values by throwing. */
function attempt(make: () => string): string | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
