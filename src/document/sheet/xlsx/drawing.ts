/** What lies over the cells of a worksheet: text boxes, pictures, charts. */
import type { OfficePackage } from '../../package/open-package.ts';
import { relationshipsOf } from '../../package/relationships.ts';
import { cellText } from '../../text.ts';
import { attributeOf, childOf, childrenOf, textOf, within, type XmlElement } from '../../xml.ts';
import type { TextBox } from '../workbook.ts';

export interface Drawing {
  textBoxes: readonly TextBox[];
  pictures: number;
  remotePictures: number;
  charts: number;
}

/** @throws DocumentRefused */
export function drawingAt(pack: OfficePackage, path: string): Drawing {
  const root = pack.xml(path);
  const remote = relationshipsOf(pack, path).filter(({ type, isExternal }) => type === 'image' && isExternal);
  const textBoxes: TextBox[] = [];
  const counts = { pictures: 0, charts: 0 };
  for (const anchor of childrenOf(root)) {
    const from = childOf(anchor, 'from');
    const cell = { row: numberIn(from, 'row'), column: numberIn(from, 'col') };
    for (const shape of shapesIn(anchor)) {
      if (shape.name === 'pic') counts.pictures += 1;
      if (shape.name === 'graphicFrame') counts.charts += 1;
      const paragraphs = shape.name === 'sp' ? paragraphsOf(shape) : [];
      if (paragraphs.length > 0) textBoxes.push({ ...cell, paragraphs });
    }
  }
  return { textBoxes, remotePictures: remote.length, ...counts };
}

function numberIn(from: XmlElement | undefined, name: string): number {
  const value = Number(textOf(childOf(from, name)));
  return Number.isInteger(value) && value >= 0 ? value : 0;
}

const SHAPES = new Set(['sp', 'pic', 'graphicFrame']);

/** Shapes at any depth of groups; of what is given for new and for old programs the first alone. */
function* shapesIn(element: XmlElement): Generator<XmlElement> {
  for (const child of childrenOf(element)) {
    if (SHAPES.has(child.name)) yield child;
    else if (child.name !== 'Fallback') yield* shapesIn(child);
  }
}

function paragraphsOf(shape: XmlElement): string[] {
  const body = childOf(shape, 'txBody');
  return childrenOf(body, 'p')
    .map((paragraph) => cellText([...runsOf(paragraph)].join('')).replaceAll('\n', ' '))
    .filter((text) => text !== '');
}

function* runsOf(paragraph: XmlElement): Generator<string> {
  for (const child of childrenOf(paragraph)) {
    if (child.name === 'br') yield '\n';
    for (const text of within(child, 't')) yield textOf(text);
  }
}

/** How many cells have a comment. */
export function commentsAt(pack: OfficePackage, path: string): number {
  const cells = new Set<string>();
  for (const comment of within(pack.xml(path) ?? { name: '', attributes: {}, children: [] }, 'comment'))
    cells.add(attributeOf(comment, 'ref') ?? '');
  return cells.size;
}
