/** How much room text takes, counted in the width of a digit; a Chinese character takes two. */

/** Signs of Latin-1 that Chinese fonts draw as wide as a character. */
const WIDE = new Set('×÷±°§·¨');

/** Latin letters and signs that most fonts draw wider than a digit. */
const BROAD = new Set('ABCDEFGHIJKLMNOPQRSTUVWXYZmw@%&');

/** What must not begin a line, and what must not end one. */
const CLOSING = new Set('，。、；：！？）》〉”’】』」〕｝％…—,.;:!?)]}%');
const OPENING = new Set('（《〈“‘【『「〔｛([{');

/** The width of the widest line. */
export function widthOf(text: string): number {
  return lineWidths(text).reduce((widest, width) => (width > widest ? width : widest), 0);
}

/** The width of all lines one after the other. */
export function lengthOf(text: string): number {
  return lineWidths(text).reduce((sum, width) => sum + width, 0);
}

function lineWidths(text: string): number[] {
  return text.split('\n').map(lineWidth);
}

function lineWidth(line: string): number {
  let width = 0;
  for (const character of line) width += characterWidth(character);
  return width;
}

/**
 * How many lines a text takes in a column.
 *
 * Breaks between Chinese characters and between words, as spreadsheets do; a word that is wider than the column is
 * broken inside.
 */
export function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((lines, line) => lines + (lineWidth(line) <= width ? 1 : linesOfParagraph(line, width)), 0);
}

function linesOfParagraph(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const { word, space } of words(text)) {
    if (used > 0 && used + word > width) {
      lines += 1;
      used = 0;
    }
    used += word;
    while (used > width) {
      lines += 1;
      used -= width;
    }
    used += space;
  }
  return lines;
}

/** Pieces that stay on one line, each with the spaces behind it. */
function* words(text: string): Generator<{ word: number; space: number }> {
  let word = 0;
  let space = 0;
  let before = '';
  for (const character of text) {
    if (character === ' ') {
      space += 1;
    } else {
      if (before !== '' && (space > 0 || breaksBetween(before, character))) {
        yield { word, space };
        word = 0;
        space = 0;
      }
      word += characterWidth(character);
      before = character;
    }
  }
  yield { word, space };
}

function breaksBetween(before: string, after: string): boolean {
  if (CLOSING.has(after) || OPENING.has(before)) return false;
  return isWide(before) || isWide(after);
}

function characterWidth(character: string): number {
  if (isWide(character)) return 2;
  return BROAD.has(character) ? 1.3 : 1;
}

function isWide(character: string): boolean {
  return character > '\u00ff' || WIDE.has(character);
}
