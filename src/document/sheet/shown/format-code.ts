/** Format codes as Excel and WPS write them, in the words of the library that applies them. */
import { FULL_WIDTH, IN_DIGITS, LEGAL, type ChineseSigns } from '../../numerals/chinese.ts';

export interface FormatCode {
  code: string;
  /** The Chinese digits that are asked for. */
  digits?: ChineseSigns;
  /** Names of days and halves of the day are Chinese. */
  isChinese: boolean;
}

/** No program takes longer ones. */
const LENGTH_MAX = 255;

const LONG_DATE = 'yyyy"年"m"月"d"日"';
const LONG_TIME = 'h:mm:ss';

export function formatCode(written: string): FormatCode {
  if (written.length > LENGTH_MAX) return { code: 'General', isChinese: false };
  if (/\[\$-(?:x-sysdate|F800)/i.test(written)) return { code: LONG_DATE, isChinese: true };
  if (/\[\$-(?:x-systime|F400)/i.test(written)) return { code: LONG_TIME, isChinese: true };
  const digits = digitsOf(written);
  const code = written.replace(PIECE, pieceCode);
  return { code, ...(digits === undefined ? {} : { digits }), isChinese: /aaa|上午/i.test(written) };
}

/** `[DBNum1]`, or the same as the upper part of a locale: `[$-1E000804]`. */
function digitsOf(written: string): ChineseSigns | undefined {
  const [, style = '', locale = ''] = /\[DBNum([123])\]|\[\$-(1E|1F|20)000804\]/i.exec(written) ?? [];
  return STYLES[style] ?? STYLES[locale.toUpperCase()];
}

const STYLES: Readonly<Record<string, ChineseSigns>> = {
  ...{ 1: IN_DIGITS, 2: LEGAL, 3: FULL_WIDTH },
  ...{ '1E': IN_DIGITS, '1F': LEGAL, 20: FULL_WIDTH },
};

/** What must not be looked into, and what needs other words. */
const PIECE = /"[^"]*"|[\\_*][^]|![^]|\[[^\]]*\]|[Gg]\/通用格式|上午\/下午|[^\p{ASCII}]/gu;

function pieceCode(piece: string): string {
  const first = piece.charAt(0);
  // Excel in Chinese escapes with `!` what others escape with `\`.
  if (first === '!') return `\\${piece.slice(1)}`;
  if (first === '[') return bracketCode(piece);
  if (piece.endsWith('通用格式')) return 'General';
  if (piece === '上午/下午') return 'AM/PM';
  if (/[^\p{ASCII}]/u.test(first)) return `"${piece}"`;
  return piece;
}

/** Conditions, elapsed times and locales; colours and digits are no text of their own. */
const KEPT = /^\[(?:[<>=]|(?:h+|m+|s+)\]$)/i;

/** Of China, English and Japan: their points and commas are those of every program here. */
const OUR_LOCALES = /-(?:0*804|0*404|0*C04|0*409|0*809|0*411|zh-\w+|en-\w+)\]$/i;

/** A locale of elsewhere gives its sign of money, but not its points and commas: these are the program's own. */
function bracketCode(piece: string): string {
  const [, sign] = /^\[\$([^-\]]*)/.exec(piece) ?? [];
  if (sign === undefined) return KEPT.test(piece) ? piece : '';
  return OUR_LOCALES.test(piece) ? piece : `"${sign}"`;
}
