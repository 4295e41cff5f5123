/** The text of a report as checks read it: uses of components, headings, and the author's wording line by line. */
import type { Prose, ProseLine } from '../check/prose.ts';
import type { Body } from './body.ts';

/** Everything that is markup and not wording: components with what they enclose, link targets, code. */
const MARKUP = /<([A-Z]\w*)\b[^>]*?(?:\/>|>[\s\S]*?<\/\1\s*>)|\]\([^)]*\)|`[^`\n]*`|https?:\/\/[^\s)]+/g;

/**
 * Makes the prose of a body.
 *
 * @param source     the body as written.
 * @param firstLine  the line of the file on which it begins.
 */
export function proseOf(body: Body, source: string, firstLine: number): Prose {
  // Blanked out character by character, so that every column stays what it is in the file.
  const wording = source.replace(MARKUP, (markup) => markup.replace(/[^\n]/g, '\u0000'));
  const lines: ProseLine[] = wording
    .split(/\r?\n/)
    .map((text, index) => ({ line: firstLine + index, text }))
    .filter(({ text }) => /[^\u0000\s]/.test(text));
  const uses = body.uses.map(({ component, props, text, line, column }) => {
    const of = props['of'];
    return { component, of: typeof of === 'string' ? of : null, text, line, column };
  });
  return { headings: body.headings.map(({ depth, text }) => ({ depth, text })), uses, lines };
}
