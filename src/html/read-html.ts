/** Reads a built page in one pass, without building a tree: thousands must take seconds. */
import { Parser } from 'htmlparser2';

export type Attributes = Readonly<Record<string, string>>;

/** What takes something of a page while it is read. Names are in small letters, entities are decoded. */
export interface HtmlReader {
  open(tag: string, attributes: Attributes): void;
  /** Text may come in pieces. */
  text(text: string): void;
  /** Also for elements that never have an end, and for those that another one ends. */
  close(tag: string): void;
}

/** Has all readers take what they want from one pass. */
export function readHtml(html: string, ...readers: readonly HtmlReader[]): void {
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => readers.forEach((reader) => reader.open(tag, attributes)),
      ontext: (text) => readers.forEach((reader) => reader.text(text)),
      onclosetag: (tag) => readers.forEach((reader) => reader.close(tag)),
    },
    { decodeEntities: true },
  );
  parser.end(html);
}
