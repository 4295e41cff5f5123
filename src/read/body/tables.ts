/** Prepares tables for reading: a caption, alignment as classes, header scope, a scroll region a keyboard can reach. */
import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** Arranges all tables of a tree in place. */
export function arrangeTables(root: Root): void {
  let count = 0;
  let section = '';
  visit(root, 'element', (node, index, parent) => {
    if (/^h[2-6]$/.test(node.tagName)) section = textOf(node);
    if (node.tagName !== 'table' || parent === undefined || index === undefined) return undefined;
    count += 1;
    arrangeCells(node);
    const label = section === '' ? `表格 ${count}` : `表格 ${count}：${section}`;
    node.children.unshift(hiddenCaption(label));
    parent.children[index] = scrollRegion(node, label);
    return [SKIP, index + 1];
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
  visit(table, 'element', (cell) => {
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
  visit(element, 'text', (node) => {
    text += node.value;
  });
  return text.trim();
}
