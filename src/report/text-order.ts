/** The one order of ids, dates and names. */

/** By code unit: the same order on every machine, and much faster than by locale. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
