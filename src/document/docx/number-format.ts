/** A number of a list as its format prints it. */
import { counted, digitByDigit, legal } from './chinese-number.ts';

/** `九` for 9 in `chineseCounting`; as 1, 2, 3 where a format has no sign for it or is not known. */
export function formatted(value: number, format: string): string {
  const print = FORMATS[format];
  return (value < 0 || value > VALUE_MAX ? undefined : print?.(value)) ?? `${value}`;
}

/** What is larger is printed in figures, whatever its format: letters and Roman signs would grow with it. */
const VALUE_MAX = 9_999;
/** Letters are repeated: A, B … Z, AA, BB … */
const LETTERS_MAX = 26 * 30;

type Printer = (value: number) => string | undefined;

/** Signs that stand in a row in Unicode, the first one being 1. */
function row(first: string, count: number): Printer {
  const base = first.codePointAt(0) ?? 0;
  return (value) => (value >= 1 && value <= count ? String.fromCodePoint(base + value - 1) : undefined);
}

function oneOf(signs: string): Printer {
  return (value) => [...signs][value - 1];
}

function letters(first: string): Printer {
  const base = first.charCodeAt(0) - 1;
  return (value) => {
    if (value < 1 || value > LETTERS_MAX) return undefined;
    const place = ((value - 1) % 26) + 1;
    return String.fromCharCode(base + place).repeat((value - place) / 26 + 1);
  };
}

const ROMAN: readonly (readonly [number, string])[] = [
  ...([
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
  ] as const),
  ...([
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const),
];

function roman(value: number): string | undefined {
  let left = value;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    for (; left >= worth; left -= worth) text += sign;
  }
  return text === '' ? undefined : text;
}

function fullWidth(value: number): string {
  return `${value}`.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
}

/** From 1 to 99 with a sign for ten, then digit by digit. */
function chineseCounting(value: number): string {
  return value >= 1 && value < 100 ? counted(value) : digitByDigit(value, '○');
}

function chineseThousands(value: number): string {
  return value === 0 ? '○' : counted(value);
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
  upperRoman: roman,
  lowerRoman: (value) => roman(value)?.toLowerCase(),
  upperLetter: letters('A'),
  lowerLetter: letters('a'),
  ordinal,
  hex: (value) => value.toString(16).toUpperCase(),
  numberInDash: (value) => `- ${value} -`,
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
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
  chineseLegalSimplified: (value) => (value === 0 ? '零' : legal(value, 'simplified')),
  ideographLegalTraditional: (value) => (value === 0 ? '零' : legal(value, 'traditional')),
  ideographDigital: (value) => digitByDigit(value, '〇'),
  japaneseDigitalTenThousand: (value) => digitByDigit(value, '〇'),
  taiwaneseDigital: (value) => digitByDigit(value, '○'),
  ideographTraditional: oneOf(STEMS),
  ideographZodiac: oneOf(BRANCHES),
  ideographZodiacTraditional: sexagenary,
};
