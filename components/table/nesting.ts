/** Nested rows in reading order, each with its depth. */

export interface Nested<Item> {
  item: Item;
  /** 1 at the top. */
  level: number;
}

/**
 * Flattens nested rows.
 *
 * @param below  the rows under a row, and whether the row stands above them or, as a total, after them.
 */
export function flatten<Item>(
  items: readonly Item[],
  below: (item: Item) => { items: readonly Item[]; place: 'above' | 'below' },
  level = 1,
): Nested<Item>[] {
  return items.flatMap((item) => {
    const { items: nested, place } = below(item);
    const rows = flatten(nested, below, level + 1);
    return place === 'above' ? [{ item, level }, ...rows] : [...rows, { item, level }];
  });
}
