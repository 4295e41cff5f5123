/** Syntax tree nodes of our own: tags before they are paired, and what they become. */
import type { Node, Parent, Parents, PhrasingContent, RootContent } from 'mdast';
import type { Props } from './model.ts';

/** An attribute as written: a literal, `true` without a value, or code, which is never evaluated. */
export type TagAttribute = {
  name: string;
  value: string | true;
  form: 'literal' | 'expression' | 'spread';
  line: number;
  column: number;
};

/** One tag, opening, closing or self-closing; `name` is empty for a fragment. */
export interface Tag extends Node {
  type: 'bodyTag';
  name: string;
  closing: boolean;
  selfClosing: boolean;
  flow: boolean;
  attributes: TagAttribute[];
}

/** An MDX expression, kept only as a position in the source. */
export interface Expression extends Node {
  type: 'bodyExpression';
  flow: boolean;
}

/** A component of the allow-list with the props its schema gave back. */
export interface Component extends Parent {
  type: 'bodyComponent';
  name: string;
  props: Props;
  flow: boolean;
  children: RootContent[];
}

/** Refused source, shown literally. */
export interface Refused extends Node {
  type: 'bodyRefused';
  flow: boolean;
  value: string;
}

declare module 'mdast' {
  interface RootContentMap {
    bodyTag: Tag;
    bodyExpression: Expression;
    bodyComponent: Component;
    bodyRefused: Refused;
  }
  interface PhrasingContentMap {
    bodyTag: Tag;
    bodyExpression: Expression;
    bodyComponent: Component;
    bodyRefused: Refused;
  }
  interface BlockContentMap {
    bodyTag: Tag;
    bodyExpression: Expression;
    bodyComponent: Component;
    bodyRefused: Refused;
  }
}

const phrasing = new Set<RootContent['type']>([
  'break',
  'delete',
  'emphasis',
  'footnoteReference',
  'image',
  'imageReference',
  'inlineCode',
  'link',
  'linkReference',
  'strong',
  'text',
  'html',
]);

/** Tells whether a node belongs within a sentence. */
export function isPhrasing(node: RootContent): boolean {
  return 'flow' in node ? !node.flow : phrasing.has(node.type);
}

/** Tells whether a paragraph may hold a node, at least until the paragraph is split at block components. */
export function isPhrasingType(node: RootContent): node is PhrasingContent {
  return 'flow' in node || phrasing.has(node.type);
}

/** The plain wording of some nodes; components without wording between their tags add nothing. */
export function wording(nodes: readonly RootContent[]): string {
  return nodes
    .map((node) => {
      if ('value' in node) return node.value;
      if (node.type === 'break') return '\n';
      return isParent(node) ? wording(node.children) : '';
    })
    .join('');
}

/** Tells whether a node has children. */
export function isParent(node: RootContent): node is Extract<Parents, RootContent> {
  return 'children' in node;
}
