/** Days between calendar dates, whatever the clock's zone or season. */

const MILLISECONDS_A_DAY = 86_400_000;

/**
 * How many days one date lies after another; negative where it lies before.
 *
 * @param from, to  `YYYY-MM-DD`, real dates (a schema has checked them).
 */
export function daysBetween({ from, to }: { from: string; to: string }): number {
  // A date without a time is read as midnight UTC, so that the difference is a whole number of days.
  return (Date.parse(to) - Date.parse(from)) / MILLISECONDS_A_DAY;
}
