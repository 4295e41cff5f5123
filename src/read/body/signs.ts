/** Gives back the signs of calculations and ranges that Markdown took for emphasis, deletion or the mark of a list. */
import type { PhrasingContent, RootContent } from 'mdast';
import { walk } from './walk.ts';

// Enough of a line to see whether a calculation stands in it; a whole one could be the whole body.
const contextMax = 200;
// No list of a report begins with such a number: it is a year or a figure with a full stop.
const startMax = 99;

/** Puts literal signs, in place, where `3*4*5` became emphasis, `1~~2` a deletion or `2023. ` the start of a list. */
export function restoreSigns(nodes: RootContent[], source: string): void {
  walk<RootContent>(nodes, (node, index, siblings) => {
    const restored = literal(node, source);
    if (restored === undefined) return undefined;
    // The walk continues with what was put here, so that marks within marks are looked at too.
    siblings.splice(index, 1, ...restored);
    return 'skip';
  });
  walk<RootContent>(nodes, joinTexts);
}

function literal(node: RootContent, source: string): RootContent[] | undefined {
  if (node.type === 'list') return isFigureStart(node) ? paragraphsOf(node, source) : undefined;
  if (node.type !== 'emphasis' && node.type !== 'strong' && node.type !== 'delete') return undefined;
  const { start, end } = node.position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return undefined;
  const width = node.type === 'emphasis' ? 1 : 2;
  const mark = source.slice(start.offset, start.offset + width);
  const opening = { from: start.offset, to: start.offset + width };
  const closing = { from: end.offset - width, to: end.offset };
  if (!isCalculation({ mark, opening, closing }, source)) return undefined;
  const sign: PhrasingContent = { type: 'text', value: mark, position: node.position };
  return [sign, ...node.children, { ...sign }];
}

type Span = { from: number; to: number };
type Marks = { mark: string; opening: Span; closing: Span };

/** Whether the marks stand between figures, or a single star between the terms of a calculation. */
function isCalculation({ mark, opening, closing }: Marks, source: string): boolean {
  const isBetween = ({ from, to }: Span, ends: RegExp, begins: RegExp): boolean =>
    ends.test(source.slice(0, from).slice(-contextMax)) && begins.test(source.slice(to, to + contextMax));
  const outer = { from: opening.from, to: closing.to };
  if (mark === '**') return isBetween(opening, /\d$/, /^\d/) || isBetween(closing, /\d$/, /^\d/);
  if (mark === '~~') return isBetween(opening, /[\d%％]$/, /^\d/) || isBetween(closing, /[\d%％]$/, /^\d/);
  if (mark !== '*') return false;
  if ([opening, closing].some((span) => isBetween(span, /[A-Za-z\d%％]$/, /^[A-Za-z\d]/))) return true;
  if (isBetween(outer, /[\d%％)）] *$/, /^ *[\d(（]/)) return true;
  const hasEquals = /[=＝]/.test(lineAround(outer, source));
  return hasEquals && isBetween(outer, /[\p{L}\p{N}%％)）] *$/u, /^ *[\p{L}\p{N}(（]/u);
}

function lineAround({ from, to }: Span, source: string): string {
  const before = source
    .slice(0, from)
    .slice(-contextMax)
    .split(/[\r\n]/);
  const after = source.slice(to, to + contextMax).split(/[\r\n]/);
  return `${before.at(-1) ?? ''}${source.slice(from, to).slice(0, contextMax)}${after[0] ?? ''}`;
}

type List = Extract<RootContent, { type: 'list' }>;

function isFigureStart({ start }: List): boolean {
  return typeof start === 'number' && start > startMax;
}

/** The items of a list as paragraphs that begin with what was written. */
function paragraphsOf(list: List, source: string): RootContent[] {
  return list.children.flatMap(({ children, position }): RootContent[] => {
    const [first, ...rest] = children;
    const from = position?.start.offset ?? 0;
    const mark = source.slice(from, first?.position?.start.offset ?? position?.end.offset);
    const sign: PhrasingContent = { type: 'text', value: first ? mark : mark.trim(), position };
    if (first?.type === 'paragraph') return [{ ...first, children: [sign, ...first.children], position }, ...rest];
    return [{ type: 'paragraph', children: [sign], position }, ...children];
  });
}

/** Neighbouring texts are one again, so that an address with a star in it is one address. */
function joinTexts(node: RootContent, index: number, siblings: RootContent[]): void {
  if (node.type !== 'text') return;
  for (let next = siblings[index + 1]; next?.type === 'text'; next = siblings[index + 1]) {
    node.value += next.value;
    if (node.position && next.position) node.position = { start: node.position.start, end: next.position.end };
    siblings.splice(index + 1, 1);
  }
}
