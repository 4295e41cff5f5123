/** Footnotes: none vanishes silently, none disturbs the order of headings, each has ids of its own. */
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

/** Footnotes stand at the end of the page: a heading in one would be out of order there. */
export function refuseNoteHeadings(tree: Root, log: Log): void {
  walk<RootContent>(tree.children, (note) => {
    if (note.type !== 'footnoteDefinition') return;
    walk<RootContent>(note.children, (node, index, siblings) => {
      if (node.type !== 'heading') return;
      const { position } = node;
      refuseNode(log, { fault: heading, position });
      siblings[index] = { type: 'bodyRefused', flow: true, value: slice(log, position), position };
    });
  });
}

/**
 * Names footnotes by their order, in place. Anchors that lead back to a repeated reference are named after the note and
 * numbered: those of a note `a` could be those of another one named `a-2`.
 */
export function numberFootnotes(tree: Root): void {
  const numbers = new Map<string, string>();
  walk<RootContent>(tree.children, (node) => {
    if (node.type !== 'footnoteReference' && node.type !== 'footnoteDefinition') return;
    const number = numbers.get(node.identifier) ?? String(numbers.size + 1);
    numbers.set(node.identifier, number);
    node.identifier = number;
    node.label = number;
  });
}

const heading: Fault = {
  name: 'footnote-heading',
  message: '脚注里不能写标题。',
  fix: '去掉行首的“#”，或把这一节移到正文里。',
};

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
