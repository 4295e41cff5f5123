/** Looks up numbers in ascending lists, where looking at each would take too long. */

/** How many numbers are less than a value. */
export function countBelow(sorted: readonly number[], value: number): number {
  return countWhile(sorted, (each) => each < value);
}

/** How many numbers are not more than a value. */
export function countUpTo(sorted: readonly number[], value: number): number {
  return countWhile(sorted, (each) => each <= value);
}

/** How many numbers at the beginning hold; none behind these do. */
function countWhile(sorted: readonly number[], holds: (each: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle] ?? Infinity)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Which stretch between edges a value lies in; the outermost ones reach on. */
export function stretchAt(edges: readonly number[], value: number): number {
  const near = nearest(edges, value);
  return Math.max(0, Math.min(edges.length - 2, (edges[near] ?? 0) > value ? near - 1 : near));
}

/** The index of the number that is nearest to a value. */
export function nearest(sorted: readonly number[], value: number): number {
  const at = Math.min(countBelow(sorted, value), sorted.length - 1);
  const before = sorted[at - 1];
  return before !== undefined && value - before < Math.abs((sorted[at] ?? value) - value) ? at - 1 : at;
}
