/** Numbers in running text: with unit, scale and 约/余/近, without dates and numbering. */
import { spelledRate, spelledRatePattern } from '../../number/spelled-rate.ts';
import type { Approximation } from '../../report/value.ts';

export interface Numeral {
  /** As written, from the digits to the end of the unit. */
  text: string;
  /** Digits as written, without separators; a decimal with an optional sign. */
  figure: string;
  /** %, ‰, 元 with its multiple, or a bare multiple (万、亿); empty where none of these follows. */
  unit: string;
  about: Approximation | undefined;
  /** The text behind the number and its multiple, which may begin with a measure word. */
  after: string;
  /** Position of the first digit or sign in the text. */
  start: number;
  end: number;
}

/** What looks like a number and is none: dates, years, document numbers, ordinals, numbering, codes, times. */
const NOT_FIGURES: readonly RegExp[] = [
  /[〔【［[（(﹝]\s*(?:19|20)\d{2}\s*[〕】］\]）)﹞]\s*(?:第\s*)?(?:\d+\s*号?)?/g,
  /(?<!\d)(?:19|20)\d{2}\s*[-./]\s*\d{1,2}\s*[-./]\s*\d{1,2}(?!\d)/g,
  /(?<!\d)(?:19|20)\d{2}(?:\s*年?\s*[-—–~～至到、和及与]\s*(?:19|20)\d{2})*\s*年度?(?:\s*\d{1,2}\s*月)?(?:\s*\d{1,2}\s*[日号])?/g,
  /(?<!\d)(?:19|20)\d{2}\s*[-—–~～至]\s*(?:19|20)\d{2}(?!\d)/g,
  /(?<![\d.])\d{1,2}\s*月(?:\s*\d{1,2}\s*[日号])?/g,
  /(?<![\d.])\d{1,2}\s*日(?![均常])/g,
  /第\s*\d+(?:\s*[-—至、]\s*\d+)*/g,
  /\d+\s*号/g,
  /(?<!\d)\d{1,2}\s*[:：]\s*\d{2}(?!\d)/g,
  /[（(]\d{1,2}[）)]/g,
  /^\s*(?:#{1,6}\s+)?(?:[-*]\s+)?\d{1,2}(?:\.\d{1,2})*(?:[、．)）]|\.(?!\d)|(?<=\.\d{1,2})\s)/gm,
  /(?:GB(?:\/T)?|DB\d*(?:\/T)?)\s?\d[\d.-]*|[A-Za-z][-/]?\d[\d.-]*|\d[\d.]*[A-Za-z]\w*/g,
];

const NUMBER = /(?<![\d.])(?:(?<![\dA-Za-z])[-−])?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\d])/g;
/** 千米, 千克 and 千瓦 are units of their own. */
const SCALE = '万亿|千亿|百亿|亿|千万|百万|万|千(?![米克瓦])';
/** 余额 and 余款 are words of their own. */
const OVER = '(余(?![额款])|多)?';
const BEHIND = new RegExp(`^(\\s*)${OVER}(${SCALE})?${OVER}(%|‰|个百分点|元)?${OVER}`);
const WORD_BEHIND = /^[\p{Script=Han}]{0,3}?(以上|左右|上下)/u;
const WORD_BEFORE = /(大约|(?<![节合预契签制条公])约|将近|接近|(?<![最附临就靠相])近|不足|不到|超过|超|逾|至少)$/;
/** Of such a word and the character before it, which may make it part of another word. */
const WORD_BEFORE_LENGTH = 3;

const WORDS: Readonly<Record<string, Approximation>> = {
  余: '余',
  多: '多',
  约: '约',
  大约: '约',
  左右: '约',
  上下: '约',
  近: '近',
  将近: '近',
  接近: '近',
  不足: '近',
  不到: '近',
  以上: '以上',
  超过: '以上',
  超: '以上',
  逾: '以上',
  至少: '以上',
};

/** The numbers of a text, in order. Positions are those of the text as given. */
export function numeralsIn(source: string): Numeral[] {
  const text = halfWidth(source);
  const blank = (found: string): string => '\u0000'.repeat(found.length);
  const figures = NOT_FIGURES.reduce((rest, pattern) => rest.replace(pattern, blank), text);
  const digits = [...figures.matchAll(NUMBER)].map((match) => numeralAt(text, match[0], match.index));
  if (!text.includes('分之')) return digits;
  const spelled = [...figures.matchAll(spelledRatePattern)].flatMap((match) => spelledAt(text, match));
  const isSpelled = ({ start }: Numeral): boolean => spelled.some((each) => each.start < start && start < each.end);
  return [...spelled, ...digits.filter((each) => !isSpelled(each))].sort((a, b) => a.start - b.start);
}

/** A percentage in words, 约百分之九十五. */
function spelledAt(text: string, { 0: written, index: start }: RegExpExecArray): Numeral[] {
  const rate = spelledRate(written);
  if (rate === undefined) return [];
  const end = start + written.length;
  const word = WORD_BEHIND.exec(text.slice(end))?.[1] ?? wordBefore(text, start);
  const about = word === undefined ? undefined : WORDS[word];
  return [{ text: written, ...rate, about, after: text.slice(end).trimStart(), start, end }];
}

function numeralAt(text: string, digits: string, start: number): Numeral {
  const behind = text.slice(start + digits.length);
  const [whole = '', , first, scale = '', second, mark = '', third] = BEHIND.exec(behind) ?? [];
  const rest = behind.slice(whole.length);
  const word = first ?? second ?? third ?? WORD_BEHIND.exec(rest)?.[1] ?? wordBefore(text, start);
  const end = start + digits.length + whole.trimEnd().length;
  return {
    text: text.slice(start, end),
    figure: digits.replaceAll(',', '').replace('−', '-'),
    unit: mark === '个百分点' ? '%' : `${scale}${mark}`,
    about: word === undefined ? undefined : WORDS[word],
    after: rest.trimStart(),
    start,
    end,
  };
}

/** The word right before a number. Only what stands there is read: a text may have as many numbers as characters. */
function wordBefore(text: string, start: number): string | undefined {
  return WORD_BEFORE.exec(text.slice(0, start).trimEnd().slice(-WORD_BEFORE_LENGTH))?.[1];
}

/** Digits, points and signs in full width become half width; every position stays. */
function halfWidth(text: string): string {
  return text.replace(/[０-９．％－]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}
