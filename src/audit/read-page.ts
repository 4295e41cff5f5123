/** Takes from a page what the rules ask about. */
import { type Attributes, type HtmlReader, readHtml } from '../html/read-html.ts';
import { type BuiltPage, emptyPage, type Table } from './built-page.ts';
import { loadedBy } from './loaded.ts';

/** A page from the text of its file. */
export function readPage(file: string, html: string): BuiltPage {
  const reader = new PageReader(file);
  readHtml(html, reader);
  return reader.page;
}

/** What is done with the text of an element once it ends. */
interface Collecting {
  tag: string;
  text: string;
  done: (text: string) => void;
}

export class PageReader implements HtmlReader {
  readonly page: BuiltPage;
  /** Elements whose text is wanted, innermost last. */
  #collecting: Collecting[] = [];
  /** Tables that are open, innermost last. */
  #tables: Table[] = [];
  /** How many `svg` are open: their `title` is not the page's, their `style` is. */
  #pictures = 0;

  constructor(file: string) {
    this.page = emptyPage(file);
  }

  open(tag: string, attributes: Attributes): void {
    const { page } = this;
    for (const name of Object.keys(attributes)) {
      if (name === 'style' || name.startsWith('on')) page.inlineCode.push(`<${tag} ${name}>`);
    }
    const { id } = attributes;
    if (id !== undefined) page.ids.push(id);
    page.loaded.push(...loadedBy(tag, attributes));
    this.#openKnown(tag, attributes);
  }

  text(text: string): void {
    for (const element of this.#collecting) element.text += text;
  }

  close(tag: string): void {
    if (tag === 'table') this.#tables.pop();
    if (tag === 'svg') this.#pictures -= 1;
    const last = this.#collecting.at(-1);
    if (last?.tag !== tag) return;
    this.#collecting.pop();
    last.done(last.text);
  }

  #openKnown(tag: string, attributes: Attributes): void {
    const { page } = this;
    switch (tag) {
      case 'html':
        page.lang = attributes['lang'];
        break;
      case 'title':
        if (this.#pictures === 0) this.#collect(tag, (text) => page.titles.push(text.trim()));
        break;
      case 'svg':
        this.#pictures += 1;
        break;
      case 'meta':
        this.#openMeta(attributes);
        break;
      case 'link':
        if (attributes['rel'] === 'canonical') page.canonicals.push(attributes['href'] ?? '');
        break;
      case 'a':
      case 'area':
        if (attributes['href'] !== undefined) page.links.push(attributes['href']);
        break;
      case 'form':
        page.actions.push(attributes['action'] ?? '');
        break;
      case 'button':
      case 'input':
        if (attributes['formaction'] !== undefined) page.actions.push(attributes['formaction']);
        break;
      case 'img':
        if (attributes['alt'] === undefined) page.unnamedImages.push(attributes['src'] ?? '');
        break;
      case 'style':
        this.#collect(tag, (text) => page.inlineStyles.push(text));
        break;
      case 'script': {
        const { type = '' } = attributes;
        if (attributes['src'] === undefined) this.#collect(tag, (text) => page.inlineScripts.push({ type, text }));
        break;
      }
      default:
        this.#openText(tag, attributes);
    }
  }

  #openMeta(attributes: Attributes): void {
    const { content = '', name, property } = attributes;
    if (attributes['http-equiv']?.toLowerCase() === 'content-security-policy') this.page.policies.push(content);
    const own = name ?? property;
    if (own !== undefined) this.page.metas.push({ name: own, content });
  }

  #openText(tag: string, attributes: Attributes): void {
    const table = this.#tables.at(-1);
    if (/^h[1-6]$/.test(tag)) {
      const level = Number(tag.slice(1));
      this.#collect(tag, (text) => this.page.headings.push({ level, text: text.trim() }));
    } else if (tag === 'table') {
      const opened: Table = { hasCaption: false, unscoped: [] };
      this.page.tables.push(opened);
      this.#tables.push(opened);
    } else if (tag === 'caption' && table !== undefined) {
      this.#collect(tag, (text) => {
        if (text.trim() !== '') table.hasCaption = true;
      });
    } else if (tag === 'th' && table !== undefined && !/^(?:row|col)(?:group)?$/.test(attributes['scope'] ?? '')) {
      this.#collect(tag, (text) => table.unscoped.push(text.trim()));
    }
  }

  #collect(tag: string, done: (text: string) => void): void {
    this.#collecting.push({ tag, text: '', done });
  }
}
