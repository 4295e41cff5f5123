/** What a cell holds → what it shows, and what is to be said of it. */
import { cellText } from '../text.ts';
import { generalText } from './shown/general.ts';
import type { NumberFormat } from './shown/number-format.ts';
import type { Oddity, SheetCell } from './workbook.ts';

export interface HeldCell {
  row: number;
  column: number;
  /** An error is its sign; undefined where a formula has no result. */
  value: number | string | boolean | undefined;
  isError?: boolean;
  isExternal?: boolean;
}

/** The cell as shown; undefined where it holds nothing. */
export function shownCell(held: HeldCell, format: NumberFormat, showsZeros: boolean): SheetCell | undefined {
  const { row, column, value, isError = false, isExternal = false } = held;
  if (value === undefined) return { row, column, text: '', oddity: 'no-result' };
  if (typeof value === 'string' && cellText(value) === '') return undefined;
  const text = value === 0 && !showsZeros ? '' : cellText(textOf(value, isError, format));
  if (text === '')
    return { row, column, text, oddity: value === 0 ? 'zero' : 'unseen', held: cellText(plainText(value)) };
  const oddity: Oddity | undefined = isError ? 'error' : isExternal ? 'external' : undefined;
  return { row, column, text, ...(oddity === undefined ? {} : { oddity }) };
}

function plainText(value: number | string | boolean): string {
  return typeof value === 'number' ? generalText(value) : String(value);
}

function textOf(value: number | string | boolean, isError: boolean, format: NumberFormat): string {
  if (typeof value === 'number') return format.number(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return isError ? value : format.text(value);
}
