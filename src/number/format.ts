/** Numbers as a reader sees them. */
import { exact, fixed, plain, roundTo, type Exact } from './exact.ts';

/** Puts thousands separators into a figure; sign and decimals stay as published. */
export function grouped(figure: string): string {
  const [whole = '', decimals] = figure.split('.');
  if (whole.length <= 3) return figure;
  const separated = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? separated : `${separated}.${decimals}`;
}

/** A ratio as a percentage, rounded half-up: 0.911245 with 2 decimals is 91.12%. */
export function percent(ratio: Exact, places: number): string {
  return `${fixed(ratio.times(exact('100')), places)}%`;
}

/**
 * A number with so many significant digits, half-up, trailing zeros dropped: 1.14445 with 4 is 1.144.
 *
 * Digits before the decimal point are never rounded away: 12345.6 with 4 is 12346.
 */
export function significant(x: Exact, digits: number): string {
  const spare = digits - 1 - x.e;
  return plain(roundTo(x, { places: spare > 0 ? spare : 0, mode: 'half-up' }));
}
