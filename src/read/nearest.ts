/** The known word nearest to a mistyped one. */
import leven from 'leven';

// Comparing two words takes time that grows with the product of their lengths, and is done for every known word.
const LETTERS_MAX = 100;
const KNOWN_MAX = 2_000;

/** The nearest known word, or undefined when none is close enough to be meant. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > LETTERS_MAX || known.length > KNOWN_MAX) return undefined;
  const ranked = known
    .filter((candidate) => candidate.length <= LETTERS_MAX)
    .map((candidate) => ({ candidate, distance: leven(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance || a.candidate.localeCompare(b.candidate));
  const best = ranked[0];
  if (best === undefined) return undefined;
  const longest = word.length > best.candidate.length ? word.length : best.candidate.length;
  return best.distance * 2 <= longest + 1 ? best.candidate : undefined;
}

/** “最接近的是 x。” or the list of what is known, for the fix of a finding. */
export function suggestion(word: string, known: readonly string[]): string {
  const best = nearest(word, known);
  if (best !== undefined) return `最接近的是 ${best}。`;
  return known.length === 0 ? '' : `可以用的有：${known.slice(0, 12).join('、')}${known.length > 12 ? ' 等' : ''}。`;
}
