/** A worksheet as plain data: cells with spans, each holding text, a figure, or a formula with what it gives. */
import { isFigure } from '../../number/exact.ts';
import { grouped } from '../../number/format.ts';
import type { Value } from '../table.ts';

export type Content =
  | { kind: 'text'; text: string }
  /** Digits as published, and as the page prints them, with or without separators; both become the number format. */
  | { kind: 'figure'; figure: string; shown: string }
  /** Without the sign of equality; `result` is the exact value that it gives, `shown` as the page prints it. */
  | { kind: 'formula'; formula: string; result: string; shown: string };

export type Look = 'title' | 'head' | 'name' | 'text' | 'figure' | 'total' | 'note';

export interface WorksheetCell {
  content: Content;
  look: Look;
  rowspan: number;
  colspan: number;
  /** Steps to the right. */
  indent: number;
}

/** Null where a cell above or to the left reaches over, or where nothing stands. */
export type WorksheetRow = (WorksheetCell | null)[];

export interface Worksheet {
  /** At most 31 characters. */
  name: string;
  rows: WorksheetRow[];
  /** Rows at the top that stay while the rest scrolls. */
  headRows: number;
}

/** The address of a cell in its worksheet, both counted from 0: `C5`. */
export function addressOf(row: number, column: number): string {
  return `${letters(column)}${row + 1}`;
}

/** The address of a cell as another worksheet writes it: `'收支'!C5`. */
export function addressIn(worksheet: string, address: string): string {
  return `'${worksheet}'!${address}`;
}

export function cell(
  content: Content,
  look: Look,
  spans: Partial<Pick<WorksheetCell, 'rowspan' | 'colspan' | 'indent'>> = {},
): WorksheetCell {
  return { content, look, rowspan: 1, colspan: 1, indent: 0, ...spans };
}

export function textCell(text: string, look: Look = 'text', spans: Parameters<typeof cell>[2] = {}): WorksheetCell {
  return cell({ kind: 'text', text }, look, spans);
}

/** A formula that gives a figure. */
export function formulaContent(formula: string, result: string): Content {
  return { kind: 'formula', formula, result, shown: grouped(result) };
}

/** The content for a value of the open data. */
export function contentOfValue(value: Value, isNumber: boolean): Content {
  if (value === null) return { kind: 'text', text: '' };
  const text = String(value);
  return isNumber && isFigure(text) ? { kind: 'figure', figure: text, shown: text } : { kind: 'text', text };
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters((column - (column % 26)) / 26 - 1) + last;
}
