/** Rows, columns, paragraphs or pages that follow each other, in the words of a note: `5—7`. */

/** From the first to the last one; `5` where they are the same. */
export function stretch(first: number | string, last: number | string): string {
  return first === last ? `${first}` : `${first}—${last}`;
}

/** Ascending numbers, those that follow each other as one: `2`, `5—7`. */
export function stretches(numbers: readonly number[]): string[] {
  const found: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const before = found.at(-1);
    if (before?.last === number - 1) before.last = number;
    else found.push({ first: number, last: number });
  }
  return found.map(({ first, last }) => stretch(first, last));
}
