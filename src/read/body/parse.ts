/** Parses Markdown with MDX tags into a syntax tree; never runs or even parses code. */
import type { Root } from 'mdast';
import type { Extension } from 'micromark-util-types';
import { mdxExpression } from 'micromark-extension-mdx-expression';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { tagsFromMarkdown } from './tags.ts';
import { tolerant, type Guard, type Hazard } from './tolerant.ts';

/** A tree whose tags are still single leaves, and the malformed syntax met on the way. */
export type Parsed = { tree: Root; hazards: Hazard[]; spent: boolean };

// A tag or brace is tried at most a few times where it stands; what goes far beyond that is an attack.
const stepsPerCharacter = 4;
const stepsFree = 100_000;

/**
 * MDX replaces raw HTML, `<address>` links and code by indentation. Literal web addresses are linked later,
 * because the GFM rule takes Chinese text after an address for a part of it.
 */
const replaced: Extension = {
  disable: {
    null: ['autolink', 'codeIndented', 'htmlFlow', 'htmlText', 'wwwAutolink', 'protocolAutolink', 'emailAutolink'],
  },
};

/** Parses a body. Malformed tags and braces stay text and are returned as hazards. */
export function parseTree(source: string): Parsed {
  const guard: Guard = { steps: source.length * stepsPerCharacter + stepsFree, spent: false, hazards: [] };
  const processor = unified()
    .use(remarkParse)
    // A single tilde is a range in Chinese text (10~20), not a deletion.
    .use(remarkGfm, { singleTilde: false })
    .use(remarkCjkFriendly)
    .use(tags, guard);
  return { tree: processor.parse(source), hazards: guard.hazards, spent: guard.spent };
}

/** Adds the tag syntax without a JavaScript parser: braces are only counted. */
function tags(this: Processor, guard: Guard): void {
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    tolerant(mdxJsx(), guard),
    tolerant(mdxExpression(), guard),
    replaced,
  ];
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []).flat().map((extension) => ({ ...extension, transforms: [] })),
    tagsFromMarkdown(),
  ];
}
