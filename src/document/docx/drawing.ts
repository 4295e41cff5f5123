/** Drawings of both forms (DrawingML, VML) and embedded objects: text boxes, and what of them cannot be read. */
import { attributeOf, childOf, childrenOf, textOf, within, type XmlElement } from '../xml.ts';
import { branchOf } from './wrappers.ts';
import type { Line } from './line.ts';

/** Adds what a drawing holds to the line on which it hangs. */
export function readDrawing(drawing: XmlElement, line: Line): void {
  // The picture in an object only shows what it looked like.
  const object = drawing.name === 'object' ? (childOf(drawing, 'OLEObject') ?? childOf(drawing, 'control')) : undefined;
  if (object === undefined) readShape(drawing, line);
  else readObject(object, line);
}

function readObject(object: XmlElement, line: Line): void {
  const program = attributeOf(object, 'ProgID') ?? attributeOf(object, 'name') ?? '';
  if (attributeOf(object, 'Type') === 'Link') line.notice('linked');
  else if (/^(?:Excel|ET|KET)\.|^opendocument\.Calc/i.test(program)) line.notice('sheet');
  else line.notice('object', program);
}

function readShape(element: XmlElement, line: Line): void {
  switch (element.name) {
    case 'txbxContent':
      line.boxes.push(element);
      return;
    case 'AlternateContent': {
      const branch = branchOf(element);
      if (branch !== undefined) readShape(branch, line);
      return;
    }
    case 'pic':
      line.notice(isLinked([...within(element, 'blip')][0]) ? 'linked' : 'picture');
      return;
    case 'imagedata':
      line.notice(isLinked(element) ? 'linked' : 'picture');
      return;
    case 'contentPart':
      line.notice('picture');
      return;
    case 'chart':
      line.notice('chart');
      return;
    case 'relIds':
      line.notice('diagram');
      return;
    case 'textpath':
      addText(attributeOf(element, 'string') ?? '', line);
      return;
    case 'txBody':
      for (const paragraph of within(element, 'p')) addText(textOf(paragraph), line);
      return;
    default:
      for (const child of childrenOf(element)) readShape(child, line);
  }
}

/** Text that is drawn and is no text box stands in the paragraph itself, on a line of its own. */
function addText(text: string, line: Line): void {
  if (text.trim() === '') return;
  line.add(`\n${text}\n`);
  line.notice('box');
}

/** A picture of which the file holds the address alone. */
function isLinked(element: XmlElement | undefined): boolean {
  const own = attributeOf(element, 'embed') ?? attributeOf(element, 'id') ?? attributeOf(element, 'pict');
  return own === undefined && (attributeOf(element, 'link') ?? attributeOf(element, 'href')) !== undefined;
}
