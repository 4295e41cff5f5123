/** A report's text is cut into slices, so that the browser fetches only what surrounds the words it found. */

/** How many places of the index a slice takes. Every slice begins at a multiple of it: a place tells its slice. */
export const SLICE_PLACES = 3000;

/** The slices in which the given places are. */
export function slicesAt(places: readonly number[]): number[] {
  return [...new Set(places.map((place) => Math.floor(place / SLICE_PLACES)))].sort((a, b) => a - b);
}

/** Where a slice of a report's text lies below its shard's folder. */
export function slicePath(department: string, slice: number): string {
  return `text/${department}.${slice}.json`;
}
