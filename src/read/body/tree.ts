/** Turns the rewritten syntax tree into plain elements and component nodes. */
import type { Element, Nodes, Root } from 'hast';
import type { Root as MdastRoot, RootContent as MdastContent } from 'mdast';
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'mdast-util-mdx-jsx';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import type { Props } from './model.ts';
import type { Component, Refused } from './nodes.ts';
import { arrangeTables } from './tables.ts';
import { walk } from './walk.ts';

declare module 'mdast-util-mdx-jsx' {
  interface MdxJsxFlowElementHastData {
    props?: Props;
  }
  interface MdxJsxTextElementHastData {
    props?: Props;
  }
}

/** A component in the final tree; its props are in `data.props`, its attributes are always empty. */
export type ComponentNode = MdxJsxFlowElementHast | MdxJsxTextElementHast;

const options: Options = {
  footnoteLabel: '注释',
  footnoteLabelProperties: {},
  footnoteBackLabel: (index, again) => `返回正文注释 ${index + 1}${again > 1 ? ` 第 ${again} 处` : ''}`,
  clobberPrefix: 'note-',
  handlers: {
    bodyComponent: (state, node: Component): ComponentNode => ({
      type: node.flow ? 'mdxJsxFlowElement' : 'mdxJsxTextElement',
      name: node.name,
      attributes: [],
      children: state.all(node),
      data: { props: node.props },
      position: node.position,
    }),
    bodyRefused: (_state, node: Refused): Element => ({
      type: 'element',
      tagName: node.flow ? 'p' : 'span',
      properties: { className: ['refused'] },
      children: [{ type: 'text', value: node.value }],
      position: node.position,
    }),
  },
};

const converter = unified().use(remarkRehype, options).freeze();

/** The final tree, with lines counted from the start of the file. */
export function toElements(tree: MdastRoot, { firstLine }: { firstLine: number }): Root {
  markTasks(tree);
  const root = converter.runSync(tree);
  plainCode(root);
  arrangeTables(root);
  walk<Nodes>([root], (node) => {
    if (node.position === undefined) return;
    const { start, end } = node.position;
    node.position = {
      start: { ...start, line: start.line + firstLine - 1 },
      end: { ...end, line: end.line + firstLine - 1 },
    };
  });
  return root;
}

/** Shows task marks as characters: a disabled form field without label tells a screen reader nothing. */
function markTasks(tree: MdastRoot): void {
  walk<MdastContent>(tree.children, (node) => {
    if (node.type !== 'listItem' || typeof node.checked !== 'boolean') return;
    const mark = node.checked ? '☑ ' : '☐ ';
    node.checked = null;
    const [first] = node.children;
    if (first?.type === 'paragraph') first.children.unshift({ type: 'text', value: mark });
    else node.children.unshift({ type: 'paragraph', children: [{ type: 'text', value: mark }] });
  });
}

/** Drops the language of code blocks, which is free text in a class. */
function plainCode(root: Root): void {
  walk<Nodes>(root.children, (node) => {
    if (node.type === 'element' && node.tagName === 'code') node.properties = {};
  });
}
