/** Turns a pair of tags, or a self-closing one, into a component node or into refused text. */
import type { Paragraph, RootContent } from 'mdast';
import type { Position } from 'unist';
import { readAttributes } from './attributes.ts';
import { joinedLines } from './line-breaks.ts';
import { depthMax, tooDeep } from './limits.ts';
import { refuseNode, slice, type Fault } from './log.ts';
import type { Kind, Props, Use } from './model.ts';
import { nameFault } from './names.ts';
import { isPhrasing, isPhrasingType, wording, type Component, type Refused, type Tag } from './nodes.ts';
import type { Item } from './pair.ts';
import { splitParagraph } from './paragraphs.ts';
import type { Rewrite, Scope, Setting } from './scope.ts';

/** A component as written; `children` is undefined when the tag closes itself. */
export type Written = { open: Tag; children: Item[] | undefined; position: Position | undefined };

/** Shows a node as written, and says why. */
export function refused(
  scope: Scope,
  {
    position,
    flow,
    fault,
  }: {
    position: Position | undefined;
    flow: boolean;
    fault: Fault;
  },
): Refused {
  refuseNode(scope.log, { fault, position });
  return { type: 'bodyRefused', flow, value: slice(scope.log, position), position };
}

/** Accepts a component of the allow-list with valid attributes where such a component may stand. */
export function component(
  written: Written,
  {
    scope,
    setting,
    rewrite,
  }: {
    scope: Scope;
    setting: Setting;
    rewrite: Rewrite;
  },
): RootContent {
  const { open, position } = written;
  const flow = open.flow;
  const fault = nameFault(open.name, scope.components);
  if (fault) return refused(scope, { position, flow, fault });
  const entry = scope.components[open.name];
  if (entry === undefined) throw new Error('A name without fault is on the allow-list.');
  if (scope.depth >= depthMax) return refused(scope, { position, flow, fault: tooDeep });
  const read = readAttributes(open, entry.props);
  if ('faults' in read) {
    for (const { fault: wrong, line, column } of read.faults) {
      refuseNode(scope.log, { fault: wrong, position, at: { line, column } });
    }
    return { type: 'bodyRefused', flow, value: slice(scope.log, position), position };
  }
  const misplaced =
    placementFault(written, { kind: entry.kind, setting }) ??
    (entry.isEmpty === true ? contentFault(written) : undefined) ??
    (entry.isOnce === true ? repetitionFault(open.name, read.props, scope.log.uses) : undefined);
  if (misplaced) return refused(scope, { position, flow, fault: misplaced });
  const start = open.position?.start ?? { line: 1, column: 1 };
  const use = { component: open.name, props: read.props, text: '', line: start.line, column: start.column };
  scope.log.uses.push(use);
  const children = childrenOf(written, { kind: entry.kind, scope: { ...scope, depth: scope.depth + 1 }, rewrite });
  use.text = joinedLines(wording(children)).trim();
  const { props } = read;
  return { type: 'bodyComponent', name: open.name, props, flow: entry.kind === 'block', children, position };
}

type ChildSetting = { kind: Kind; scope: Scope; rewrite: Rewrite };

function childrenOf({ open, children = [] }: Written, { kind, scope, rewrite }: ChildSetting): Component['children'] {
  if (kind === 'inline') return rewrite(onlyParagraph(children)?.children ?? children, scope, 'closed');
  if (open.flow) return rewrite(children, scope, 'flow');
  const words = rewrite(children, scope, 'paragraph').filter(isPhrasingType);
  return splitParagraph({ type: 'paragraph', children: words });
}

type Placement = { kind: Kind; setting: Setting };

function placementFault({ open, children = [] }: Written, { kind, setting }: Placement): Fault | undefined {
  if (kind === 'block' && setting === 'closed') {
    return {
      name: 'component-placement',
      message: `组件 ${open.name} 不能放在标题、表格单元格、加粗或链接里。`,
      fix: '把它移到单独的一行，前后各空一行。',
    };
  }
  const sentence =
    children.every((child) => child.type !== 'pair' && isPhrasing(child)) || onlyParagraph(children) !== undefined;
  if (kind === 'block' || !open.flow || sentence) return undefined;
  return {
    name: 'component-placement',
    message: `组件 ${open.name} 里只能放一句话，不能放表格、列表或多个段落。`,
    fix: `把 ${open.name} 的开始标签、文字和结束标签写在同一行。`,
  };
}

function contentFault({ open, children = [] }: Written): Fault | undefined {
  if (children.every((child) => child.type === 'text' && child.value.trim() === '')) return undefined;
  return {
    name: 'component-content',
    message: `组件 ${open.name} 的标签之间不能写内容，写了也不会显示。`,
    fix: `写成 <${open.name} … />，把标签之间的内容移到它的前面或后面。`,
  };
}

/** Two uses show the same if they ask for the same, or if one asks for all and the other for a part of it. */
function repetitionFault(name: string, props: Props, uses: readonly Use[]): Fault | undefined {
  const isPart = (whole: Props, part: Props): boolean =>
    Object.entries(whole).every(([key, value]) => value === undefined || part[key] === value);
  const other = uses.find((use) => use.component === name && (isPart(use.props, props) || isPart(props, use.props)));
  if (other === undefined) return undefined;
  return {
    name: 'repeated-component',
    message: `组件 ${name} 要显示的内容，正文前面已经显示过。`,
    fix: '只保留一处；要再次提到的，用链接指向前面的那一节，例如 [见上表](#s1)。',
  };
}

function onlyParagraph(children: Item[]): Paragraph | undefined {
  const [only, more] = children;
  return only?.type === 'paragraph' && more === undefined ? only : undefined;
}
