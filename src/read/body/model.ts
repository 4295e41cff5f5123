/** The shapes of a parsed report body: what an author may use, what came out, what was refused. */
import type { Root } from 'hast';
import type { z } from 'zod';

/** How a component stands in the text: on its own (`block`) or within a sentence (`inline`). */
export type Kind = 'block' | 'inline';

/** What authors may use, by component name. */
export type AllowList = Record<
  string,
  {
    /** The schema of its props. */
    props: z.ZodType;
    kind: Kind;
    /** Nothing may stand between its tags: it would not be shown. */
    isEmpty?: true;
    /** It may show the same only once: its rows have anchors, and each anchor of a page is unique. */
    isOnce?: true;
  }
>;

/** What a component received, as its own schema gave it back. */
export type Props = Record<string, unknown>;

/** Something that the author wrote and that is refused; `form/<name>` is its check id. */
export type Refusal = {
  name: string;
  message: string;
  fix: string;
  /** The refused text as written, shortened. */
  found: string;
  line: number;
  column: number;
};

/** A heading of the body; `depth` is 2 for the first level of a report. */
export type Heading = { depth: number; id: string; text: string };

/** A component an author placed; `text` is the wording between its tags, empty without any. */
export type Use = { component: string; props: Props; text: string; line: number; column: number };

/** An accepted link, with its address as written. */
export type Link = { address: string; line: number; column: number };

/** A body as data: a tree of plain elements and component nodes, and what was found on the way. */
export type Body = { tree: Root; headings: Heading[]; uses: Use[]; links: Link[]; refusals: Refusal[] };

export type BodyOptions = {
  components: AllowList;
  /** Line of the file on which the body starts, so that positions are those of the file. */
  firstLine: number;
  /** Tells whether a local image is there; without it images are not looked for. */
  imageExists?: (path: string) => boolean;
};
