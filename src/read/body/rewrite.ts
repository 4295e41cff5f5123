/** Rewrites the parsed tree so that only known, harmless nodes and allowed components are left. */
import type { Image, Link, Parents, RootContent } from 'mdast';
import { linkBareAddresses } from './autolink.ts';
import { component, refused } from './components.ts';
import { rawHtml } from './hazards.ts';
import { exportFault, isModuleCode } from './module-code.ts';
import { imageFault, linkFault } from './links.ts';
import { slice, type Fault } from './log.ts';
import { nameFault } from './names.ts';
import type { Tag } from './nodes.ts';
import { pairTags, type Item } from './pair.ts';
import { gatherInline, splitParagraph } from './paragraphs.ts';
import type { Rewrite, Scope, Setting } from './scope.ts';

/** Rewrites siblings. */
export const rewriteAll: Rewrite = (items, scope, setting) => {
  const nodes = items.filter((item): item is RootContent => item.type !== 'pair');
  const paired = nodes.length === items.length ? pairTags(nodes) : items;
  const result = paired.flatMap((item) => rewriteItem(item, scope, setting));
  return setting === 'flow' ? gatherInline(result) : result;
};

function rewriteItem(item: Item, scope: Scope, setting: Setting): RootContent[] {
  if (item.type === 'pair') {
    const start = item.open.position?.start;
    const end = item.close.position?.end;
    const position = start && end ? { start, end } : undefined;
    return [component({ open: item.open, children: item.children, position }, { scope, setting, rewrite: rewriteAll })];
  }
  if (item.type === 'bodyTag') return [rewriteTag(item, scope, setting)];
  return rewriteNode(item, scope);
}

function rewriteTag(tag: Tag, scope: Scope, setting: Setting): RootContent {
  if (tag.selfClosing && !tag.closing) {
    const written = { open: tag, children: undefined, position: tag.position };
    return component(written, { scope, setting, rewrite: rewriteAll });
  }
  const fault = nameFault(tag.name, scope.components) ?? (tag.closing ? unexpectedClose(tag) : unclosed(tag));
  return refused(scope, { position: tag.position, flow: tag.flow, fault });
}

function rewriteNode(node: RootContent, scope: Scope): RootContent[] {
  switch (node.type) {
    case 'text':
      return scope.isInLink ? [node] : linkBareAddresses(node);
    case 'code':
    case 'inlineCode':
    case 'thematicBreak':
    case 'break':
    case 'footnoteReference':
      return [node];
    case 'paragraph':
      if (isModuleCode(slice(scope.log, node.position))) {
        return [refused(scope, { position: node.position, flow: true, fault: exportFault })];
      }
      return splitParagraph(withChildren(node, rewriteAll(node.children, scope, 'paragraph')));
    case 'heading':
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'tableCell':
      return [withChildren(node, rewriteAll(node.children, scope, 'closed'))];
    case 'listItem':
    case 'list':
    case 'blockquote':
    case 'footnoteDefinition':
    case 'table':
    case 'tableRow':
      return [withChildren(node, rewriteAll(node.children, scope, 'flow'))];
    case 'definition': {
      // It is refused where definitions are collected; here it only stays visible.
      const { position } = node;
      if (linkFault(node.url) === undefined) return [];
      return [{ type: 'bodyRefused', flow: true, value: slice(scope.log, position), position }];
    }
    default:
      return [rewriteReference(node, scope)];
  }
}

function rewriteReference(node: RootContent, scope: Scope): RootContent {
  const { position } = node;
  switch (node.type) {
    case 'link':
      return link(node, scope);
    case 'image':
      return image(node, scope);
    case 'linkReference':
    case 'imageReference': {
      const found = scope.definitions.get(node.identifier);
      // The definition itself was refused, and must be mended there; so its use is only shown as text.
      if (found === undefined) return { type: 'bodyRefused', flow: false, value: slice(scope.log, position), position };
      const { url, title } = found;
      return node.type === 'linkReference'
        ? link({ type: 'link', url, title, children: node.children, position }, scope)
        : image({ type: 'image', url, title, alt: node.alt, position }, scope);
    }
    case 'bodyExpression':
      return refused(scope, { position, flow: node.flow, fault: expression });
    default:
      return refused(scope, { position, flow: false, fault: rawHtml(node.type) });
  }
}

function link(node: Link, scope: Scope): RootContent {
  const fault = linkFault(node.url);
  if (fault) return refused(scope, { position: node.position, flow: false, fault });
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  scope.log.links.push({ address: node.url, line, column });
  return withChildren(node, rewriteAll(node.children, { ...scope, isInLink: true }, 'closed'));
}

function image(node: Image, scope: Scope): RootContent {
  const fault = imageFault(node.url, scope.imageExists);
  return fault ? refused(scope, { position: node.position, flow: false, fault }) : node;
}

/** The same node around rewritten children. */
function withChildren<T extends Parents>(node: T, children: RootContent[]): T {
  // Rewriting keeps the content category of each child, which the types cannot express.
  return { ...node, children } as T;
}

const expression: Fault = {
  name: 'expression',
  message: '花括号 {…} 里的内容会被当成代码，不能使用。',
  fix: '写作全角“｛｝”，或在左括号前加反斜杠：\\{。',
};

function unexpectedClose(tag: Tag): Fault {
  return {
    name: 'unexpected-closing-tag',
    message: `结束标签 </${tag.name}> 没有对应的开始标签。`,
    fix: '删除这个结束标签，或在同一段、同一层里补上开始标签。',
  };
}

function unclosed(tag: Tag): Fault {
  return {
    name: 'unclosed-tag',
    message: `标签 <${tag.name}> 没有对应的结束标签。`,
    fix: `写成 <${tag.name} … />，或在同一段、同一层里补上 </${tag.name}>。`,
  };
}
