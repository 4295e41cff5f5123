/** Keeps the numbers of a list as they were written, where Markdown would count on from the first. */
import type { List, Root, RootContent } from 'mdast';
import { walk } from './walk.ts';

/** Gives, in place, each item its own number where it is not the next one; a list of nothing but `1.` is counted. */
export function keepNumbers(tree: Root, source: string): void {
  walk<RootContent>(tree.children, (node) => {
    if (node.type === 'list' && typeof node.start === 'number') keepNumbersOf(node, node.start, source);
  });
}

function keepNumbersOf({ children }: List, start: number, source: string): void {
  const written = children.map(({ position }) => {
    const from = position?.start.offset ?? 0;
    return /^\d+/.exec(source.slice(from, from + 10))?.[0].replace(/^0+(?=\d)/, '');
  });
  if (new Set(written).size === 1) return;
  for (const [index, item] of children.entries()) {
    const value = written[index];
    if (value !== undefined && value !== String(start + index)) item.data = { hProperties: { value } };
  }
}
