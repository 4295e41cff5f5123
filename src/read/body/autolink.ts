/** Turns bare https addresses into links that end where the address ends, not where the Chinese text does. */
import type { PhrasingContent, Text } from 'mdast';
import { linkFault } from './links.ts';

// A longer run is no address anyone typed, and trimming it would take time that grows with its square.
const address = /(?<![A-Za-z\d+.-])https:\/\/[A-Za-z\d\-._~:/?#[\]@!$&'()*+,;=%]{1,2000}/g;

/** Splits a text at its bare https addresses; other addresses stay text. */
export function linkBareAddresses(node: Text): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let from = 0;
  for (const match of node.value.matchAll(address)) {
    const url = trimmed(match[0]);
    if (linkFault(url)) continue;
    parts.push(...piece(node, node.value.slice(from, match.index)));
    parts.push({ type: 'link', url, children: piece(node, url), position: node.position });
    from = match.index + url.length;
  }
  return from === 0 ? [node] : [...parts, ...piece(node, node.value.slice(from))];
}

function piece(node: Text, value: string): Text[] {
  return value === '' ? [] : [{ type: 'text', value, position: node.position }];
}

/** Without the punctuation of the sentence, and without a bracket that was opened before the address. */
function trimmed(found: string): string {
  let url = found;
  for (;;) {
    const closes = url.endsWith(')') && url.split(')').length > url.split('(').length;
    const squares = url.endsWith(']') && url.split(']').length > url.split('[').length;
    if (!closes && !squares && !/[.,;:!?'*_~&]$/.test(url)) return url;
    url = url.slice(0, -1);
  }
}
