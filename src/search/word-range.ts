/** The last letter of the lower half of those that a word has in the second place. */
const LOWER_HALF = 'h';

/**
 * The range of words to which a word belongs, by its first letter and the half that its second one is in. Each range is an
 * index of its own in a shard: a query reads the lists of chunks of few of them, and so there may be more and smaller chunks.
 *
 * Words in order come in the order of their ranges.
 */
export function rangeOf(word: string): string {
  return `${word.charAt(0)}${word.charAt(1) > LOWER_HALF ? 1 : 0}`;
}
