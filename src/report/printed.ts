/**
 * A value as offices print it: `≥50个`, `不低于95%`, `95%以上`, `5000余人`, `≧ 95 ％`, `10-15人`, `12月底前`, `／`.
 * Whatever has one meaning is read; the text itself stays what is shown.
 */
import { halfWidth } from '../number/half-width.ts';
import { spelledRate } from '../number/spelled-rate.ts';
import { parseMeasured } from '../number/unit.ts';
import type { Bound } from './bound.ts';
import { parseDate, type PrintedDate } from './printed-date.ts';
import { parseRange, type PrintedRange } from './printed-range.ts';
import { isPlainUnit } from './scale.ts';

export const APPROXIMATIONS = ['余', '约', '近', '多', '等', '以上'] as const;
export const ABSENCES = ['无', '不适用', '空白'] as const;

export type Approximation = (typeof APPROXIMATIONS)[number];
export type Absence = (typeof ABSENCES)[number];

/** What a printed value says. */
export type Printed =
  { figure: string; unit: string; bound?: Bound; about?: About } | PrintedRange | PrintedDate | { none: Absence };

type About = Exclude<Approximation, '以上'>;

/** `=` says no more than the figure does. */
type Sign = Bound | '=';

const SIGNS: readonly (readonly [Sign, readonly string[]])[] = [
  ['>=', ['>=', '=>', '≥', '≧', '⩾', '≮']],
  ['<=', ['<=', '=<', '≤', '≦', '⩽', '≯']],
  ['>', ['>', '＞', '〉']],
  ['<', ['<', '＜', '〈']],
  ['=', ['=', '＝', '═']],
];

// 以上, 以下 and 以内 include the number itself; 超过 and 不满 do not (Civil Code, art. 1259).
const WORDS_BEFORE: readonly (readonly [Sign, readonly string[]])[] = [
  ['>=', ['不低于', '不少于', '不小于', '大于等于', '大于或等于', '至少']],
  ['<=', ['不高于', '不超过', '不多于', '不大于', '小于等于', '小于或等于', '至多']],
  ['>', ['高于', '超过', '多于', '大于']],
  ['<', ['低于', '不满', '少于', '小于']],
  ['=', ['等于']],
];
const WORDS_AFTER: readonly (readonly [Sign, readonly string[]])[] = [
  ['>=', ['及以上', '（含）以上', '(含)以上', '以上']],
  ['<=', ['及以下', '（含）以下', '(含)以下', '以下', '以内', '之内', '内']],
];
const ABOUT_BEFORE = { 大约: '约', 约: '约', 将近: '近', 接近: '近', 近: '近' } as const;

/** What something is compared with, not what is counted: 近3年平均水平 is no number of years. */
const COMPARED = /水平|平均|同期|上年|去年|标准/;
const DASH = /^(?:[-–—―─]{1,4}|[/／])$/;
/** 1.9万余人次, 5000余: the word follows the multiple and precedes what is counted. */
const ROUND = /^(-?\d+(?:\.\d+)?\s*(?:[百千]?万|[百千万]?亿|千)?)\s*([余多])(?![额])\s*(.*)$/u;

/** 50个等, 等5个: with what is counted, or it would be a class (3等). */
const OTHERS = /^(-?\d+(?:\.\d+)?\s*[^\d\s等]+)等$|^等\s*(\d+(?:\.\d+)?\s*[^\d\s等]+)$/u;
/** 3等 is a class, 12.31前 and 13月底前 are days that nobody can name. */
const NO_UNIT = /等$|^(?:[年月日号].*)?[前后底末]$/;

/** A leap year: in it every day that may be printed without a year exists. */
const ANY_YEAR = 2024;

/** Tells whether a text can be read as a printed value in some year. */
export function isPrinted(text: string): boolean {
  return parsePrinted(text, ANY_YEAR) !== undefined;
}

/**
 * Reads a printed value; undefined where it is something else, or could be read in two ways.
 *
 * @param year  the year of a date that names none (12月底前); without it such a date is not read.
 */
export function parsePrinted(text: string, year?: number): Printed | undefined {
  const plain = halfWidth(text);
  const absence = DASH.test(plain) ? '空白' : ABSENCES.find((word) => word === plain);
  if (absence !== undefined) return { none: absence };
  const before = signBefore(plain);
  const date = signedDate(before, year);
  if (date !== undefined) return date;
  if (before.sign === undefined && plain.length <= RANGE_MAX) {
    const range = parseRange(plain);
    if (range !== undefined) return range;
  }
  const after = wordAfter(before.rest);
  const signs = [before.sign, after.sign].filter((sign) => sign !== undefined);
  const [sign] = signs;
  if (signs.some((each) => each !== sign)) return undefined;
  const { about, rest } = approximated(after.rest);
  const measured = parseMeasured(rest) ?? spelledRate(rest);
  if (measured === undefined || !isPlainUnit(measured.unit) || NO_UNIT.test(measured.unit)) return undefined;
  if ((about !== undefined || sign !== undefined) && COMPARED.test(measured.unit)) return undefined;
  if (about !== undefined) return sign === undefined ? { ...measured, about } : undefined;
  return sign === undefined || sign === '=' ? measured : { ...measured, bound: sign };
}

/** Longer texts are no ranges. */
const RANGE_MAX = 40;

/** ≤12月31日 says what 12月31日前 says. */
function signedDate({ sign, rest }: Taken, year: number | undefined): PrintedDate | undefined {
  const date = parseDate(rest, year);
  if (date === undefined || sign === undefined || sign === '=') return date;
  if (date.bound !== undefined && date.bound !== sign) return undefined;
  return sign === '>' ? undefined : { ...date, bound: sign };
}

interface Taken {
  sign: Sign | undefined;
  rest: string;
}

/** A sign may be made of two characters of either width, `＞＝`; a word may stand with its 为 or 在. */
function signBefore(plain: string): Taken {
  const text = plain.replace(/^[＞〉＜〈＝═><=]{2}/, (pair) => [...pair].map((each) => signOf(each) ?? each).join(''));
  for (const [sign, ways] of SIGNS) {
    const way = ways.find((each) => text.startsWith(each));
    if (way !== undefined) return { sign, rest: text.slice(way.length).trim() };
  }
  for (const [sign, ways] of WORDS_BEFORE) {
    const way = ways.find((each) => text.startsWith(each));
    if (way !== undefined) return { sign, rest: text.slice(way.length).trim() };
  }
  return { sign: undefined, rest: text };
}

function signOf(character: string): Sign | undefined {
  return SIGNS.find(([, ways]) => ways.includes(character))?.[0];
}

function wordAfter(text: string): Taken {
  for (const [sign, ways] of WORDS_AFTER) {
    const way = ways.find((each) => text.endsWith(each));
    // 控制在5%以内: the word before repeats the one behind.
    if (way !== undefined)
      return {
        sign,
        rest: text
          .slice(0, -way.length)
          .replace(/^控制在/, '')
          .trim(),
      };
  }
  return { sign: undefined, rest: text };
}

function approximated(text: string): { about?: About; rest: string } {
  for (const [way, about] of Object.entries(ABOUT_BEFORE)) {
    if (text.startsWith(way)) return { about, rest: text.slice(way.length).trim() };
  }
  if (text.endsWith('左右')) return { about: '约', rest: text.slice(0, -'左右'.length).trim() };
  const others = OTHERS.exec(text)
    ?.slice(1)
    .find((rest) => rest !== undefined);
  if (others !== undefined) return { about: '等', rest: others };
  const [, figure, word, unit = ''] = ROUND.exec(text) ?? [];
  if (figure === undefined) return { rest: text };
  return { about: word === '多' ? '多' : '余', rest: `${figure}${unit}` };
}

/** Tells whether a printed figure stands behind a sign of equality, ＝100%. */
export function saysEqual(text: string): boolean {
  return signBefore(halfWidth(text)).sign === '=';
}

/** A comparison sign however it is typed; undefined for anything else. */
export function parseSign(text: string): Sign | undefined {
  const { sign, rest } = signBefore(halfWidth(text));
  return rest === '' ? sign : undefined;
}
