/** Keeps footnotes that nothing in the text points to from vanishing without a word. */
import type { FootnoteDefinition, Root, RootContent } from 'mdast';
import { refuseNode, slice, type Fault, type Log } from './log.ts';
import { walk } from './walk.ts';

/** Replaces in place, by refused text, each footnote without a reference and each second one of a name. */
export function refuseLostFootnotes(tree: Root, log: Log): void {
  const referenced = new Set<string>();
  const defined = new Set<string>();
  walk<RootContent>(tree.children, (node) => {
    if (node.type === 'footnoteReference') referenced.add(node.identifier);
  });
  walk<RootContent>(tree.children, (node, index, siblings) => {
    if (node.type !== 'footnoteDefinition') return;
    const isSecond = defined.has(node.identifier);
    defined.add(node.identifier);
    const fault = isSecond ? repeated(node) : referenced.has(node.identifier) ? undefined : unused(node);
    if (fault === undefined) return;
    const { position } = node;
    refuseNode(log, { fault, position });
    siblings[index] = { type: 'bodyRefused', flow: true, value: slice(log, position), position };
  });
}

function repeated({ identifier }: FootnoteDefinition): Fault {
  return { name: 'footnote', message: `脚注 [^${identifier}] 写了两次。`, fix: '只保留一条，或给另一条换一个编号。' };
}

function unused({ identifier }: FootnoteDefinition): Fault {
  return {
    name: 'footnote',
    message: `正文里没有引用脚注 [^${identifier}]，它不会显示。`,
    fix: `在正文相应位置写 [^${identifier}]，或删除这条脚注。`,
  };
}
