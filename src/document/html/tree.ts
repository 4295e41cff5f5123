/**
 * A web page as browsers understand it, whatever its markup lacks. Siblings are linked, because the parser moves children
 * one by one, and what it builds is bounded: no page makes it work longer than its length allows.
 */
import { html, Parser, Tokenizer, type Token, type TreeAdapter, type TreeAdapterTypeMap } from 'parse5';
import { CELLS_MAX, NODES_MAX } from '../limits.ts';
import { DocumentRefused } from '../refusal.ts';

/** How deep elements of a page lie within each other at most, and how many attributes one has. */
const DEPTH_MAX = 512;
const ATTRIBUTES_MAX = 1_000;

type Kind = 'element' | 'text' | 'comment' | 'doctype' | 'other';

export interface MarkupNode {
  kind: Kind;
  /** Of an element, in small letters and with a prefix as written: `o:p`. */
  name: string;
  /** Of text and comments. */
  text: string;
  attributes: Token.Attribute[];
  namespace: html.NS;
  parent: MarkupNode | null;
  previous: MarkupNode | null;
  next: MarkupNode | null;
  first: MarkupNode | null;
  last: MarkupNode | null;
  /** Of a `template`, which shows nothing. */
  content: MarkupNode | null;
}

/**
 * The document of a text.
 *
 * @throws DocumentRefused where it is nested without end, or has more nodes than any page.
 */
export function parseMarkup(text: string): MarkupNode {
  const parser = new Parser<Nodes>({ treeAdapter: boundedAdapter() });
  parser.tokenizer = new BoundedTokenizer(parser.options, parser);
  parser.tokenizer.write(/^\s*<\?xml\b/.test(text) ? withEnds(text) : text, true);
  return parser.document;
}

/** Elements that XML ends within their own tag, where HTML would take all that follows for their content. */
function withEnds(text: string): string {
  return text.replace(
    /<(title|style|script|textarea|iframe|select|a|p|div|span|b|i|u|font)\b((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/>/gi,
    '<$1$2></$1>',
  );
}

export function* childrenOf(node: MarkupNode): Generator<MarkupNode> {
  for (let child = node.first; child !== null; child = child.next) yield child;
}

/** The elements right below one, by name or all. */
export function elementsOf(node: MarkupNode, ...names: string[]): MarkupNode[] {
  return [...childrenOf(node)].filter(
    ({ kind, name }) => kind === 'element' && (names.length === 0 || names.includes(name)),
  );
}

/** All elements anywhere below a node, in the order of the page. */
export function* within(node: MarkupNode): Generator<MarkupNode> {
  for (let at = node.first; at !== null; at = following(at, node)) if (at.kind === 'element') yield at;
}

/** All text below a node. */
export function textOf(node: MarkupNode): string {
  let text = '';
  for (let at = node.first; at !== null; at = following(at, node)) if (at.kind === 'text') text += at.text;
  return text;
}

export function attributeOf(element: MarkupNode, name: string): string | undefined {
  return element.attributes.find((each) => each.name === name)?.value;
}

/** The next node in the order of the page, within a root. */
function following(node: MarkupNode, root: MarkupNode): MarkupNode | null {
  if (node.first !== null) return node.first;
  for (let at: MarkupNode | null = node; at !== null && at !== root; at = at.parent)
    if (at.next !== null) return at.next;
  return null;
}

/** Every node of the tree has one shape. */
type Nodes = TreeAdapterTypeMap<
  MarkupNode,
  MarkupNode,
  MarkupNode,
  MarkupNode,
  MarkupNode,
  MarkupNode,
  MarkupNode,
  MarkupNode,
  MarkupNode,
  MarkupNode
>;

/** The parser compares every attribute of an element with all before it. */
class BoundedTokenizer extends Tokenizer {
  protected override _leaveAttrName(): void {
    const token = this.currentToken;
    if (token !== null && 'attrs' in token && token.attrs.length >= ATTRIBUTES_MAX) throw new DocumentRefused('bomb');
    super._leaveAttrName();
  }
}

function boundedAdapter(): TreeAdapter<Nodes> {
  let count = 0;
  let cells = 0;
  let depth = 0;
  const create = (kind: Kind, more: Partial<MarkupNode> = {}): MarkupNode => {
    count += 1;
    if (more.name === 'td' || more.name === 'th') cells += 1;
    if (count > NODES_MAX) throw new DocumentRefused(cells > CELLS_MAX ? 'too-many-cells' : 'bomb');
    return {
      ...{ kind, name: '', text: '', attributes: [], namespace: html.NS.HTML, parent: null },
      ...{ previous: null, next: null, first: null, last: null, content: null },
      ...more,
    };
  };
  const insertText = (parent: MarkupNode, text: string, before: MarkupNode | null): void => {
    const neighbour = before === null ? parent.last : before.previous;
    if (neighbour?.kind === 'text') neighbour.text += text;
    else insert(parent, create('text', { text }), before);
  };
  return {
    createDocument: () => create('other'),
    createDocumentFragment: () => create('other'),
    createElement: (name, namespace, attributes) => create('element', { name, namespace, attributes }),
    createCommentNode: (text) => create('comment', { text }),
    createTextNode: (text) => create('text', { text }),
    appendChild: (parent, node) => insert(parent, node, null),
    insertBefore: insert,
    insertText: (parent, text) => insertText(parent, text, null),
    insertTextBefore: insertText,
    detachNode: detach,
    setTemplateContent: (template, content) => void (template.content = content),
    getTemplateContent: (template) => template.content ?? template,
    adoptAttributes: (element, more) => {
      const own = new Set(element.attributes.map(({ name }) => name));
      element.attributes.push(...more.filter(({ name }) => !own.has(name)));
    },
    getAttrList: ({ attributes }) => attributes,
    getFirstChild: ({ first }) => first,
    getChildNodes: (node) => [...childrenOf(node)],
    getParentNode: ({ parent }) => parent,
    getTagName: ({ name }) => name,
    getNamespaceURI: ({ namespace }) => namespace,
    getTextNodeContent: ({ text }) => text,
    getCommentNodeContent: ({ text }) => text,
    isElementNode: (node): node is MarkupNode => node.kind === 'element',
    isTextNode: (node): node is MarkupNode => node.kind === 'text',
    isCommentNode: (node): node is MarkupNode => node.kind === 'comment',
    isDocumentTypeNode: (node): node is MarkupNode => node.kind === 'doctype',
    setDocumentType: () => {},
    getDocumentTypeNodeName: () => '',
    getDocumentTypeNodePublicId: () => '',
    getDocumentTypeNodeSystemId: () => '',
    setDocumentMode: () => {},
    getDocumentMode: () => html.DOCUMENT_MODE.NO_QUIRKS,
    getNodeSourceCodeLocation: () => null,
    setNodeSourceCodeLocation: () => {},
    updateNodeSourceCodeLocation: () => {},
    onItemPush: () => {
      depth += 1;
      if (depth > DEPTH_MAX) throw new DocumentRefused('damaged');
    },
    onItemPop: () => void (depth -= 1),
  };
}

function insert(parent: MarkupNode, node: MarkupNode, before: MarkupNode | null): void {
  const previous = before === null ? parent.last : before.previous;
  Object.assign(node, { parent, previous, next: before });
  if (previous === null) parent.first = node;
  else previous.next = node;
  if (before === null) parent.last = node;
  else before.previous = node;
}

function detach(node: MarkupNode): void {
  const { parent, previous, next } = node;
  if (parent === null) return;
  if (previous === null) parent.first = next;
  else previous.next = next;
  if (next === null) parent.last = previous;
  else next.previous = previous;
  Object.assign(node, { parent: null, previous: null, next: null });
}
