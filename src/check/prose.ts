/** The text of a report as checks read it. */

/** A use of a component in the text. */
export interface ProseUse {
  component: string;
  /** The `of` attribute, or null. */
  of: string | null;
  /** The wording between the tags; empty without any. */
  text: string;
  line: number;
  column: number;
}

export interface ProseHeading {
  depth: number;
  text: string;
}

/** One line of the body; everything but the author's wording is replaced by blanks, so that positions stay. */
export interface ProseLine {
  line: number;
  text: string;
}

export interface Prose {
  headings: readonly ProseHeading[];
  uses: readonly ProseUse[];
  lines: readonly ProseLine[];
}
