/** Days as offices print them: `2023年12月31日前`, `2023-12-31`, `2023年6月`, `12月底前`, `年底前`. */
import type { Bound } from './bound.ts';

/** All days that a printed date can mean, from the first to the last, as YYYY-MM-DD. */
export interface PrintedDate {
  first: string;
  last: string;
  /**
   * `<=`: up to these days (12月31日前, 12月底前). `<`: before these days or up to their end, which 12月前 does not say.
   * `>=`: from then on.
   */
  bound?: Bound;
}

const DATE =
  /^(?:(?<year>(?:19|20)\d{2})年度?|(?<own>(?:[当本今]年)?年|[当本今]年))?(?:(?<month>\d{1,2})月份?)?(?:(?<day>\d{1,2})[日号])?(?<part>上旬|中旬|下旬|底|末|内)?$/;
const SHORT = /^(?<year>(?:19|20)\d{2})([-./])(?<month>\d{1,2})\2(?<day>\d{1,2})$/;
const BEFORE = /(?:以前|之前|前)$/;
const AFTER = /(?:以后|之后|后|起)$/;
const AT_LATEST = /^(?:不晚于|不迟于|最迟|最晚)(?:于|在)?/;

/**
 * Reads a date.
 *
 * @param plain  the text in half width, without a sign before it.
 * @param year   the year of a date that names none; without it such a date is not read.
 * @returns undefined for anything else, and for a day that does not exist.
 */
export function parseDate(plain: string, year: number | undefined): PrintedDate | undefined {
  const whole = plain.replace(/\s/g, '').replace(/完成$/, '');
  const text = whole.replace(AT_LATEST, '').replace(BEFORE, '').replace(AFTER, '');
  const isBefore = AT_LATEST.test(whole) || BEFORE.test(whole);
  const groups = (SHORT.exec(text) ?? DATE.exec(text))?.groups;
  if (groups === undefined || text === '') return undefined;
  const { own, month, day, part } = groups;
  // 6月 alone may be six months, 年 and 当年 are no days.
  const isNamed = groups['year'] !== undefined || (own !== undefined && (month !== undefined || part !== undefined));
  if (!isNamed && (month === undefined || (day === undefined && part === undefined && !isBefore))) return undefined;
  if (day !== undefined && (month === undefined || part !== undefined)) return undefined;
  if (/旬/.test(part ?? '') && month === undefined) return undefined;
  const named = groups['year'] ?? year?.toString();
  const days = named === undefined ? undefined : daysOf({ year: named, month, day, part });
  if (days === undefined) return undefined;
  if (AFTER.test(whole)) return isBefore ? undefined : { ...days, bound: '>=' };
  if (part === '内') return { ...days, bound: '<=' };
  if (!isBefore) return days;
  const isClear = AT_LATEST.test(whole) || day !== undefined || part === '底' || part === '末';
  return { ...days, bound: isClear ? '<=' : '<' };
}

interface Named {
  year: string;
  month: string | undefined;
  day: string | undefined;
  part: string | undefined;
}

/** The days of a month or of a part of it; 底 and 末 are its last ten days or so. */
const PARTS: Readonly<Record<string, readonly [string, string | undefined]>> = {
  上旬: ['01', '10'],
  中旬: ['11', '20'],
  下旬: ['21', undefined],
  底: ['21', undefined],
  末: ['21', undefined],
};

function daysOf({ year, month, day, part = '' }: Named): { first: string; last: string } | undefined {
  const isEnd = part === '底' || part === '末';
  const [from, until] = month === undefined ? [isEnd ? '12' : '01', '12'] : [two(month), two(month)];
  const lastDay = LENGTHS[until];
  if (lastDay === undefined) return undefined;
  const length = until === '02' && isLeap(year) ? '29' : lastDay;
  if (day !== undefined) {
    const date = `${year}-${from}-${two(day)}`;
    return two(day) >= '01' && two(day) <= length ? { first: date, last: date } : undefined;
  }
  const [start, end = length] = PARTS[part] ?? ['01', undefined];
  return { first: `${year}-${from}-${start}`, last: `${year}-${until}-${end}` };
}

const LENGTHS: Readonly<Record<string, string>> = {
  ...{ '01': '31', '02': '28', '03': '31', '04': '30', '05': '31', '06': '30' },
  ...{ '07': '31', '08': '31', '09': '30', '10': '31', '11': '30', '12': '31' },
};

function isLeap(year: string): boolean {
  const days = new Date(`${year}-02-29T00:00:00Z`);
  return days.getUTCDate() === 29;
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}
