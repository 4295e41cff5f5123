/** The one exit from exact numbers to floats. */
import type { Exact } from './exact.ts';

/**
 * The nearest float, for pictures, spreadsheets and sort keys.
 *
 * What a reader sees as a figure, and what is compared, never comes through here.
 */
export function approximate(x: Exact): number {
  return x.toNumber();
}
