/** An equation as a line of text, as one would type it: `(a+b)/c×100%`. */
import { childOf, childrenOf, textOf, type XmlElement } from '../xml.ts';
import { valueOf } from './attributes.ts';

export function equationText(element: XmlElement): string {
  return childrenOf(element).map(piece).join('');
}

function piece(element: XmlElement): string {
  const part = (name: string): string => equationText(childOf(element, name) ?? NOTHING);
  switch (element.name) {
    case 't':
      return textOf(element);
    case 'f':
      return `${operand(part('num'))}/${operand(part('den'))}`;
    case 'sSup':
      return `${part('e')}^${operand(part('sup'))}`;
    case 'rad':
      return `${part('deg')}√${operand(part('e'))}`;
    case 'd':
      return delimited(element);
    case 'nary':
      return `${valueOf(childOf(element, 'naryPr', 'chr')) ?? '∫'}${part('sub')}${part('sup')}${part('e')}`;
    case 'del':
    case 'moveFrom':
      return '';
    default:
      return equationText(element);
  }
}

const NOTHING: XmlElement = { name: '', attributes: {}, children: [] };

/** What is more than one figure or word is put in brackets, unless it has some. */
function operand(text: string): string {
  return /^[\p{L}\p{N}.%]*$/u.test(text) || /^\([^()]*\)$/.test(text) ? text : `(${text})`;
}

/** The brackets are no text of the equation: `(` and `)` unless it says others. */
function delimited(element: XmlElement): string {
  const sign = (name: string, usual: string): string => valueOf(childOf(element, 'dPr', name)) ?? usual;
  const inner = childrenOf(element, 'e').map(equationText).join(sign('sepChr', '|'));
  return sign('begChr', '(') + inner + sign('endChr', ')');
}
