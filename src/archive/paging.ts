/** A long list divided into pages: the first keeps the address of the list, the others stand below it by number. */

export interface PagePart<T> {
  items: readonly T[];
  /** From 1. */
  number: number;
  /** How many pages there are. */
  count: number;
  /** How many items stand on the pages before. */
  before: number;
  /** How many items there are on all pages. */
  total: number;
}

/** The pages of a list, at least one. */
export function paged<T>(items: readonly T[], most: number): PagePart<T>[] {
  const count = Math.max(1, Math.ceil(items.length / most));
  return Array.from({ length: count }, (_, index) => ({
    items: items.slice(index * most, (index + 1) * most),
    ...{ number: index + 1, count, before: index * most, total: items.length },
  }));
}

/** The address of a page. */
export function pageUrl(first: string, number: number): string {
  return number === 1 ? first : `${first}${number}/`;
}

/** What a title adds from the second page on. */
export function pageWords({ number }: Pick<PagePart<unknown>, 'number'>): string {
  return number === 1 ? '' : `（第 ${number} 页）`;
}

/** The numbers that a page names: the first, the last, and those around it; null stands for those left out. */
export function namedPages({ number, count }: Pick<PagePart<unknown>, 'number' | 'count'>): (number | null)[] {
  const around = [number - 2, number - 1, number, number + 1, number + 2].filter((each) => each > 1 && each < count);
  const named = [1, ...around, ...(count > 1 ? [count] : [])];
  return named.flatMap((each, index) => (each - (named[index - 1] ?? 0) > 1 ? [null, each] : [each]));
}
