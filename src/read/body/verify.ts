/** Asserts that a final tree holds nothing but listed elements, listed attributes and allowed components. */
import type { Element, Nodes, Root } from 'hast';
import { imageFault, linkFault } from './links.ts';
import type { AllowList } from './model.ts';

/** The elements a body may consist of, each with the only attributes it may have. */
export const elements: Record<string, readonly string[]> = {
  a: ['href', 'title', 'id', 'className', 'dataFootnoteRef', 'dataFootnoteBackref', 'ariaDescribedBy', 'ariaLabel'],
  blockquote: [],
  br: [],
  caption: ['className'],
  code: [],
  del: [],
  div: ['className', 'tabIndex', 'role', 'ariaLabel'],
  em: [],
  h2: ['id'],
  h3: ['id'],
  h4: ['id'],
  h5: ['id'],
  h6: ['id'],
  hr: [],
  img: ['src', 'alt', 'title'],
  li: ['id', 'value'],
  ol: ['start'],
  p: ['className'],
  pre: [],
  section: ['dataFootnotes', 'className'],
  span: ['className'],
  strong: [],
  sup: [],
  table: [],
  tbody: [],
  td: ['className'],
  th: ['className', 'scope'],
  thead: [],
  tr: [],
  ul: [],
};

const classes = new Set([
  'align-center',
  'align-left',
  'align-right',
  'data-footnote-backref',
  'footnotes',
  'refused',
  'table-scroll',
  'visually-hidden',
]);

/** @throws Error when the rewriting let something through. */
export function verifyTree(root: Root, components: AllowList): void {
  const open: Nodes[] = [...root.children];
  for (let node = open.pop(); node; node = open.pop()) {
    verifyNode(node, components);
    if ('children' in node) for (const child of node.children) open.push(child);
  }
}

function verifyNode(node: Nodes, components: AllowList): void {
  if (node.type === 'text') return;
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    assert(node.name !== null && Object.hasOwn(components, node.name), `Component ${node.name} is not allowed.`);
    assert(node.attributes.length === 0, `Component ${node.name} carries attributes.`);
    return;
  }
  assert(node.type === 'element', `Node ${node.type} is not allowed.`);
  verifyElement(node);
}

function assert(isSo: boolean, message: string): asserts isSo {
  if (!isSo) throw new Error(message);
}

function verifyElement({ tagName, properties }: Element): void {
  const allowed = Object.hasOwn(elements, tagName) ? elements[tagName] : undefined;
  assert(allowed !== undefined, `Element ${tagName} is not allowed.`);
  for (const [name, value] of Object.entries(properties)) {
    assert(allowed.includes(name), `Attribute ${name} of ${tagName} is not allowed.`);
    if (name === 'href') assert(linkFault(String(value)) === undefined, 'A link is unsafe.');
    if (name === 'src') assert(imageFault(String(value)) === undefined, 'An image is unsafe.');
    if (name === 'className')
      assert(Array.isArray(value) && value.every((item) => classes.has(String(item))), 'A class is not allowed.');
  }
}
