/** Shows a body that cannot be parsed as plain paragraphs, so that the page is not lost. */
import type { Element, Root } from 'hast';
import { charactersMax } from './limits.ts';

// More paragraphs than this are put into one, so that a page of nothing but line breaks stays small.
const paragraphsMax = 2_000;

/** Plain paragraphs of a text, divided at blank lines; a text too long for browsers is cut. */
export function plainTree(source: string): Root {
  if (source.length <= charactersMax) return { type: 'root', children: paragraphs(source) };
  const rest = paragraph(`（还有 ${source.length - charactersMax} 个字符没有显示。）`);
  return { type: 'root', children: [...paragraphs(source.slice(0, charactersMax)), rest] };
}

function paragraphs(source: string): Element[] {
  const blocks: string[] = [];
  let from = 0;
  for (const gap of source.matchAll(/(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)/g)) {
    if (blocks.length >= paragraphsMax) break;
    const block = source.slice(from, gap.index);
    if (block.trim() !== '') blocks.push(block);
    from = gap.index + gap[0].length;
  }
  const rest = source.slice(from);
  if (rest.trim() !== '') blocks.push(rest);
  return blocks.map(paragraph);
}

function paragraph(value: string): Element {
  return { type: 'element', tagName: 'p', properties: { className: ['refused'] }, children: [{ type: 'text', value }] };
}
