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
 * Every position of a line where a word of this length may be one character off a term of two characters or more.
 * Such a word begins or ends as the term does, which is quick to see without cutting the word out.
 */
export function* placesOfMisses(line: string, { term, length }: { term: string; length: number }): Generator<number> {
  const [first, last] = [term.charCodeAt(0), term.charCodeAt(term.length - 1)];
  for (let start = 0; start + length <= line.length; start += 1) {
    if (line.charCodeAt(start) === first || line.charCodeAt(start + length - 1) === last) yield start;
  }
}
