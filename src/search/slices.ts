/** A report's text is cut into slices, so that the browser fetches only what surrounds the words it found. */

/** How many places of the index a slice takes. Every slice begins at a multiple of it: a place tells its slice. */
export const SLICE_PLACES = 3000;

/**
 * Slices that show every word once, as few as can be had by always taking the one that shows most, the earlier first.
 *
 * @param words  the places of each word; a word without places is nowhere to be shown.
 */
export function slicesFor(words: readonly (readonly number[])[]): number[] {
  const chosen = new Set<number>();
  let left = words.map((places) => new Set(places.map((place) => Math.floor(place / SLICE_PLACES))));
  for (;;) {
    left = left.filter((slices) => slices.size > 0 && ![...slices].some((slice) => chosen.has(slice)));
    if (left.length === 0) return [...chosen].sort((a, b) => a - b);
    const shown = new Map<number, number>();
    for (const slice of left.flatMap((slices) => [...slices])) shown.set(slice, (shown.get(slice) ?? 0) + 1);
    const [best] = [...shown].sort(([a, as], [b, bs]) => bs - as || a - b);
    if (best !== undefined) chosen.add(best[0]);
  }
}

/** Where a slice of a report's text lies below its shard's folder. */
export function slicePath(department: string, slice: number): string {
  return `text/${department}.${slice}.json`;
}
