/** Numbers by which a person or an account can be found: phones, identity numbers, travel documents, bank cards. */
import { identityOf, isCard } from './identity-number.ts';
import { matchesIn } from './matches.ts';
import { GAP_CHARACTER, plainDigits, SPOKEN_DIGITS } from './plain-digits.ts';

export interface PersonalNumber {
  kind: '手机号码' | '固定电话' | '身份证号码' | '银行卡号' | '护照号码' | '出入境证件号码';
  /** What is left when the middle is masked. */
  masked: string;
  /** Positions in the text as given. */
  start: number;
  end: number;
}

const GAP = `${GAP_CHARACTER}{0,3}`;
/** The gap between groups of digits; without it a pattern could cut the groups in too many ways. */
const PART = `${GAP_CHARACTER}{1,3}`;
/** Not within a longer number, a code, or an id such as `funds-2`. */
const BEFORE = '(?<![\\dA-Za-z.#_])(?<![a-z]-)';
const AFTER = '(?![\\dA-Za-z])';
/** Digits with a decimal point or a unit behind them are an amount. */
const NOT_AMOUNT = '(?!\\.\\d|\\s*(?:%|％|‰|元|万|亿|千|平方|㎡|亩|吨|公里|米))';
const digits = (count: number): string => `(?:${GAP}\\d){${count}}`;

const MOBILE = new RegExp(
  `${BEFORE}(?:(?:\\+|00)?86${GAP})?(1${GAP}[3-9]${GAP}\\d(?:[)）]${GAP})?${digits(8)})${AFTER}${NOT_AMOUNT}`,
  'g',
);
/** Points separate digits only at even distances: 138.00138000 is an amount. */
const DOTTED_MOBILE = new RegExp(
  `${BEFORE}(1[3-9]\\d\\.\\d{4}\\.\\d{4}|1\\.[3-9](?:\\.\\d){9})(?!\\.?\\d)${AFTER}`,
  'g',
);
const DOTTED_IDENTITY = new RegExp(`${BEFORE}([1-8]\\d{5}\\.\\d{8}\\.\\d{3}[\\dXx])(?!\\.?\\d)${AFTER}`, 'g');
const AREA = '[（(]?0\\d{2,3}[）)]?';
const LANDLINE = new RegExp(
  `(?:电话|联系|致电|座机|传真|热线)[^\\d\\n]{0,12}(${AREA}${GAP}[2-9]${digits(6)}(?:${GAP}\\d)?)(?!\\d)`,
  'g',
);
const IDENTITY = new RegExp(`${BEFORE}([1-8]${digits(16)}${GAP}[\\dXx]|[1-8]${digits(14)})${AFTER}${NOT_AMOUNT}`, 'g');
const CARD = new RegExp(`${BEFORE}([1-9]\\d{2,}(?:${PART}\\d{3,})*(?:${PART}\\d{1,3})?)${AFTER}${NOT_AMOUNT}`, 'g');

/** Codes of projects and roads look like document numbers; a document's number has eight digits that are no date. */
const DOCUMENT = new RegExp(`(?<![A-Za-z0-9#_./-])([A-Z]{1,2}${GAP}\\d${digits(6)}(?:${GAP}\\d){0,3})${AFTER}`, 'g');
const BARE_DOCUMENT = new RegExp(`(?<![A-Za-z0-9#_./-])(\\d{8})${AFTER}${NOT_AMOUNT}`, 'g');
const PASSPORT = /^(?:[EG]\d{8}|E[A-HJ-NP-Z]\d{7})$/;
/** Diplomatic, service and ordinary official passports, and the older ones of either. */
const OFFICIAL_PASSPORT = /^(?:[DSP]\d{7,8}|[DSP]E\d{7})$/;
const PERMIT = /^(?:[CWTL]\d{8}|C[A-HJ-NP-Z]\d{7}|[HM]\d{8}(?:\d{2})?)$/;
const DATED = /^[A-Z](?:19|20)\d{2}(?:0[1-9]|1[0-2]|00)/;
const PASSPORT_WORDS = /护照|出国|出境|因公|因私|[Pp]assport/;
const PERMIT_WORDS = /通行证|回乡证|台胞证|往来港澳|来往|出入境|证件号|证号/;
/** How far from its number a word may stand to say what it is. */
const REACH = 20;

/** The shortest number has ten digits, and between two digits of any there are at most four other characters. */
const ANY_DIGIT = `\\d０-９${SPOKEN_DIGITS}`;
const LONG = new RegExp(`[${ANY_DIGIT}](?:[^${ANY_DIGIT}]{0,4}[${ANY_DIGIT}]){9}`);
const LETTERED = /[A-ZＡ-Ｚ]|通行证|回乡证|台胞证/;
const EIGHT = new RegExp(`[${ANY_DIGIT}](?:[^${ANY_DIGIT}]{0,4}[${ANY_DIGIT}]){6}`);

/** The personal numbers of one line in order; each stretch of text is judged once. */
export function personalNumbersIn(line: string): PersonalNumber[] {
  const isLong = LONG.test(line);
  const hasDocument = LETTERED.test(line) && EIGHT.test(line);
  if (!isLong && !hasDocument) return [];
  const text = plainDigits(line).replace(/https?:\/\/[^\s"'）)>]+/g, (address) => '#'.repeat(address.length));
  const found = [...(isLong ? longNumbers(text) : []), ...(hasDocument ? documents(text) : [])];
  const judged = new Uint8Array(text.length);
  const isFirst = ({ start, end }: PersonalNumber): boolean => {
    const isNew = !judged.subarray(start, end).includes(1);
    judged.fill(1, start, end);
    return isNew;
  };
  return found.filter(isFirst).sort((a, b) => a.start - b.start);
}

function longNumbers(text: string): PersonalNumber[] {
  const hasIdentity = ({ bare, written }: Written): boolean => {
    const found = identityOf(bare);
    return found === 'whole' || (found === 'misprinted' && isWrittenAsOne(written));
  };
  return [
    ...matchesOf(text, IDENTITY, '身份证号码', hasIdentity),
    ...matchesOf(text, DOTTED_IDENTITY, '身份证号码', hasIdentity),
    ...matchesOf(text, CARD, '银行卡号', ({ bare, before }) => {
      return isCard(bare) && (/^[3-6]/.test(bare) || /账号|帐号|卡号|账户|银行/.test(before));
    }),
    ...matchesOf(text, MOBILE, '手机号码', () => true),
    ...matchesOf(text, DOTTED_MOBILE, '手机号码', () => true),
    ...matchesOf(text, LANDLINE, '固定电话', () => true),
  ];
}

/** Figures in a row can make eighteen digits too: so a number with a wrong check character must have the usual groups. */
function isWrittenAsOne(written: string): boolean {
  const groups = written.split(/[^\dXx]+/).map(({ length }) => length);
  const isSingle = groups.every((length) => length === 1);
  // Invisible characters are dashes here, and nobody writes figures with several dashes in a row.
  const isHidden = !/[\s·.]/.test(written) && groups.length > 1;
  return isSingle || isHidden || ['18', '15', '6,8,4', '6,4,4,4', '6,8,3,1', '3,3,4,4,4'].includes(groups.join());
}

function documents(text: string): PersonalNumber[] {
  const hasWord = (words: RegExp, { before, behind }: Written): boolean => words.test(before) || words.test(behind);
  return [
    ...matchesOf(text, DOCUMENT, '护照号码', (found) => {
      const { bare } = found;
      if (PASSPORT.test(bare)) return !DATED.test(bare) || hasWord(PASSPORT_WORDS, found);
      return OFFICIAL_PASSPORT.test(bare) && hasWord(PASSPORT_WORDS, found);
    }),
    ...matchesOf(text, DOCUMENT, '出入境证件号码', (found) => {
      return PERMIT.test(found.bare) && hasWord(PERMIT_WORDS, found);
    }),
    ...matchesOf(text, BARE_DOCUMENT, '出入境证件号码', ({ before }) => /(?:台胞证|大陆通行证)[^\d]*$/.test(before)),
  ];
}

type Kind = PersonalNumber['kind'];

interface Written {
  /** Letters and digits alone. */
  bare: string;
  /** With what separates them. */
  written: string;
  /** What stands close by. */
  before: string;
  behind: string;
}

function matchesOf(text: string, pattern: RegExp, kind: Kind, isOne: (found: Written) => boolean): PersonalNumber[] {
  return matchesIn(text, pattern).flatMap(({ 0: whole, 1: written = '', index }) => {
    const bare = written.replace(/[^\dA-Za-z]/g, '');
    const start = index + whole.lastIndexOf(written);
    const end = start + written.length;
    const before = text.slice(start < REACH ? 0 : start - REACH, start);
    const isFound = isOne({ bare, written, before, behind: text.slice(end, end + REACH) });
    return isFound ? [{ kind, masked: masked(bare), start, end }] : [];
  });
}

/** The first three and the last two characters: enough for the editor to find the number, and for nobody else. */
function masked(bare: string): string {
  return `${bare.slice(0, 3)}${'*'.repeat(bare.length - 5)}${bare.slice(-2)}`;
}
