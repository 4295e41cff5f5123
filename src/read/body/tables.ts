/** Prepares tables for reading: a caption, alignment as classes, header scope, a scroll region a keyboard can reach. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { walk } from './walk.ts';

/** Arranges all tables of a tree in place. */
export function arrangeTables(root: Root): void {
  let count = 0;
  let section = '';
  walk<RootContent>(root.children, (node, index, siblings) => {
    if (node.type !== 'element') return undefined;
    if (/^h[2-6]$/.test(node.tagName)) section = textOf(node);
    if (node.tagName !== 'table') return undefined;
    count += 1;
    arrangeCells(node);
    const label = section === '' ? `表格 ${count}` : `表格 ${count}：${section}`;
    node.children.unshift(hiddenCaption(label));
    siblings[index] = scrollRegion(node, label);
    return 'skip';
  });
}

function scrollRegion(table: Element, label: string): Element {
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['table-scroll'], tabIndex: 0, role: 'region', ariaLabel: label },
    children: [table],
    position: table.position,
  };
}

/** Markdown has no captions; a screen reader names the table by its section, and nothing changes for the eye. */
function hiddenCaption(label: string): Element {
  return {
    type: 'element',
    tagName: 'caption',
    properties: { className: ['visually-hidden'] },
    children: [{ type: 'text', value: label }],
  };
}

/** A strict content security policy refuses style attributes, and `align` is one in disguise. */
function arrangeCells(table: Element): void {
  walk<ElementContent>(table.children, (cell) => {
    if (cell.type !== 'element') return;
    if (cell.tagName !== 'th' && cell.tagName !== 'td') return;
    const { align } = cell.properties;
    cell.properties = {
      ...(cell.tagName === 'th' ? { scope: 'col' } : {}),
      ...(align === 'left' || align === 'right' || align === 'center' ? { className: [`align-${align}`] } : {}),
    };
  });
}

function textOf(element: Element): string {
  let text = '';
  walk<ElementContent>(element.children, (node) => {
    if (node.type === 'text') text += node.value;
  });
  return text.trim();
}
