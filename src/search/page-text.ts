/** Takes the visible text out of a built report page, block by block, each with the heading under which it stands. */
import type { Attributes, HtmlReader } from '../html/read-html.ts';

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
function isLeftOut(tag: string, { class: names = '' }: Attributes): boolean {
  return (
    ['script', 'style', 'template'].includes(tag) || /(?:^| )(?:on-paper|contents|source-places)(?: |$)/.test(names)
  );
}

/** Takes the blocks of a page's `<article class="report">`; there are none where the page has no such article. */
export class BlockReader implements HtmlReader {
  readonly blocks: Block[] = [];
  /** How many articles are open, that of the report included. */
  #articles = 0;
  #text = '';
  #anchor = '';
  #heading = '';
  /** How many elements are open inside one that is left out, itself included. */
  #leftOut = 0;

  open(tag: string, attributes: Attributes): void {
    if (tag === 'article' && (this.#articles > 0 || attributes['class'] === 'report')) this.#articles += 1;
    if (this.#articles === 0) return;
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
    if (this.#articles > 0 && this.#leftOut === 0) this.#text += text;
  }

  close(tag: string): void {
    if (this.#articles === 0) return;
    if (tag === 'article') this.#articles -= 1;
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
