/**
 * The first letter of a word of the index. A shard has an index for each: a query reads the lists of chunks of few of
 * them, and so there may be more and smaller chunks.
 */
export function initialOf(word: string): string {
  return word.charAt(0);
}
