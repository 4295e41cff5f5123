/** Takes block components out of paragraphs, and puts inline ones on a line of their own into paragraphs. */
import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { isPhrasing, type Component } from './nodes.ts';

/** Splits a paragraph at the block components within it; blank rests are dropped. */
export function splitParagraph(paragraph: Paragraph): RootContent[] {
  if (paragraph.children.every(isPhrasing)) return [paragraph];
  const parts: RootContent[] = [];
  let words: PhrasingContent[] = [];
  const flush = (): void => {
    if (words.some((node) => node.type !== 'text' || node.value.trim() !== '')) {
      parts.push({ type: 'paragraph', children: words, position: paragraph.position });
    }
    words = [];
  };
  for (const child of paragraph.children) {
    if (isPhrasing(child)) {
      words.push(child);
    } else {
      flush();
      parts.push(child);
    }
  }
  flush();
  return parts;
}

/**
 * Gives inline components between blocks a paragraph. A component alone on its line within a sentence ends the
 * paragraph for the parser, so neighbours without a blank line between them are joined again.
 */
export function gatherInline(nodes: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = [];
  let gathered: Paragraph | undefined;
  for (const node of nodes) {
    const last = result.at(-1);
    if (isInlineComponent(node)) {
      const target = last?.type === 'paragraph' && isAdjacent(last, node) ? last : undefined;
      gathered = target ? append(target, [node]) : { type: 'paragraph', children: [node], position: node.position };
      if (target) result.pop();
      result.push(gathered);
    } else if (node.type === 'paragraph' && gathered !== undefined && last === gathered && isAdjacent(gathered, node)) {
      gathered = append(gathered, node.children);
      result[result.length - 1] = gathered;
    } else {
      result.push(node);
    }
  }
  return result;
}

function isInlineComponent(node: RootContent): node is Component {
  return node.type === 'bodyComponent' && !node.flow;
}

function isAdjacent(before: RootContent, after: RootContent): boolean {
  const gap = (after.position?.start.line ?? 0) - (before.position?.end.line ?? 0);
  return before.position !== undefined && after.position !== undefined && gap <= 1;
}

function append(paragraph: Paragraph, nodes: PhrasingContent[]): Paragraph {
  const start = paragraph.position?.start;
  const end = nodes.at(-1)?.position?.end ?? paragraph.position?.end;
  return {
    type: 'paragraph',
    children: [...paragraph.children, { type: 'text', value: '\n' }, ...nodes],
    ...(start && end ? { position: { start, end } } : {}),
  };
}
