/** Brings headings into order and gives them ids from their position: s1, s1-1, s2. */
import type { Heading as HeadingNode, Root, RootContent } from 'mdast';
import { refuse, slice, type Fault, type Log } from './log.ts';
import type { Heading } from './model.ts';
import { isParent, wording } from './nodes.ts';
import { walk } from './walk.ts';

const topDepth = 2;

/** Numbers the headings of a rewritten tree in place and lists them. */
export function numberHeadings(tree: Root, log: Log): Heading[] {
  const headings: Heading[] = [];
  let counts: number[] = [];
  walk<RootContent>(tree.children, (node) => {
    if (node.type !== 'heading') return;
    if (!says(node.children))
      refuse(log, { fault: empty, at: node.position?.start ?? { line: 1, column: 1 }, found: '' });
    const depth = orderedDepth({ node, deepest: counts.length + topDepth, log });
    const level = depth - topDepth;
    counts = [...counts.slice(0, level), (counts[level] ?? 0) + 1];
    const id = `s${counts.join('-')}`;
    node.depth = depth;
    node.data = { hProperties: { id } };
    headings.push({ depth, id, text: wording(node.children).replace(/\s+/g, ' ').trim() });
  });
  return headings;
}

/** Whether something of a heading can be read; a picture alone cannot. */
function says(nodes: readonly RootContent[]): boolean {
  return nodes.some((node) => {
    if ('value' in node) return node.value.trim() !== '';
    if (node.type === 'bodyComponent' || node.type === 'footnoteReference') return true;
    return isParent(node) && says(node.children);
  });
}

const empty: Fault = {
  name: 'empty-heading',
  message: '标题没有文字。',
  fix: '在“#”后面空一格写上标题，或删去这一行。',
};

/** The depth a heading may have: at least 2, at most one more than the heading before it. */
function orderedDepth({ node, deepest, log }: { node: HeadingNode; deepest: number; log: Log }): HeadingNode['depth'] {
  const at = node.position?.start ?? { line: 1, column: 1 };
  const found = slice(log, node.position);
  if (node.depth === 1) {
    refuse(log, { fault: topLevel, at, found });
    return 2;
  }
  if (node.depth <= deepest) return node.depth;
  refuse(log, { fault: skipped(node.depth, deepest), at, found });
  return deepest === 2 ? 2 : deepest === 3 ? 3 : deepest === 4 ? 4 : 5;
}

const topLevel: Fault = {
  name: 'heading-level',
  message: '正文里不能用一级标题“#”，报告名称已经是一级标题。',
  fix: '改为二级标题“##”，以下各级依次加一个“#”。',
};

function skipped(depth: number, deepest: number): Fault {
  return {
    name: 'heading-order',
    message: `标题跳级：这里用了 ${depth} 个“#”，最多只能用 ${deepest} 个。`,
    fix: `改为 ${deepest} 个“#”，或在前面补上一级标题。`,
  };
}
