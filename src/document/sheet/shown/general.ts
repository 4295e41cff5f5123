/** The format `General`: a number as it is, without what a float adds to it. */
import { format } from 'numfmt';

/** Between these programs show a power of ten instead of the digits that a sum of money has. */
const LARGE = 1e11;
const BEYOND_MONEY = 1e15;

/**
 * A number in the general format as Excel and WPS show it in a wide column: eleven signs at most, so that 0.1 + 0.2 is 0.3
 * and a sum that ended at 4018.99999998843 is 4019. Large amounts keep all of their fifteen digits where the programs
 * would write `1.23457E+11`. A column that is too narrow shows less, which is not looked at.
 */
export function generalText(value: number): string {
  if (!Number.isFinite(value)) return '#NUM!';
  const size = Math.abs(value);
  if (size >= LARGE && size < BEYOND_MONEY) return String(Number(value.toPrecision(15)));
  return format('General', value, { locale: 'en-US' });
}
