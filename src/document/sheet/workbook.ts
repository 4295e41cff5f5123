/** What both formats of workbooks are read to, before it becomes tables: texts as shown, and all that stands beside them. */
import { CELLS_MAX } from '../limits.ts';
import { DocumentRefused } from '../refusal.ts';
import { SHEET_COLUMNS, SHEET_ROWS, type CellRange } from './place.ts';

export interface Workbook {
  /** In the order of their tabs. */
  sheets: readonly Sheet[];
  /** It holds programs, which are never run. */
  hasMacros: boolean;
  /** It would fetch data from elsewhere, which is never done. */
  hasConnections: boolean;
}

export interface Sheet {
  name: string;
  visibility: 'visible' | 'hidden' | 'very-hidden';
  /** A sheet that is one chart, or a program of old times: it has no cells. */
  kind: 'cells' | 'chart' | 'program';
  cells: readonly SheetCell[];
  merges: readonly CellRange[];
  hiddenRows: readonly HiddenStretch[];
  hiddenColumns: readonly HiddenStretch[];
  /** What is printed; empty where everything is. */
  printArea: readonly CellRange[];
  /** Head and foot of the printed pages, without their codes; texts of more than page numbers, dates and file names. */
  margins: readonly string[];
  textBoxes: readonly TextBox[];
  pictures: number;
  /** Pictures that lie outside of the file. */
  remotePictures: number;
  charts: number;
  comments: number;
  /** A part of the sheet that could not be read. */
  isDamaged?: true;
}

export interface SheetCell {
  row: number;
  column: number;
  /** As shown. */
  text: string;
  oddity?: Oddity;
  /** What it holds, where its format shows nothing. */
  held?: string;
}

/**
 * What is to be said of a cell: its formula has no result in the file, or takes figures from another workbook; its
 * result is an error; it holds 0, or something else, of which its format or the sheet shows nothing.
 */
export type Oddity = 'no-result' | 'external' | 'error' | 'zero' | 'unseen';

export interface HiddenStretch {
  /** Rows or columns from 0; the last one lies within. */
  first: number;
  last: number;
  why: 'hidden' | 'filter' | 'group';
}

export interface TextBox {
  /** The cell that it is anchored to. */
  row: number;
  column: number;
  paragraphs: readonly string[];
}

/** A sheet without anything. */
export function emptySheet(name: string): Sheet {
  return {
    ...{ name, visibility: 'visible', kind: 'cells', cells: [], merges: [], hiddenRows: [], hiddenColumns: [] },
    ...{ printArea: [], margins: [], textBoxes: [], pictures: 0, remotePictures: 0, charts: 0, comments: 0 },
  };
}

/** Characters of all cells: a thousand times those of a form. Many cells may share one text, which is read for each. */
const CHARACTERS_MAX = 20_000_000;

/** Counts what a whole workbook holds: one that has more than any form is refused at the first too many. */
export class CellCount {
  #cells = 0;
  #characters = 0;
  #merges = 0;

  addCell(): void {
    this.#cells += 1;
    if (this.#cells > CELLS_MAX) throw new DocumentRefused('too-many-cells');
  }

  addText(value: unknown): void {
    if (typeof value === 'string') this.#characters += value.length;
    if (this.#characters > CHARACTERS_MAX) throw new DocumentRefused('oversized');
  }

  addMerge(): void {
    this.#merges += 1;
    if (this.#merges > CELLS_MAX) throw new DocumentRefused('too-many-cells');
  }
}

/** Heads and feet of a sheet: of odd, even and first pages. */
const MARGINS_MAX = 6;

/** Adds the text of a head or foot that is not among them yet. */
export function addMargin(margins: string[], text: string | undefined): void {
  if (text !== undefined && margins.length < MARGINS_MAX && !margins.includes(text)) margins.push(text);
}

/** More than that many stretches no sheet can have that names each row or column once. */
const STRETCHES_MAX = SHEET_ROWS / 2;

/** Adds a row or column to stretches in ascending order. */
export function addHidden(stretches: HiddenStretch[], { first, last, why }: HiddenStretch): void {
  const before = stretches.at(-1);
  if (stretches.length >= (last > first ? SHEET_COLUMNS / 2 : STRETCHES_MAX)) return;
  if (before !== undefined && before.why === why && before.last + 1 === first) before.last = last;
  else stretches.push({ first, last, why });
}
