/** What a cell holds → what it shows, and what is to be said of it. */
import { cellText } from '../text.ts';
import { generalText } from './shown/general.ts';
import type { NumberFormat } from './shown/number-format.ts';
import type { CellCount, Oddity, SheetCell } from './workbook.ts';

export interface HeldCell {
  row: number;
  column: number;
  /** An error is its sign; undefined where a formula has no result. */
  value: number | string | boolean | undefined;
  isError?: boolean;
  isExternal?: boolean;
}

interface Showing {
  format: NumberFormat;
  showsZeros: boolean;
  count: CellCount;
}

/** The cell as shown; undefined where it holds nothing. @throws DocumentRefused at the first cell too many. */
export function shownCell(held: HeldCell, { format, showsZeros, count }: Showing): SheetCell | undefined {
  const { row, column, value, isError = false, isExternal = false } = held;
  count.addText(value);
  if (typeof value === 'string' && cellText(value) === '') return undefined;
  count.addCell();
  if (value === undefined) return { row, column, text: '', oddity: 'no-result' };
  const text = value === 0 && !showsZeros ? '' : cellText(textOf(value, isError, format));
  count.addText(text);
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
