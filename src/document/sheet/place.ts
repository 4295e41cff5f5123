/** Places of a workbook in the words of its programs: `Sheet1!E7`, `'一、基本 情况'!A1:H30`. */
import { letters } from '../numerals/letters.ts';
import type { Place } from '../document.ts';

export interface CellRange {
  /** From 0, as are all; the last ones lie within. */
  firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
}

/** What the programs allow. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

/** The letters of a column, from 0. */
export function columnName(column: number): string {
  return letters(column + 1);
}

export function cellPlace(sheet: string, row: number, column: number): Place {
  return `${quoted(sheet)}!${columnName(column)}${row + 1}`;
}

export function rangePlace(sheet: string, { firstRow, firstColumn, lastRow, lastColumn }: CellRange): Place {
  return `${cellPlace(sheet, firstRow, firstColumn)}:${columnName(lastColumn)}${lastRow + 1}`;
}

/** Something of a sheet that has no cell: `Sheet1!文本框1`. */
export function namedPlace(sheet: string, name: string): Place {
  return `${quoted(sheet)}!${name}`;
}

/** The name as a formula has it: in quotes where it is no plain word or could be taken for a cell. */
function quoted(sheet: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !/^(?:[a-z]{1,3}\d+|r\d*c?\d*|c\d*)$/i.test(sheet);
  return isPlain ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

/** Row and column of `E7` or `$E$7`; undefined for what is no cell of a sheet. */
export function cellAt(reference: string): { row: number; column: number } | undefined {
  const [, letters = '', digits = ''] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  const row = Number(digits) - 1;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  column -= 1;
  return row >= 0 && row < SHEET_ROWS && column >= 0 && column < SHEET_COLUMNS ? { row, column } : undefined;
}

/** `A1:H30`, its corners in any order, or one cell; undefined for what is neither. */
export function rangeAt(reference: string): CellRange | undefined {
  const [from = '', to = from] = reference.split(':');
  const [one, other] = [cellAt(from), cellAt(to)];
  if (one === undefined || other === undefined) return undefined;
  return {
    firstRow: Math.min(one.row, other.row),
    lastRow: Math.max(one.row, other.row),
    firstColumn: Math.min(one.column, other.column),
    lastColumn: Math.max(one.column, other.column),
  };
}
