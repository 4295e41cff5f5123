/** Reads what a page prints, line by line, into wherever it belongs: the page itself or a cell of a table. */
import { listStyle, marker } from './markers.ts';
import { raised } from '../raised.ts';
import { fieldText, nameOfAddress } from './printed.ts';
import type { Styles } from './styles.ts';
import type { Setting, Target } from './target.ts';
import { attributeOf, childrenOf, elementsOf, textOf, within, type MarkupNode } from './tree.ts';
import type { NoteKind } from '../document.ts';

const UNPRINTED = new Set([
  ...['head', 'script', 'style', 'template', 'noscript', 'noframes', 'title', 'meta', 'link', 'base'],
  ...['rt', 'rp', 'rtc', 'datalist', 'colgroup', 'xml', 'area', 'param', 'source', 'track'],
]);
const BLOCKS = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'dialog', 'dir'],
  ...['div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'frameset', 'h1', 'h2', 'h3', 'h4'],
  ...['h5', 'h6', 'header', 'hgroup', 'hr', 'html', 'legend', 'li', 'main', 'menu', 'nav', 'ol', 'p', 'pre'],
  ...['search', 'section', 'summary', 'table', 'td', 'th', 'ul'],
]);
const PICTURES = new Set(['img', 'svg', 'canvas', 'v:imagedata']);
const OUTSIDE = new Set(['iframe', 'frame', 'object', 'embed', 'applet', 'video', 'audio', 'bgsound']);
export const UNSEEN_TEXT = '看不见的文字没有放进来';
const LISTS = new Set(['ol', 'ul', 'menu', 'dir']);
const STRUCK = new Set(['del', 's', 'strike']);

/** Reads all that lies within an element. */
export function readChildren(element: MarkupNode, target: Target, setting: Setting): void {
  for (const child of childrenOf(element)) {
    if (child.kind === 'element') readElement(child, target, setting);
    else if (child.kind === 'text') addText(child.text, target, setting);
    // XHTML prints such text, and browsers that take it for HTML a comment.
    else if (child.kind === 'comment' && /^\[CDATA\[[^]*\]\]$/.test(child.text)) target.add(child.text.slice(7, -2));
  }
}

export function readElement(element: MarkupNode, target: Target, setting: Setting): void {
  const { name } = element;
  const { styles } = target;
  if (UNPRINTED.has(name)) return;
  if (name === 'br') return lineBreak(target, setting);
  if (PICTURES.has(name)) return readPicture(element, target);
  if (OUTSIDE.has(name)) return readOutside(element, target, setting);
  const isHidden = setting.isHidden || styles.hides(element);
  if (isHidden && !setting.isHidden && !(target.keepsHidden && BLOCKS.has(name)))
    return noteText(element, target, 'hidden', UNSEEN_TEXT);
  if (name === 'input' || name === 'select' || name === 'textarea') return target.add(fieldText(element));
  const isStruck = setting.isStruck || strikes(element, styles);
  if (isStruck && !setting.isStruck && !hasTable(element))
    return noteApart(element, target, 'tracked', '划掉的文字没有放进来');
  const inner = settingOf(element, target, { ...setting, isHidden, isStruck });
  const other = target.turn(element);
  if (other !== undefined) {
    target.end(setting);
    readBlock(element, other, inner, setting);
  } else if (name === 'table') target.table(element, inner, setting);
  else if (LISTS.has(name)) readList(element, target, inner, setting);
  else if (BLOCKS.has(name) || styles.boxOf(element) === 'block') readBlock(element, target, inner, setting);
  else if (name === 'button' || setting.isParted || styles.boxOf(element) === 'beside') {
    target.add(' ');
    readInline(element, target, inner);
    target.add(' ');
  } else readInline(element, target, inner);
}

function readInline(element: MarkupNode, target: Target, setting: Setting): void {
  const { name } = element;
  const isInserted = name === 'ins' && !setting.isInserted;
  const isRaised = (name === 'sup' || name === 'sub') && !setting.isRaised;
  if (isInserted) noteText(element, target, 'tracked', '修订时插入的文字按已接受读');
  const signs = isRaised ? raised(printedText(element), name === 'sup' ? 'above' : 'below') : undefined;
  if (signs !== undefined) return target.add(signs);
  if (name === 'q') target.add('“');
  readChildren(element, target, {
    ...setting,
    isInserted: setting.isInserted || isInserted,
    isRaised: setting.isRaised || isRaised,
  });
  if (name === 'q') target.add('”');
}

export function readBlock(element: MarkupNode, target: Target, inner: Setting, outer: Setting): void {
  target.end(inner);
  readChildren(element, target, inner);
  target.end(outer);
}

/** A list; what stands in it and is no item has no number. */
function readList(list: MarkupNode, target: Target, inner: Setting, outer: Setting): void {
  target.end(inner);
  const { styles } = target;
  const items = elementsOf(list, 'li').filter((item) => !styles.hides(item));
  const isReversed = attributeOf(list, 'reversed') !== undefined;
  let number = wholeNumber(attributeOf(list, 'start')) ?? (isReversed ? items.length : 1);
  const shown = new Set(items);
  for (const child of childrenOf(list)) {
    if (!shown.has(child)) {
      if (child.kind === 'element') readElement(child, target, inner);
      else if (child.kind === 'text') addText(child.text, target, inner);
      continue;
    }
    number = wholeNumber(attributeOf(child, 'value')) ?? number;
    const style = styleOf(child, styles) ?? styleOf(list, styles) ?? (list.name === 'ol' ? 'decimal' : 'disc');
    target.end(inner);
    const display = styles.of(child).get('display') ?? 'list-item';
    target.mark(display === 'list-item' ? marker(style, number) : '');
    readElement(child, target, inner);
    target.mark('');
    number += isReversed ? -1 : 1;
  }
  target.end(outer);
}

function styleOf(element: MarkupNode, styles: Styles): string | undefined {
  const said = styles.of(element);
  return listStyle(said.get('list-style-type') ?? said.get('list-style'), attributeOf(element, 'type'));
}

function addText(text: string, target: Target, setting: Setting): void {
  if (!setting.isPreformatted) return target.add(text);
  text.split('\n').forEach((line, index) => {
    if (index > 0) target.end(setting);
    target.add(line);
  });
}

/** A title over two lines stays one. */
function lineBreak(target: Target, setting: Setting): void {
  if (setting.level === null) target.end(setting);
  else target.add(' ');
}

function settingOf(element: MarkupNode, { styles }: Target, setting: Setting): Setting {
  const said = styles.of(element);
  const space = said.get('white-space');
  const isPreformatted =
    space === undefined ? setting.isPreformatted || element.name === 'pre' : /^(pre|break)/.test(space);
  const heading = /^h([1-6])$/.exec(element.name)?.[1] ?? /^[1-6]$/.exec(said.get('mso-outline-level') ?? '')?.[0];
  const isParted = styles.parts(element);
  return { ...setting, isPreformatted, isParted, level: heading === undefined ? setting.level : Number(heading) };
}

/** What is struck through no longer counts, and joined to the rest it would make another figure. */
function strikes(element: MarkupNode, styles: Styles): boolean {
  const said = styles.of(element);
  const line = said.get('text-decoration-line') ?? said.get('text-decoration') ?? '';
  return STRUCK.has(element.name) || line.includes('line-through');
}

function hasTable(element: MarkupNode): boolean {
  for (const { name } of within(element)) if (name === 'table') return true;
  return false;
}

/** Notes text that is not read, or read although it might not be meant to be. */
export function noteText(element: MarkupNode, target: Target, kind: NoteKind, what: string): void {
  const text = printedText(element);
  if (text !== '') target.note(kind, `${what}：“${text}”。`);
}

/** Notes what is seen and not read: what stands before and behind it is not one word. */
function noteApart(element: MarkupNode, target: Target, kind: NoteKind, what: string): void {
  target.add(' ');
  noteText(element, target, kind, what);
}

function printedText(element: MarkupNode): string {
  return textOf(element).replace(/\s+/g, ' ').trim();
}

function readPicture(element: MarkupNode, target: Target): void {
  target.add(' ');
  target.note('picture', '');
  const text = element.name === 'img' ? '' : printedText(element);
  if (text !== '') target.note('picture', `图形里的文字没有放进来：“${text}”。`);
}

function readOutside(element: MarkupNode, target: Target, setting: Setting): void {
  target.add(' ');
  const address = attributeOf(element, 'src') ?? attributeOf(element, 'data');
  const name = address === undefined ? '' : nameOfAddress(address);
  target.note('external', name === '' ? '这里嵌入了别的文件，没有读。' : `这里嵌入了别的文件（${name}），没有读。`);
  if (element.name === 'object') readChildren(element, target, setting);
}

function wholeNumber(text: string | undefined): number | undefined {
  const number = Number.parseInt(text ?? '', 10);
  return Number.isSafeInteger(number) ? number : undefined;
}
