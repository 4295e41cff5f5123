/** Reads the ends of lines as Chinese text means them: no space beside Chinese, and a new paragraph at an indentation. */
import type { Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { isParent } from './nodes.ts';
import { walk } from './walk.ts';

// Begins at the start of a run of spaces: else a long run would take time that grows with its square.
const BREAK = /(?<![ \t\u3000])[ \t\u3000]*(?:\r\n|\r|\n)[ \t\u3000]*/g;
const INDENT = /(?:\r\n|\r|\n)[ \t]*\u3000[ \t\u3000]*/;
/** Chinese characters and signs; full-width letters and figures belong to them. */
const CHINESE = String.raw`[\p{Script=Han}\u3001-\u303f\uff01-\uff60]`;
/** These belong to Chinese and Latin text alike. */
const EITHER = '[“”‘’…—·]';
const ends = { chinese: new RegExp(`${CHINESE}$`, 'u'), either: new RegExp(`${EITHER}$`) };
const begins = { chinese: new RegExp(`^${CHINESE}`, 'u'), either: new RegExp(`^${EITHER}`) };

/** Removes, in place, line breaks beside Chinese text and indentation by full-width spaces. */
export function readLines(tree: Root): void {
  walk<RootContent>(tree.children, (node, index, siblings) => {
    if (node.type === 'paragraph') siblings.splice(index, 1, ...indentedParagraphs(node));
    // Paragraphs of a tight list lose their tags.
    return node.type === 'list' ? 'skip' : undefined;
  });
  walk<RootContent>(tree.children, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
    const [first] = node.children;
    if (node.type === 'paragraph' && first?.type === 'text') first.value = first.value.replace(/^\u3000+/, '');
    joinLeaves(leavesOf(node.children));
  });
}

/** A text without the line breaks beside Chinese. */
export function joinedLines(text: string): string {
  return joined(text, { before: '', after: '' });
}

/** Word's writers begin a paragraph by two full-width spaces, often without a blank line before it. */
function indentedParagraphs(paragraph: Paragraph): Paragraph[] {
  const parts: Paragraph[] = [];
  let words: PhrasingContent[] = [];
  for (const child of paragraph.children) {
    const [head = '', ...tails] = child.type === 'text' ? child.value.split(INDENT) : [];
    if (child.type !== 'text' || tails.length === 0) {
      words.push(child);
      continue;
    }
    words.push({ ...child, value: head });
    for (const value of tails) {
      parts.push({ ...paragraph, children: words });
      words = [{ ...child, value }];
    }
  }
  return [...parts, { ...paragraph, children: words }];
}

/** What the page shows of a line, in order; a component without words of its own shows something unknown. */
function leavesOf(nodes: readonly RootContent[]): (Text | string)[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [node];
    if ('value' in node) return [node.value];
    return isParent(node) && node.children.length > 0 ? leavesOf(node.children) : [''];
  });
}

function joinLeaves(leaves: readonly (Text | string)[]): void {
  const valueOf = (leaf: Text | string | undefined): string => (typeof leaf === 'object' ? leaf.value : (leaf ?? ''));
  for (const [index, leaf] of leaves.entries()) {
    if (typeof leaf === 'string') continue;
    leaf.value = joined(leaf.value, { before: valueOf(leaves[index - 1]), after: valueOf(leaves[index + 1]) });
  }
}

function joined(text: string, { before, after }: { before: string; after: string }): string {
  return text.replace(BREAK, (gap, offset: number) => {
    // Two units hold any character.
    const left = (offset === 0 ? before : text.slice(0, offset)).slice(-2);
    const rest = offset + gap.length;
    const right = rest === text.length ? after.slice(0, 2) : text.slice(rest, rest + 2);
    if (ends.chinese.test(left) || begins.chinese.test(right)) return '';
    return ends.either.test(left) && begins.either.test(right) ? '' : '\n';
  });
}
