/** White space as a reader of print sees it. */

/** What is printed as nothing or as a gap, but for the end of a line. */
const GAP = /[^\S\n]+/g;
/** Marks that take no room. */
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/g;

/** Text of a cell: one line end between paragraphs, one space for any gap, none at the ends of a line. */
export function cellText(text: string): string {
  return text
    .replace(UNSEEN, '')
    .replace(/\r\n?|[\v\f\u2028\u2029]/g, '\n')
    .split('\n')
    .map((line) => line.replace(GAP, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Text of a paragraph: without any line end. */
export function lineText(text: string): string {
  return cellText(text).replaceAll('\n', ' ');
}
