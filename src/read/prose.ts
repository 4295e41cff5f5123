/** The text of a report as checks read it: uses of components, headings, and the author's wording line by line. */
import type { Prose, ProseLine } from '../check/prose.ts';
import type { Body } from './body.ts';

// Each run is bounded: without bounds, text that opens and never closes takes time that grows with its square.
const MARKUP = /<([A-Z]\w{0,40})\b[^<>]{0,1000}?(\/)?>|\]\([^)]{0,1000}\)|`[^`\n]*`|https?:\/\/[^\s)]+/g;
const CLOSING = /<\/([A-Z]\w{0,40})\s{0,100}>/g;

/**
 * Makes the prose of a body.
 *
 * @param source     the body as written.
 * @param firstLine  the line of the file on which it begins.
 */
export function proseOf(body: Body, source: string, firstLine: number): Prose {
  // Blanked out character by character, so that columns stay those of the file.
  const wording = blanked(source);
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

/** The source with everything blanked that is markup: components with what they enclose, link targets, code. */
function blanked(source: string): string {
  const closings = closingsOf(source);
  const parts: string[] = [];
  let from = 0;
  for (const match of source.matchAll(MARKUP)) {
    const [markup, component, isSelfClosing] = match;
    if (match.index < from) continue;
    const end = match.index + markup.length;
    const to = component === undefined || isSelfClosing !== undefined ? end : closings(component, end);
    if (to === undefined) continue;
    parts.push(source.slice(from, match.index), source.slice(match.index, to).replace(/[^\n]/g, '\u0000'));
    from = to;
  }
  return parts.join('') + source.slice(from);
}

/** Tells where the next closing tag of a name ends; callers must ask from front to back. */
function closingsOf(source: string): (name: string, after: number) => number | undefined {
  const ends = new Map<string, { start: number; end: number }[]>();
  for (const match of [...source.matchAll(CLOSING)].reverse()) {
    const [markup, name = ''] = match;
    const list = ends.get(name) ?? [];
    list.push({ start: match.index, end: match.index + markup.length });
    ends.set(name, list);
  }
  return (name, after) => {
    const list = ends.get(name) ?? [];
    while ((list.at(-1)?.start ?? after) < after) list.pop();
    return list.at(-1)?.end;
  };
}
