/** What an office has a report as (原件), whatever the format: paragraphs and tables in reading order, every cell with its place. */

/** Told how many parts of a file are read: pages of a PDF, sheets of a workbook; any other file is one part. */
export type Progress = (done: number, total: number) => void;

export type Format = 'docx' | 'xlsx' | 'xls' | 'pdf' | 'html';

export interface OfficeDocument {
  format: Format;
  /** SHA-256 of the file's bytes, in hexadecimal digits. */
  sha256: string;
  /** In reading order; a workbook's sheets one after the other. */
  blocks: readonly Block[];
  /** What is in the file and cannot be seen in the blocks, or is seen there and was not meant to be. */
  notes: readonly Note[];
}

export type Block = Paragraph | Table;

/**
 * Where something stands, in the words of whoever has the file open: `第12段`, `表3 第5行第4列`, `Sheet1!E7`, `第4页 表2 第3行第1列`.
 * It is the same each time the same file is read, and no two places of a file are alike.
 */
export type Place = string;

export interface Paragraph {
  kind: 'paragraph';
  /** As printed, with the number that the program set before it (`一、`); without a line end, never empty. */
  text: string;
  /** 1 for a heading of the first level; null for text. */
  level: number | null;
  place: Place;
}

export interface Table {
  kind: 'table';
  /** The name of the sheet, of a workbook. */
  sheet?: string;
  /** How many rows and columns its grid has; all cells lie within. */
  rows: number;
  columns: number;
  /** By row, then by column. What a merged cell covers has no cell of its own; every other position has one. */
  cells: readonly Cell[];
  place: Place;
}

export interface Cell {
  /** From 0, in the grid. */
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  /**
   * As printed: `9.10` of a workbook that holds 9.1 and shows two decimals, `91.12%` of 0.9112. Paragraphs are parted by
   * one line end, white space within a line is one space, none at the ends; empty where nothing is printed.
   */
  text: string;
  place: Place;
  /** The row or column is hidden: it is read all the same, and a note says so. */
  isHidden?: true;
  /** Tables within the cell, whose text is not part of its own. */
  tables?: readonly Table[];
}

export interface Note {
  kind: NoteKind;
  place: Place;
  /** One Chinese sentence, for whoever imports the file. */
  text: string;
}

/**
 * - `hidden`: what whoever reads the file does not see: rows, columns, sheets, text;
 * - `tracked`: changes that were never accepted, read as if they were, and text that is struck through;
 * - `text-box`: text in a box of its own, read as paragraphs where it is anchored;
 * - `beside`: what stands beside the text and is not read: comments, headers, footers and numbers of pages, watermarks,
 *   menus, head and foot of a web page;
 * - `picture`: a picture, a chart or an embedded object, of which nothing is read;
 * - `formula`: a formula whose result the file does not hold, or is an error;
 * - `macro`: programs, which are never run;
 * - `continued`: a table that goes on with the one before it, and was joined to it;
 * - `external`: something that lies outside the file, which is never fetched;
 * - `damaged`: a part that could not be read, while the rest could.
 */
export type NoteKind =
  'hidden' | 'tracked' | 'text-box' | 'beside' | 'picture' | 'formula' | 'macro' | 'continued' | 'external' | 'damaged';
