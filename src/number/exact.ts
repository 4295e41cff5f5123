/** Exact decimal numbers: the only module that knows decimal.js. */
import { Decimal } from 'decimal.js';

/** A number without binary rounding; immutable. */
export type Exact = Decimal;

/** Which way `roundTo` goes: half-up is 四舍五入 (a tie moves away from zero), down cuts off. */
export type Rounding = { places: number; mode: 'half-up' | 'down' };

// A clone of our own: anyone who imports the library can reconfigure its shared constructor.
// 80 digits leave 50 in front of the 30 decimals that a tie is cleaned to.
const Clone = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_HALF_UP, defaults: true });

// A tie reached through thirds ends in …4999 or …5001 far behind the point. A quotient that is not a tie differs
// from one by at least 1 ÷ divisor, so 30 decimals tell them apart for every divisor that a report can hold.
const PLACES_CLEAN = 30;

/** A figure at rest: an optional sign, digits, and at most one decimal point between digits. */
export const figurePattern = /^-?\d+(\.\d+)?$/;

/** Tells whether a text is a figure: a decimal without thousands separators, exponent, unit or plus sign. */
export function isFigure(text: string): boolean {
  return figurePattern.test(text);
}

/** Figures that were read last: scoring and every check read those of one report again, and 0 and 1 all the time. */
const recent = new Map<string, Exact>();
const RECENT_MOST = 10_000;

/**
 * Reads a figure.
 *
 * @throws Error if the text is no figure (a schema has checked it before).
 */
export function exact(text: string): Exact {
  const known = recent.get(text);
  if (known !== undefined) return known;
  // The sentence is only written where it is needed: this runs many thousand times a report.
  if (!isFigure(text)) throw new Error(`"${text}" is not a figure.`);
  const read = new Clone(text);
  if (recent.size >= RECENT_MOST) recent.clear();
  recent.set(text, read);
  return read;
}

/** Adds up a list; an empty list gives 0. */
export function sum(list: readonly Exact[]): Exact {
  return list.reduce((total, each) => total.plus(each), exact('0'));
}

/** Removes the noise that divisions leave behind the thirtieth decimal place. */
export function clean(x: Exact): Exact {
  return x.toDecimalPlaces(PLACES_CLEAN, Decimal.ROUND_HALF_UP);
}

/** Rounds once, after cleaning, so that a tie reached through thirds is still a tie. */
export function roundTo(x: Exact, { places, mode }: Rounding): Exact {
  return clean(x).toDecimalPlaces(places, mode === 'half-up' ? Decimal.ROUND_HALF_UP : Decimal.ROUND_DOWN);
}

/** Writes a number in full: no exponent, no trailing zeros, no negative zero. */
export function plain(x: Exact): string {
  return x.isZero() ? '0' : x.toFixed();
}

/** Writes a number with a fixed count of decimal places, rounded half-up. */
export function fixed(x: Exact, places: number): string {
  const rounded = roundTo(x, { places, mode: 'half-up' });
  // decimal.js writes a small negative number as -0.00.
  return (rounded.isZero() ? rounded.abs() : rounded).toFixed(places);
}

/** How many digits a figure has after its decimal point. */
export function decimalsOf(text: string): number {
  const at = text.indexOf('.');
  return at < 0 ? 0 : text.length - at - 1;
}
