/** A table as plain data: rows of cells, each cell a list of pieces. `FormTable.astro` prints it without thinking. */
import type { Scorer } from '../../src/report/scorer.ts';
import type { Working } from '../../src/score/outcome.ts';
import type { Badge } from '../GradeBadge/badge.ts';

/** What stands where nothing was published. */
export const NOTHING = '—';

/** Text, or one of the few things a cell can hold beside text. */
export type Piece =
  | string
  /** For screen readers only. */
  | { kind: 'hidden'; text: string }
  /** A word beside a figure, such as 推算; the title says why. */
  | { kind: 'mark'; text: string; title: string }
  /** An aside in small print, on a line of its own. */
  | { kind: 'note'; text: string }
  /** The recomputed figure is another than the stated one. */
  | { kind: 'differs' }
  | { kind: 'paragraphs'; texts: string[] }
  /** Where links lead to the items, each has a permanent anchor. */
  | { kind: 'list'; items: string[]; anchors?: string[] }
  | { kind: 'steps'; steps: Working[] }
  | { kind: 'badge'; badge: Badge }
  /** Opens on demand; `name` is its class. */
  | { kind: 'details'; name: 'working' | 'explanation'; summary: Piece[]; body: Piece[] };

export interface Cell {
  pieces: Piece[];
  /** Only a heading cell has a scope; a cell without one is data. */
  scope?: 'col' | 'colgroup' | 'row' | 'rowgroup' | undefined;
  rowspan?: number | undefined;
  colspan?: number | undefined;
  /** `figure` is aligned right, `text` left. */
  look?: 'figure' | 'text' | undefined;
  title?: string | undefined;
  /** The path of the datum shown. */
  path?: string | undefined;
  /** Of a score cell: which figure it is, and the figure itself. */
  field?: 'weight' | 'stated' | 'recomputed' | Scorer | undefined;
  value?: string | undefined;
  /** Of a heading cell without a row of its own: the permanent anchor. */
  anchor?: string | undefined;
  /** The name of its column, where narrow screens show rows as cards; set by `labelled`. */
  label?: string | undefined;
  /** Set by `associate`. */
  id?: string | undefined;
  headers?: string | undefined;
}

export interface Row {
  cells: Cell[];
  /** The permanent anchor. */
  anchor?: string | undefined;
  /** Depth of nesting, 1 at the top. */
  level?: number | undefined;
  /** Class names beside the level. */
  looks?: string[] | undefined;
  /** Of a score row: the id of the indicator or part. */
  indicator?: string | undefined;
}

export interface FormTable {
  /** Prefix of every id made for the table; unique on a page. */
  id: string;
  /** What `data-table` says. */
  name: string;
  /** How a narrow screen shows it: sideways with its row names kept in sight, or each row as a card. */
  narrow?: 'scroll' | 'cards' | undefined;
  caption: string;
  /** How many columns each column group has; only where groups have a heading. */
  columnGroups?: number[] | undefined;
  head: Row[];
  bodies: Row[][];
  foot?: Row[] | undefined;
  notes: string[];
}

/** A heading cell at the top of a column. */
export function columnHead(text: string, spans: Pick<Cell, 'rowspan' | 'colspan' | 'look'> = {}): Cell {
  return { pieces: [text], scope: 'col', ...spans };
}

/** Text that may run over several lines, one paragraph a line. */
export function paragraphs(text: string): Piece[] {
  const texts = text.split(/\s*\n\s*/).filter((line) => line !== '');
  return texts.length > 1 ? [{ kind: 'paragraphs', texts }] : texts;
}

/** An aside, where there is one. */
export function noteOf(text: string | null | undefined): Piece[] {
  return text === undefined || text === null ? [] : [{ kind: 'note', text }];
}
