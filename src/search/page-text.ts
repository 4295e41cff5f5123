/** Takes the visible text out of a built report page, block by block, each with the heading under which it stands. */
import { Parser } from 'htmlparser2';

export interface Block {
  /** The id of the nearest thing that can be linked to: a heading, a row, a finding; empty above the first one. */
  anchor: string;
  /** The words of the heading above, empty before the first one. */
  heading: string;
  text: string;
}

/** Elements within a line of text; any other one ends a block. */
const INLINE = new Set(
  'a abbr b bdi cite code data del dfn em i ins kbd mark q s small span strong sub sup time u var wbr tspan'.split(' '),
);
const VOID = new Set('area br col hr img input link meta source wbr path line rect circle'.split(' '));
const HEADING = /^h[1-6]$/;

/** Not for reading on the screen, or said elsewhere on the page. */
function isLeftOut(tag: string, { class: names = '' }: Readonly<Record<string, string>>): boolean {
  return ['script', 'style', 'template'].includes(tag) || /(?:^| )(?:on-paper|contents)(?: |$)/.test(names);
}

/** The blocks of a page's `<article class="report">`; none where the page has no such article. */
export function blocksOf(html: string): Block[] {
  const reader = new BlockReader();
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => reader.open(tag, attributes),
      ontext: (text) => reader.text(text),
      onclosetag: (tag) => reader.close(tag),
    },
    { decodeEntities: true },
  );
  parser.end(articleOf(html));
  return reader.blocks;
}

/** The part of a page that is searched, as it is written. */
export function articleOf(html: string): string {
  const start = html.indexOf('<article class="report"');
  return start < 0 ? '' : html.slice(start, html.lastIndexOf('</article>') + '</article>'.length);
}

class BlockReader {
  readonly blocks: Block[] = [];
  #text = '';
  #anchor = '';
  #heading = '';
  /** How many elements are open inside one that is left out, itself included. */
  #leftOut = 0;

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#leftOut > 0 || isLeftOut(tag, attributes)) {
      if (!VOID.has(tag)) this.#leftOut += 1;
      return;
    }
    if (!INLINE.has(tag)) this.#end();
    // Small print stands below or beside, never within a figure.
    if (tag === 'small') this.#text += ' ';
    const { id } = attributes;
    if (id !== undefined && (HEADING.test(tag) || tag === 'tr' || id.startsWith('finding-'))) this.#anchor = id;
    if (HEADING.test(tag)) this.#heading = '';
  }

  text(text: string): void {
    if (this.#leftOut === 0) this.#text += text;
  }

  close(tag: string): void {
    if (this.#leftOut > 0) {
      if (!VOID.has(tag)) this.#leftOut -= 1;
      return;
    }
    if (INLINE.has(tag)) return;
    if (HEADING.test(tag)) this.#heading = this.#text.replace(/\s+/g, ' ').trim();
    this.#end();
  }

  #end(): void {
    const text = this.#text.replace(/\s+/g, ' ').trim();
    this.#text = '';
    if (text !== '') this.blocks.push({ anchor: this.#anchor, heading: this.#heading, text });
  }
}
