/** Components and shorthands for the tests of report bodies. */
import type { Nodes } from 'hast';
import { z } from 'zod';
import { type AllowList, type Body, parseBody } from '../../../src/read/body.ts';

export const components: AllowList = {
  Fig: { kind: 'inline', props: z.object({ of: z.string(), as: z.enum(['full', 'short']).optional() }) },
  Grade: { kind: 'inline', props: z.object({}), isEmpty: true },
  Table: { kind: 'block', props: z.object({ of: z.string().optional() }), isEmpty: true, isOnce: true },
  Note: { kind: 'block', props: z.object({ title: z.string().optional(), open: z.literal(true).optional() }) },
};

/** Parses a body that starts on line 1, with `here.png` as the only image. */
export function read(source: string): Body {
  return parseBody(source, { components, firstLine: 1, imageExists: (path) => path === 'here.png' });
}

/** What was refused, as `name line:column`. */
export function refusedIn(source: string): string[] {
  return read(source).refusals.map(({ name, line, column }) => `${name} ${line}:${column}`);
}

/** The tree as text, with elements as tags and components in square brackets. */
export function shown(node: Nodes): string {
  if (node.type === 'text') return node.value.replaceAll('<', '&lt;');
  if (node.type === 'root') return node.children.map(shown).join('');
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    const props = Object.entries(node.data?.props ?? {})
      .map(([name, value]) => ` ${name}=${String(value)}`)
      .join('');
    return `[${node.name}${props}]${node.children.map(shown).join('')}[/${node.name}]`;
  }
  if (node.type !== 'element') return `!${node.type}!`;
  const properties = Object.entries(node.properties)
    .map(([name, value]) => ` ${name}="${[value].flat().join(' ')}"`)
    .join('');
  return `<${node.tagName}${properties}>${node.children.map(shown).join('')}</${node.tagName}>`;
}

/** The tree of a body as text, without line breaks between blocks. */
export function page(source: string): string {
  return shown(read(source).tree).replaceAll('>\n', '>').replaceAll('\n<', '<');
}

/** Only the words of a tree. */
export function words(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(words).join('') : '';
}
