/** A document of the corpus, and what must come of it. */
import type { Pages } from './form-page.ts';

export interface Expected {
  /**
   * Tells the placement: its path; `<row name> <field>` for annual indicators, behind the path of their sheet where they
   * are a project's; `score of <name>` for a leaf.
   */
  what: string;
  text: string;
}

export interface CorpusDocument extends Pages {
  name: string;
  framework: string | undefined;
  year: number;
  expected: readonly Expected[];
  /** Whose form it is, where the file has those of several. */
  department?: string | undefined;
  /** What must not be placed: hidden cells, forms of others. */
  unseen?: readonly string[];
}
