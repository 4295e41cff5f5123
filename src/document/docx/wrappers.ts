/** What stands around text and is none: one of two branches is read, wrappers are passed through. */
import { attributeOf, childOf, childrenOf, type XmlElement } from '../xml.ts';

/** What the new form may need and we read: shapes, groups, canvases, charts, and marks of the text. */
const KNOWN = /^(?:wps|wpg|wpc|wp14|w1[4-9]\w*|w16\w*|cx\d?|c14|c16\w*|a14|v|o|wpsCustomData)$/;

/** `mc:AlternateContent` says one thing twice, for new programs and for old ones; one of the two is read. */
export function branchOf(alternate: XmlElement): XmlElement | undefined {
  const choices = childrenOf(alternate, 'Choice');
  const isKnown = (choice: XmlElement): boolean =>
    (attributeOf(choice, 'Requires') ?? '').split(/\s+/).every((prefix) => prefix === '' || KNOWN.test(prefix));
  return choices.find(isKnown) ?? childOf(alternate, 'Fallback') ?? choices[0];
}

const WRAPPERS = new Set(['sdt', 'sdtContent', 'customXml', 'smartTag', 'ins', 'moveTo']);

/** Elements of some names right below one, also within content controls and whatever else may stand around them. */
export function* unwrapped(element: XmlElement, names: ReadonlySet<string>): Generator<XmlElement> {
  for (const child of childrenOf(element)) {
    if (names.has(child.name)) yield child;
    else if (child.name === 'AlternateContent') yield* unwrapped(branchOf(child) ?? child, names);
    else if (WRAPPERS.has(child.name)) yield* unwrapped(child, names);
  }
}
