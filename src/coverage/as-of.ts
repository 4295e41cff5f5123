/** The day to which overdue days are counted: an input of the build, so that two builds of one day are the same. */
import { dayInChina } from '../report/day-in-china.ts';

/** A day of the calendar, `YYYY-MM-DD`. */
export interface AsOf {
  date: string;
  /** True for a day that was asked for: what came after it is then left out. Today's clock leaves nothing out. */
  isGiven: boolean;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The as-of date: the given one, else today's in China.
 *
 * @param given  `MINGZHANG_DATE`, `YYYY-MM-DD`; undefined or empty for today.
 * @throws Error when the given text is no real date.
 */
export function asOfDate({ given, now }: { given: string | undefined; now: Date }): AsOf {
  if (given === undefined || given === '') {
    return { date: dayInChina(now.getTime() / 1000), isGiven: false };
  }
  if (!isDate(given)) throw new Error(`MINGZHANG_DATE 应是 2026-11-20 这样的真实日期，现在是“${given}”。`);
  return { date: given, isGiven: true };
}

function isDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}
