/** How much room text takes, without a browser: fonts differ, so the estimate is a generous one. */

/** The size of all text in a drawing's own units. */
export const FONT_SIZE = 14;
/** Tabular digits and Latin letters of the common Chinese fonts are between 7 and 8 wide at this size … */
const NARROW = 8;
/** … commas and points less, capitals and percent signs more. */
const POINT = 5;
const CAPITAL = 11;
const CHARACTERS_MAX = 14;
const ELLIPSIS = '…';

/** The estimated width of a text. */
export function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + characterWidth(character), 0);
}

/** The text, cut to at most 14 characters and to the room that there is; the table has it in full. */
export function elided(text: string, room: number): string {
  const characters = [...text];
  if (characters.length <= CHARACTERS_MAX && widthOf(text) <= room) return text;
  const kept = characters.slice(0, CHARACTERS_MAX - 1);
  while (kept.length > 1 && widthOf(kept.join('')) + FONT_SIZE > room) kept.pop();
  return `${kept.join('')}${ELLIPSIS}`;
}

function characterWidth(character: string): number {
  if (/[,.]/.test(character)) return POINT;
  if (/[A-Z%]/.test(character)) return CAPITAL;
  return (character.codePointAt(0) ?? 0) < 0x2000 ? NARROW : FONT_SIZE;
}
