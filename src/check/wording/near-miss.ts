/** Words that are a defined term but for one character. */

/** Tells whether two words differ in one character, exchanged or left out. */
export function isOneCharacterOff(written: string, term: string): boolean {
  const [found, due] = [[...written], [...term]];
  const from = found.findIndex((character, index) => character !== due[index]);
  if (found.length === due.length) return from >= 0 && found.slice(from + 1).join('') === due.slice(from + 1).join('');
  // No character differs and one is missing: the rest of the written word comes after the missing character.
  const at = from < 0 ? found.length : from;
  return found.length + 1 === due.length && found.slice(at).join('') === due.slice(at + 1).join('');
}

/**
 * Every position of a line, in order, where a word of this length may be one character off a term of two characters or more.
 * Such a word begins or ends as the term does, which is quick to see without cutting the word out.
 */
export function placesOfMisses(line: string, { term, length }: { term: string; length: number }): number[] {
  const begun = placesOf(term.charAt(0), line);
  const ended = placesOf(term.charAt(term.length - 1), line).map((end) => end - length + 1);
  return [...new Set([...begun, ...ended])]
    .filter((start) => start >= 0 && start + length <= line.length)
    .sort((a, b) => a - b);
}

/** Where a word begins in a line. */
export function placesOf(word: string, line: string): number[] {
  const starts: number[] = [];
  for (let at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1)) starts.push(at);
  return starts;
}
