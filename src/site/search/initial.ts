/** Letters after which the second half of a word's possible second letters begins. */
const HALF = 'h';

/**
 * The part of a shard's index that has a word: by its first letter, and by the half that its second one is in. Each part is
 * an index of its own: a query reads the lists of chunks of few of them, and so there may be more and smaller chunks.
 *
 * Words in order come in the order of their parts.
 */
export function initialOf(word: string): string {
  return `${word.charAt(0)}${word.charAt(1) > HALF ? 1 : 0}`;
}
