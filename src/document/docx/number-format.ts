/** A number of a list as its format prints it. */
import {
  COMMON,
  counted,
  digitByDigit,
  FULL_WIDTH,
  IN_DIGITS,
  LEGAL,
  LEGAL_TRADITIONAL,
  withUnits,
  type ChineseSigns,
} from '../numerals/chinese.ts';
import { repeatedLetter } from '../numerals/letters.ts';
import { roman } from '../numerals/roman.ts';

/** `九` for 9 in `chineseCounting`; as 1, 2, 3 where a format has no sign for it or is not known. */
export function formatted(value: number, format: string): string {
  const print = FORMATS[format];
  return (value < 0 || value > VALUE_MAX ? undefined : print?.(value)) ?? `${value}`;
}

/** What is larger is printed in figures, whatever its format: letters and Roman signs would grow with it. */
const VALUE_MAX = 9_999;
const LETTERS_MAX = 26 * 30;

type Printer = (value: number) => string | undefined;

/** Of numbers from 1 to the largest one that a format has signs for. */
function upTo(largest: number, print: (value: number) => string): Printer {
  return (value) => (value >= 1 && value <= largest ? print(value) : undefined);
}

/** Signs that stand in a row in Unicode, the first one being 1. */
function row(first: string, count: number): Printer {
  const base = first.codePointAt(0) ?? 0;
  return upTo(count, (value) => String.fromCodePoint(base + value - 1));
}

function oneOf(signs: string): Printer {
  return (value) => [...signs][value - 1];
}

/** Some formats write zero as a circle. */
const CIRCLE = { ...COMMON, zero: '○' };

function inDigits(signs: ChineseSigns): Printer {
  return (value) => digitByDigit(`${value}`, signs);
}

/** From 1 to 99 with a sign for ten, then digit by digit. */
function chineseCounting(value: number): string {
  return value >= 1 && value < 100 ? counted(value) : digitByDigit(`${value}`, CIRCLE);
}

function chineseThousands(value: number): string {
  return value === 0 ? CIRCLE.zero : counted(value);
}

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** 甲子, 乙丑 … 癸亥, and again. */
function sexagenary(value: number): string | undefined {
  return value < 1 ? undefined : `${STEMS.charAt((value - 1) % 10)}${BRANCHES.charAt((value - 1) % 12)}`;
}

/** ① to ⑳, then ㉑ to ㊿, which stand elsewhere. */
function circled(value: number): string | undefined {
  if (value === 0) return '⓪';
  if (value <= 20) return row('①', 20)(value);
  return value <= 35 ? row('㉑', 15)(value - 20) : row('㊱', 15)(value - 35);
}

function ordinal(value: number): string {
  const ending = /1\d$/.test(`${value}`) ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value}${ending}`;
}

const FORMATS: Readonly<Record<string, Printer>> = {
  none: () => '',
  bullet: () => '',
  decimalZero: (value) => `${value}`.padStart(2, '0'),
  upperRoman: upTo(VALUE_MAX, roman),
  lowerRoman: upTo(VALUE_MAX, (value) => roman(value).toLowerCase()),
  upperLetter: upTo(LETTERS_MAX, repeatedLetter),
  lowerLetter: upTo(LETTERS_MAX, (value) => repeatedLetter(value).toLowerCase()),
  ordinal,
  hex: (value) => value.toString(16).toUpperCase(),
  numberInDash: (value) => `- ${value} -`,
  decimalFullWidth: inDigits(FULL_WIDTH),
  decimalFullWidth2: inDigits(FULL_WIDTH),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: row('⒈', 20),
  decimalEnclosedParen: row('⑴', 20),
  ideographEnclosedCircle: row('㊀', 10),
  chineseCounting,
  taiwaneseCounting: chineseCounting,
  japaneseCounting: chineseThousands,
  chineseCountingThousand: chineseThousands,
  taiwaneseCountingThousand: chineseThousands,
  chineseLegalSimplified: (value) => withUnits(value, LEGAL),
  ideographLegalTraditional: (value) => withUnits(value, LEGAL_TRADITIONAL),
  ideographDigital: inDigits(IN_DIGITS),
  japaneseDigitalTenThousand: inDigits(IN_DIGITS),
  taiwaneseDigital: inDigits(CIRCLE),
  ideographTraditional: oneOf(STEMS),
  ideographZodiac: oneOf(BRANCHES),
  ideographZodiacTraditional: sexagenary,
};
