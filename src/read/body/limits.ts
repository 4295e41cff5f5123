/** Says what is too large or too deep to be parsed in bounded time, before any parser sees it. */
import type { Nodes, Root, RootContent } from 'mdast';
import type { Fault } from './log.ts';
import { walk } from './walk.ts';

// The longest real report has some 60,000 characters.
export const charactersMax = 300_000;
/** Deepest nesting of lists, quotes and components together. */
export const depthMax = 24;
// Markdown pairs emphasis marks and brackets of one paragraph in time that grows with their square.
const marksPerBlockMax = 2_000;
// The same holds for lines that continue a quote or list item without its mark.
const linesPerContainerMax = 500;
/** Lines without a blank line between them; the parser looks back over those of a paragraph. */
const linesPerBlockMax = 5_000;
// Every block costs several nodes of each tree; the longest real report has some 500.
const blocksMax = 10_000;
const indentMax = 2 * depthMax;
// A list takes two levels of the tree, a table three, and wording a few more.
const treeDepthMax = 4 * depthMax;

/** Cells of all tables together: a short row is filled up to the width of its table's header. */
const cellsMax = 20_000;
/** Footnote references: each is linked back from its note. */
const notesMax = 2_000;

export type Excess = { fault: Fault; line: number };

export const tooDeep: Fault = {
  name: 'too-deep',
  message: `列表、引用或组件的嵌套超过 ${depthMax} 层，无法排版。`,
  fix: '减少嵌套层数，改用小标题或普通段落。',
};

/** The first excess of a body text, or undefined when it can be parsed. */
export function excessOf(source: string): Excess | undefined {
  if (source.length > charactersMax) {
    return { fault: tooLarge(`正文有 ${source.length} 个字符，`, charactersMax), line: 1 };
  }
  let block = { marks: 0, lines: 0, container: false };
  let blocks = 0;
  for (const [index, text] of source.split(/\r\n|\r|\n/).entries()) {
    const line = index + 1;
    if (text.trim() === '') {
      block = { marks: 0, lines: 0, container: false };
      continue;
    }
    const prefix = containerPrefix(text);
    if (prefix.marks > depthMax || (prefix.marks > 0 && prefix.columns > indentMax)) return { fault: tooDeep, line };
    block.container ||= prefix.marks > 0;
    if (block.lines === 0) blocks += 1;
    if (blocks > blocksMax) return { fault: tooLarge('正文的段落', blocksMax), line };
    block.lines += 1;
    block.marks += text.match(/([*_~`[\]])\1*/g)?.length ?? 0;
    if (block.marks > marksPerBlockMax) return { fault: tooLarge('这一段的标记符号', marksPerBlockMax), line };
    if (block.lines > linesPerBlockMax) return { fault: tooLarge('这一段的行数', linesPerBlockMax), line };
    if (block.container && block.lines > linesPerContainerMax) {
      return { fault: tooLarge('这一处列表或引用的行数', linesPerContainerMax), line };
    }
  }
  return undefined;
}

/** What is too large in a tree although its source was not, or undefined. */
export function treeExcess(tree: Root): Excess | undefined {
  let cells = 0;
  let notes = 0;
  let excess: Excess | undefined;
  walk<RootContent>(tree.children, (node) => {
    if (node.type !== 'table' && node.type !== 'footnoteReference') return;
    if (node.type === 'table') cells += (node.align?.length ?? 0) * node.children.length;
    else notes += 1;
    const line = node.position?.start.line ?? 1;
    if (cells > cellsMax) excess ??= { fault: tooLarge('正文里表格的单元格', cellsMax), line };
    if (notes > notesMax) excess ??= { fault: tooLarge('正文里的脚注引用', notesMax), line };
  });
  return excess;
}

function tooLarge(what: string, limit: number): Fault {
  return {
    name: 'too-large',
    message: `${what}超过上限 ${limit}。`,
    fix: '拆成较短的段落，或把长表写进报告的数据部分。',
  };
}

/** How many list and quote marks a line starts with, and how far it is indented. */
function containerPrefix(text: string): { marks: number; columns: number } {
  const mark = /[ \t]+|>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)/y;
  let marks = 0;
  let columns = 0;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    if (/[ \t]/.test(found[0])) columns += found[0].replaceAll('\t', '    ').length;
    else marks += 1;
  }
  return { marks, columns };
}

/** Tells whether a tree is deeper than anything the later, recursive steps have to handle. */
export function isTooDeep(tree: Nodes): boolean {
  const open: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let item = open.pop(); item; item = open.pop()) {
    if (item.depth > treeDepthMax) return true;
    if (!('children' in item.node)) continue;
    for (const node of item.node.children) open.push({ node, depth: item.depth + 1 });
  }
  return false;
}
