/** Paragraphs of a document as the text of a report: headings under their levels, everything else as printed. */
import type { Paragraph } from '../document/document.ts';
import { squeezed } from './squeezed.ts';

/** What the text says by itself of its level: `一、` is a section, `（一）` one within it, `第一部分` as `一、`. */
const NUMBERED: readonly (readonly [RegExp, number])[] = [
  [/^第[一二三四五六七八九十\d]+(?:部分|章)[、.．:]?(?=\S)/, 2],
  [/^[一二三四五六七八九十]{1,3}[、.．](?=\S)/, 2],
  [/^[(][一二三四五六七八九十]{1,3}[)][、.．]?(?=\S)/, 3],
];

/** A longer line, or one that ends as a sentence does, is a paragraph. */
const HEADING_MOST = 40;

export interface BodyText {
  text: string;
  /** The paragraphs that are in it. */
  paragraphs: readonly Paragraph[];
}

/**
 * The body. A heading of the first level in the document, which is its title, is left to the page.
 *
 * @param isLeftOut  tells which paragraphs are said elsewhere: the title, captions of tables that became data.
 */
export function bodyText(paragraphs: readonly Paragraph[], isLeftOut: (paragraph: Paragraph) => boolean): BodyText {
  const own = paragraphs.filter((paragraph) => !isLeftOut(paragraph));
  return { text: own.map(blockOf).join('\n\n'), paragraphs: own };
}

function blockOf(paragraph: Paragraph): string {
  const heading = headingOf(paragraph);
  return heading === undefined ? escaped(paragraph.text) : `${'#'.repeat(heading.level)} ${escaped(heading.title)}`;
}

/** Titles of sections stand without their number: pages and checks know them by their words. */
function headingOf({ text, level }: Paragraph): { level: number; title: string } | undefined {
  const line = squeezed(text);
  const numbered = NUMBERED.find(([number]) => number.test(line));
  const isSentence = /[。；;，,:]$/.test(line) || line.length > HEADING_MOST;
  if (numbered !== undefined && !isSentence) return { level: numbered[1], title: line.replace(numbered[0], '') };
  if (level === null || isSentence) return undefined;
  return { level: Math.min(Math.max(level + 1, 2), 4), title: text };
}

/** Signs that Markdown and MDX would read stand for themselves. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>~|]/g, (sign) => `\\${sign}`)
    .replace(/^([#+=-])/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}
