/** Runs in the browser: narrows a list by what the reader types. */

/** As many rows as are shown at a time, where nothing else is said. */
export const SHOWN_MAX = 50;

export interface Narrowed<Row> {
  shown: Row[];
  /** How many rows match, shown or not. */
  matches: number;
}

/** The rows whose text holds every word of the query, at most `max` of them. */
export function narrow<Row>(
  rows: readonly Row[],
  query: string,
  textOf: (row: Row) => string,
  max = SHOWN_MAX,
): Narrowed<Row> {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = rows.filter((row) => {
    const text = textOf(row).toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return { shown: found.slice(0, max), matches: found.length };
}
