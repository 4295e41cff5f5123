/** A document as the text of a report: headings under their levels, tables that became data, everything else as printed. */
import type { Block, Paragraph, Place } from '../document/document.ts';
import { squeezed } from './squeezed.ts';

/** What the text says by itself of its level: `一、` is a section, `（一）` one within it, `第一部分` as `一、`. */
const NUMBERED: readonly (readonly [RegExp, number])[] = [
  [/^第[一二三四五六七八九十\d]+(?:部分|章)[、.．:]?(?=\S)/, 2],
  [/^[一二三四五六七八九十]{1,3}[、.．](?=\S)/, 2],
  [/^[(][一二三四五六七八九十]{1,3}[)][、.．]?(?=\S)/, 3],
];

/** A longer line, or one that ends as a sentence does, is a paragraph. */
const HEADING_MOST = 40;

interface BodyParts {
  /** Tells which paragraphs are said elsewhere: the title, captions of tables that became data. */
  isLeftOut: (paragraph: Paragraph) => boolean;
  /** By the place of a table, the components that show what became of it. */
  components: ReadonlyMap<Place, readonly string[]>;
  /** A paragraph that is no heading, as Markdown. */
  wording: (paragraph: Paragraph) => string;
}

/** One paragraph of the body, as its page prints it. */
export interface Passage {
  place: Place;
  /** Of a heading, 2 for one of the first level; null for text. */
  level: number | null;
  text: string;
}

/** The body, and its paragraphs. A heading of the first level in the document, which is its title, is left to the page. */
export function bodyOf(
  blocks: readonly Block[],
  { isLeftOut, components, wording }: BodyParts,
): { body: string; passages: Passage[] } {
  const own = blocks.filter((block) => block.kind === 'table' || !isLeftOut(block));
  const passages: Passage[] = [];
  const pieces = own.flatMap((block): readonly string[] => {
    if (block.kind === 'table') return components.get(block.place) ?? [];
    const heading = headingOf(block);
    const { level, title } = heading ?? { level: null, title: block.text };
    passages.push({ place: block.place, level, text: title });
    return [heading === undefined ? wording(block) : `${'#'.repeat(heading.level)} ${escaped(heading.title)}`];
  });
  return { body: pieces.join('\n\n'), passages };
}

/** Titles of sections stand without their number: pages and checks know them by their words. */
export function headingOf({ text, level }: Paragraph): { level: number; title: string } | undefined {
  const line = squeezed(text);
  const numbered = NUMBERED.find(([number]) => number.test(line));
  const isSentence = /[。；;，,:]$/.test(line) || line.length > HEADING_MOST;
  if (numbered !== undefined && !isSentence) return { level: numbered[1], title: line.replace(numbered[0], '') };
  if (level === null || isSentence) return undefined;
  return { level: Math.min(Math.max(level + 1, 2), 4), title: text };
}

/** Signs that Markdown and MDX would read stand for themselves. */
export function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>~|&]/g, (sign) => `\\${sign}`)
    .replace(/^([#+=-])/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}
