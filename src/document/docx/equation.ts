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
    case 'sSub':
    case 'sSup':
    case 'sSubSup':
      return operand(part('e')) + indices(part('sub'), part('sup'));
    case 'limLow':
      return part('e') + indices(part('lim'), '');
    case 'limUpp':
      return part('e') + indices('', part('lim'));
    case 'rad':
      return `${part('deg')}√${operand(part('e'))}`;
    case 'd':
      return delimited(element);
    case 'nary':
      return `${valueOf(childOf(element, 'naryPr', 'chr')) ?? '∫'}${indices(part('sub'), part('sup'))} ${part('e')}`;
    case 'eqArr':
      return childrenOf(element, 'e').map(equationText).join('; ');
    case 'mr':
      return `${childrenOf(element, 'e').map(equationText).join(' ')}; `;
    case 'del':
    case 'moveFrom':
      return '';
    default:
      return equationText(element);
  }
}

/** What stands below and above: `_i^2`. */
function indices(below: string, above: string): string {
  return (below === '' ? '' : `_${operand(below)}`) + (above === '' ? '' : `^${operand(above)}`);
}

const NOTHING: XmlElement = { name: '', attributes: {}, children: [] };

/** What is more than one figure or word is put in brackets, unless it has some. */
function operand(text: string): string {
  return /^(?:[\p{L}\p{N}.%]*|.)$/u.test(text) || /^\([^()]*\)$/.test(text) ? text : `(${text})`;
}

/** The brackets are no text of the equation: `(` and `)` unless it says others. */
function delimited(element: XmlElement): string {
  const sign = (name: string, usual: string): string => valueOf(childOf(element, 'dPr', name)) ?? usual;
  const inner = childrenOf(element, 'e').map(equationText).join(sign('sepChr', '|'));
  return sign('begChr', '(') + inner + sign('endChr', ')');
}
