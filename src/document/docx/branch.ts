/** `mc:AlternateContent` says one thing twice, for new programs and for old ones; one of the two is read. */
import { attributeOf, childOf, childrenOf, type XmlElement } from '../xml.ts';

/** What the new form may need and we read: shapes, groups, canvases, charts, and marks of the text. */
const KNOWN = /^(?:wps|wpg|wpc|wp14|w1[4-9]\w*|w16\w*|cx\d?|c14|c16\w*|a14|v|o|wpsCustomData)$/;

export function branchOf(alternate: XmlElement): XmlElement | undefined {
  const choices = childrenOf(alternate, 'Choice');
  const isKnown = (choice: XmlElement): boolean =>
    (attributeOf(choice, 'Requires') ?? '').split(/\s+/).every((prefix) => prefix === '' || KNOWN.test(prefix));
  return choices.find(isKnown) ?? childOf(alternate, 'Fallback') ?? choices[0];
}
