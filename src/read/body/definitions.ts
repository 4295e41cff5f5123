/** Resolves the definitions that reference-style links and images point to. */
import type { Definition, Root, RootContent } from 'mdast';
import { linkFault } from './links.ts';
import { refuseNode, type Log } from './log.ts';
import { walk } from './walk.ts';

/** The definitions whose address may be used, by normalised identifier. */
export type Definitions = Map<string, Pick<Definition, 'url' | 'title'>>;

/** Collects the definitions of a body and refuses the unsafe ones; as in Markdown, the first of a name counts. */
export function definitionsOf(tree: Root, log: Log): Definitions {
  const definitions: Definitions = new Map();
  const seen = new Set<string>();
  walk<RootContent>(tree.children, (node) => {
    if (node.type !== 'definition') return;
    const fault = linkFault(node.url);
    if (fault) refuseNode(log, { fault, position: node.position });
    else if (!seen.has(node.identifier)) definitions.set(node.identifier, { url: node.url, title: node.title });
    seen.add(node.identifier);
  });
  return definitions;
}
