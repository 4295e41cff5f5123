/** The table of contents of a report page. */

export interface Heading {
  depth: number;
  /** The anchor. */
  id: string;
  text: string;
}

/** What the page consists of, in its order. */
interface Parts {
  /** Whether the page begins with pictures. */
  hasOverview: boolean;
  /** Whether it says where the source prints its figures. */
  hasPlaces: boolean;
  /** Headings of the body. */
  headings: readonly Heading[];
  /** Data blocks after the text. */
  blocks: readonly { anchor: string; title: string }[];
}

/** Headings down to the third level, and the sections that every report page has. */
export function contentsOf({ hasOverview, hasPlaces, headings, blocks }: Parts): Heading[] {
  const own = (id: string, text: string): Heading => ({ depth: 2, id, text });
  return [
    ...(hasOverview ? [own('overview', '一览')] : []),
    // A heading that is a component alone has no words to be listed by.
    ...headings.filter(({ depth, text }) => depth <= 3 && text !== ''),
    ...blocks.map(({ anchor, title }) => own(anchor, title)),
    own('findings', '核对说明'),
    ...(hasPlaces ? [own('sources', '出处')] : []),
    own('revisions', '更正与修订'),
    own('downloads', '下载与引用'),
  ];
}

/** Tells whether the author numbers headings (一、…); paper then adds no numbers of its own. */
export function isNumbered(headings: readonly Heading[]): boolean {
  return headings.some(({ text }) => /^[一二三四五六七八九十]+、|^（[一二三四五六七八九十]+）/.test(text));
}
