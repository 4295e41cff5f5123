/** Ranges and days by the second arithmetic: read by their numbers in order, compared as fractions and counted days. */
import { fraction, type Fraction, isLess } from './oracle.ts';

export interface Span {
  low: Fraction;
  high: Fraction;
  lowOpen: boolean;
  highOpen: boolean;
}

/** Tells whether a number, or all of a range, lies within a range. */
export function isInside(own: Span, aim: Span): boolean {
  const startsBefore = aim.lowOpen && !own.lowOpen ? !isLess(aim.low, own.low) : isLess(own.low, aim.low);
  const endsBehind = aim.highOpen && !own.highOpen ? !isLess(own.high, aim.high) : isLess(aim.high, own.high);
  return !startsBefore && !endsBehind;
}

export function pointSpan(text: string): Span {
  return { low: fraction(text), high: fraction(text), lowOpen: false, highOpen: false };
}

export interface Days {
  /** Days since some first of March, both among them. */
  from: bigint;
  to: bigint;
  sign: '<=' | '<' | '>=' | undefined;
}

/** What a day earns: all, something less than all, or nobody knows. */
export function dayOutcome(aim: Days, actual: Days): 'met' | 'missed' | 'unclear' {
  const earliest = actual.sign === undefined || actual.sign === '>=' ? actual.from : undefined;
  const latest = actual.sign === '>=' ? undefined : actual.to;
  if (aim.sign === '>=') {
    if (earliest !== undefined && earliest >= aim.to) return 'met';
    return latest !== undefined && latest < aim.from ? 'missed' : 'unclear';
  }
  if (aim.sign === actual.sign && aim.from === actual.from && aim.to === actual.to) return 'met';
  if (latest !== undefined && (aim.sign === '<' ? latest < aim.from : latest <= aim.to)) return 'met';
  return earliest !== undefined && earliest > aim.to ? 'missed' : 'unclear';
}

/** The number of a day: whole years of the calendar, then whole months, counted from March so that leap days come last. */
export function dayNumber(year: bigint, month: bigint, day: bigint): bigint {
  const [y, m] = month > 2n ? [year, month - 3n] : [year - 1n, month + 9n];
  return 365n * y + y / 4n - y / 100n + y / 400n + (153n * m + 2n) / 5n + day - 1n;
}

const lastOf = (year: bigint, month: bigint): bigint =>
  month === 12n ? dayNumber(year + 1n, 1n, 1n) - 1n : dayNumber(year, month + 1n, 1n) - 1n;

/** A text as the words before, between and behind its numbers. */
function parted(text: string): { numbers: bigint[]; words: string } {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const numbers = [...plain.matchAll(/\d+/g)].map(([digits]) => BigInt(digits));
  return { numbers, words: plain.replace(/\d+/g, '#') };
}

const BEFORE = /(?:以前|之前|前)(?:完成)?$|^≤|^不晚于/;

/** Reads the days of which the shapes are known here; undefined for anything else. */
export function readDays(text: string, year: number): Days | undefined {
  const { numbers, words } = parted(text);
  const isBefore = BEFORE.test(words);
  const isFrom = /[起后]$/.test(words);
  const shape = words.replace(/(?:以前|之前|前)?(?:完成)?$/, '').replace(/^≤|^不晚于|[起后]$/g, '');
  const [a = 0n, b = 0n, c = 0n] = numbers;
  const own = BigInt(year);
  const known: Readonly<Record<string, readonly [bigint, bigint]>> = {
    '#年#月#日': [dayNumber(a, b, c), dayNumber(a, b, c)],
    '#-#-#': [dayNumber(a, b, c), dayNumber(a, b, c)],
    '#.#.#': [dayNumber(a, b, c), dayNumber(a, b, c)],
    '#月#日': [dayNumber(own, a, b), dayNumber(own, a, b)],
    '#年#月': [dayNumber(a, b, 1n), lastOf(a, b)],
    '#年#月底': [dayNumber(a, b, 21n), lastOf(a, b)],
    '#月底': [dayNumber(own, a, 21n), lastOf(own, a)],
    '#年底': [dayNumber(a, 12n, 21n), dayNumber(a, 12n, 31n)],
    年底: [dayNumber(own, 12n, 21n), dayNumber(own, 12n, 31n)],
  };
  const month = /^#[年.-]#/.test(shape) ? b : /月/.test(shape) ? a : 1n;
  const [from, to] = month >= 1n && month <= 12n ? (known[shape] ?? []) : [];
  if (from === undefined || to === undefined) return undefined;
  const isClear = from === to || shape.endsWith('底') || words.startsWith('≤') || words.startsWith('不晚于');
  return { from, to, sign: isFrom ? '>=' : isBefore ? (isClear ? '<=' : '<') : undefined };
}

/** Reads a range of which both ends have one unit, or only the second has one. */
export function readRange(text: string): { low: string; high: string; unit: string } | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const [low, high, ...more] = plain.match(/\d+(?:\.\d+)?/g) ?? [];
  if (low === undefined || high === undefined || more.length > 0 || !plain.startsWith(low)) return undefined;
  const between = plain.slice(low.length, plain.lastIndexOf(high));
  const unit = plain.slice(plain.lastIndexOf(high) + high.length);
  const join = between.startsWith(unit) ? between.slice(unit.length) : between;
  return ['-', '–', '—', '~', '至'].includes(join) ? { low, high, unit } : undefined;
}
