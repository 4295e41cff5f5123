/** Where what a page prints goes, line by line, and what holds for it. */
import type { NoteKind } from '../document.ts';
import type { Row } from './rows.ts';
import type { Styles } from './styles.ts';
import type { MarkupNode } from './tree.ts';

/** What holds for the text within an element. */
export interface Setting {
  isHidden: boolean;
  /** 1 for a heading of the first level; null for text. */
  level: number | null;
  /** Line ends of the source are printed. */
  isPreformatted: boolean;
  /** Each element stands in a box of its own. */
  isParted: boolean;
  /** What was noted of the whole is not noted of its parts. */
  isStruck: boolean;
  isInserted: boolean;
  isRaised: boolean;
}

export const PLAIN: Setting = {
  ...{ isHidden: false, level: null, isPreformatted: false, isParted: false },
  ...{ isStruck: false, isInserted: false, isRaised: false },
};

/** A table of figures, before it is read cell by cell. */
export interface DataTable {
  element: MarkupNode;
  rows: readonly Row[];
  isHidden: boolean;
}

/** Where lines go. */
export interface Target {
  readonly styles: Styles;
  /** Whether hidden blocks become lines of their own; otherwise a note holds their text. */
  readonly keepsHidden: boolean;
  add(text: string): void;
  /** Ends the line; the next one has another setting. */
  end(next: Setting): void;
  /** What stands before the next line that has text. */
  mark(marker: string): void;
  table(element: MarkupNode, inner: Setting, outer: Setting): void;
  dataTable(table: DataTable): void;
  note(kind: NoteKind, text: string): void;
  /** Where an element goes that leads away from what the page is about, or back to it; undefined where it stays. */
  turn(element: MarkupNode): Target | undefined;
}
