/** Days between calendar dates; nothing of the clock's zone or season comes in. */

const MILLISECONDS_A_DAY = 86_400_000;

/**
 * How many days one date lies after another; negative where it lies before.
 *
 * @param from, to  `YYYY-MM-DD`, real dates (a schema has looked at them).
 */
export function daysBetween({ from, to }: { from: string; to: string }): number {
  // A date without a time is read as midnight UTC, so that the difference is a whole number of days.
  return (Date.parse(to) - Date.parse(from)) / MILLISECONDS_A_DAY;
}
