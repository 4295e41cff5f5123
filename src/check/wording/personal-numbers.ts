/** Numbers by which a person or an account can be found: phones, identity numbers, bank cards. */
import { matchesIn } from './matches.ts';

export interface PersonalNumber {
  kind: '手机号码' | '固定电话' | '身份证号码' | '银行卡号';
  /** What is left when the middle is masked. */
  masked: string;
  /** Positions in the text as given. */
  start: number;
  end: number;
}

/** Between the digits of one number: a space or dash, or several; line breaks part numbers. */
const GAP_CHARACTER = '[ \\t\\u00a0\\u3000\\-‐‑–—·]';
const GAP = `${GAP_CHARACTER}{0,3}`;
/** Groups of digits with something between them; without that the groups could be cut in too many ways. */
const PART = `${GAP_CHARACTER}{1,3}`;
/** Not within a longer number, a code, or an id such as `funds-2`. */
const BEFORE = '(?<![\\dA-Za-z.#_])(?<![a-z]-)';
const AFTER = '(?![\\dA-Za-z])';
/** What makes a row of digits an amount: a decimal point or a unit behind it. */
const NOT_AMOUNT = '(?!\\.\\d|\\s*(?:%|％|‰|元|万|亿|千|平方|㎡|亩|吨|公里|米))';
const digits = (count: number): string => `(?:${GAP}\\d){${count}}`;

const MOBILE = new RegExp(`${BEFORE}(?:(?:\\+|00)?86${GAP})?(1${GAP}[3-9]${digits(9)})${AFTER}${NOT_AMOUNT}`, 'g');
const AREA = '[（(]?0\\d{2,3}[）)]?';
const LANDLINE = new RegExp(
  `(?:电话|联系|致电|座机|传真|热线)[^\\d\\n]{0,12}(${AREA}${GAP}[2-9]${digits(6)}(?:${GAP}\\d)?)(?!\\d)`,
  'g',
);
const IDENTITY = new RegExp(`${BEFORE}([1-8]${digits(16)}${GAP}[\\dXx]|[1-8]${digits(14)})${AFTER}${NOT_AMOUNT}`, 'g');
const CARD = new RegExp(`${BEFORE}([3-6]\\d{2,}(?:${PART}\\d{3,})*(?:${PART}\\d{1,3})?)${AFTER}${NOT_AMOUNT}`, 'g');

/** Digits in full width become half width and zero-width characters a gap; every position stays. */
export function plainDigits(text: string): string {
  return (
    text
      .replace(/[０-９－＋Ｘｘ]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
      .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '-')
      // Marks of emphasis and code vanish from the page: a number broken by them is whole again for a reader.
      .replace(/(?<=[\d-])[*_~`]+(?=[\d*_~`-])/g, (marks) => '-'.repeat(marks.length))
  );
}

/** The shortest number has ten digits, and between two digits of any there are at most four other characters. */
const LONG = /[\d０-９](?:[^\d０-９]{0,4}[\d０-９]){9}/;

/** The personal numbers of one line in order; each stretch of text is judged once. */
export function personalNumbersIn(line: string): PersonalNumber[] {
  if (!LONG.test(line)) return [];
  const text = plainDigits(line).replace(/https?:\/\/[^\s"'）)>]+/g, (address) => '#'.repeat(address.length));
  const found = [
    ...matchesOf(text, IDENTITY, '身份证号码', isIdentity),
    ...matchesOf(text, CARD, '银行卡号', isCard),
    ...matchesOf(text, MOBILE, '手机号码', () => true),
    ...matchesOf(text, LANDLINE, '固定电话', () => true),
  ];
  const isFirst = (each: PersonalNumber, index: number): boolean => {
    return !found.slice(0, index).some((other) => each.start < other.end && other.start < each.end);
  };
  return found.filter(isFirst).sort((a, b) => a.start - b.start);
}

type Kind = PersonalNumber['kind'];

function matchesOf(text: string, pattern: RegExp, kind: Kind, isOne: (bare: string) => boolean): PersonalNumber[] {
  return matchesIn(text, pattern).flatMap(({ 0: whole, 1: written = '', index }) => {
    const bare = written.replace(/[^\dXx]/g, '');
    const start = index + whole.indexOf(written);
    return isOne(bare) ? [{ kind, masked: masked(bare), start, end: start + written.length }] : [];
  });
}

/** The first three and the last two characters tell an editor which number it is, and nobody else. */
function masked(bare: string): string {
  return `${bare.slice(0, 3)}${'*'.repeat(bare.length - 5)}${bare.slice(-2)}`;
}

const PROVINCES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])/;
const IDENTITY_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const IDENTITY_MARKS = '10X98765432';

/** GB 11643: a province, a date of birth and, with 18 characters, a check character. */
function isIdentity(bare: string): boolean {
  if (!PROVINCES.test(bare)) return false;
  if (bare.length === 15) return isDate(`19${bare.slice(6, 12)}`);
  const total = IDENTITY_WEIGHTS.reduce((all, weight, index) => all + weight * digitAt(bare, index), 0);
  return bare.length === 18 && isDate(bare.slice(6, 14)) && IDENTITY_MARKS[total % 11] === bare.slice(17).toUpperCase();
}

/** A real day between 1900 and 2099, written YYYYMMDD. */
function isDate(text: string): boolean {
  const iso = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
  const time = Date.parse(iso);
  return /^(?:19|20)/.test(text) && time === time && new Date(time).toISOString().startsWith(iso);
}

/** ISO/IEC 7812: every second digit from the right doubled, the sum of all digits a multiple of ten. */
function isCard(bare: string): boolean {
  if (bare.length < 16 || bare.length > 19) return false;
  const total = [...bare].reduce((all, _, index) => {
    const digit = digitAt(bare, index);
    const isDoubled = (bare.length - index) % 2 === 0;
    const value = isDoubled ? digit * 2 : digit;
    return all + (value > 9 ? value - 9 : value);
  }, 0);
  return total % 10 === 0;
}

function digitAt(text: string, index: number): number {
  return '0123456789'.indexOf(text.charAt(index));
}
