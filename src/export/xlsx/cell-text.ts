/** Text as a cell of a spreadsheet can hold it. */

/** The most characters and line ends of a cell, in UTF-16 units. */
const CHARACTERS_MOST = 32_767;
const LINE_ENDS_MOST = 253;

/**
 * The text, whole wherever a cell holds it.
 *
 * Lines beyond the most are joined by a space. What is longer than a cell ends with a mark that says where all of it
 * can be read. Signs that look like a spreadsheet's own escape of a character (`_x000D_`) are escaped themselves.
 *
 * @param address  of the page that shows the whole text.
 */
export function cellText(text: string, address: string): string {
  const escaped = joined(text.replace(/\r\n?/g, '\n')).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  if (escaped.length <= CHARACTERS_MOST) return escaped;
  const mark = `……（全文见网页：${address}）`;
  const kept = escaped.slice(0, CHARACTERS_MOST - mark.length);
  // Half of a pair, or of an escape, is no character.
  return kept.replace(/[\ud800-\udbff]$|_x?[0-9A-Fa-f]{0,4}$/, '') + mark;
}

function joined(text: string): string {
  const lines = text.split('\n');
  if (lines.length <= LINE_ENDS_MOST) return text;
  return [...lines.slice(0, LINE_ENDS_MOST), lines.slice(LINE_ENDS_MOST).join(' ')].join('\n');
}
