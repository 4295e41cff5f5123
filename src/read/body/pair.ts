/** Pairs opening and closing tags that are siblings. */
import type { RootContent } from 'mdast';
import type { Tag } from './nodes.ts';

/** A component as written: its opening tag, its closing tag and what stands between them. */
export type Pair = { type: 'pair'; open: Tag; close: Tag; children: Item[] };
export type Item = RootContent | Pair;

/** Groups siblings by their tags; a tag without partner stays where it is. Time grows with the length only. */
export function pairTags(nodes: readonly RootContent[]): Item[] {
  const partners = partnersOf(nodes);
  const items: Item[] = [];
  const open: Item[][] = [items];
  for (const node of nodes) {
    const partner = node.type === 'bodyTag' ? partners.get(node) : undefined;
    if (partner === undefined || node.type !== 'bodyTag') {
      open.at(-1)?.push(node);
    } else if (node.closing) {
      open.pop();
    } else {
      const pair: Pair = { type: 'pair', open: node, close: partner, children: [] };
      open.at(-1)?.push(pair);
      open.push(pair.children);
    }
  }
  return items;
}

function partnersOf(nodes: readonly RootContent[]): Map<Tag, Tag> {
  const partners = new Map<Tag, Tag>();
  const open: Tag[] = [];
  const counts = new Map<string, number>();
  const count = (name: string): number => counts.get(name) ?? 0;
  for (const node of nodes) {
    if (node.type !== 'bodyTag' || (node.selfClosing && !node.closing)) continue;
    if (!node.closing) {
      open.push(node);
      counts.set(node.name, count(node.name) + 1);
    } else if (isPlainClose(node) && count(node.name) > 0) {
      const partner = popUntil({ open, name: node.name, leave: (name) => counts.set(name, count(name) - 1) });
      if (partner) partners.set(partner, node).set(node, partner);
    }
  }
  return partners;
}

function isPlainClose(tag: Tag): boolean {
  return !tag.selfClosing && tag.attributes.length === 0;
}

type Opened = { open: Tag[]; name: string; leave: (name: string) => void };

function popUntil({ open, name, leave }: Opened): Tag | undefined {
  for (let tag = open.pop(); tag; tag = open.pop()) {
    leave(tag.name);
    if (tag.name === name) return tag;
  }
  return undefined;
}
