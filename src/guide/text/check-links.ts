/** Leads from the id of a check in the text to the page that explains it. */
import type { Element, Root, RootContent } from 'hast';
import { CHECKS } from '../../check/checks/index.ts';

const IDS: ReadonlySet<string> = new Set(CHECKS.map(({ id }) => id));

/** The tree with a link around every `check-id`, but for the one whose page it is. */
export function withCheckLinks(tree: Root, own?: string): Root {
  return { ...tree, children: tree.children.map((child) => linked(child, own)) };
}

function linked<T extends RootContent>(node: T, own: string | undefined): T | Element {
  if (node.type !== 'element' || node.tagName === 'a' || node.tagName === 'pre') return node;
  const id = node.tagName === 'code' ? textOf(node) : undefined;
  if (id !== undefined && id !== own && IDS.has(id)) return linkTo(id, node);
  return { ...node, children: node.children.map((child) => linked(child, own)) };
}

function linkTo(id: string, code: Element): Element {
  return { type: 'element', tagName: 'a', properties: { href: `/guide/checks/${id}/` }, children: [code] };
}

function textOf({ children }: Element): string | undefined {
  const [child] = children;
  return children.length === 1 && child?.type === 'text' ? child.value : undefined;
}
