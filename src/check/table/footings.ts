/** What the rows of a statement table and the staff numbers should add up to. */
import type { Datum } from '../../report/datum.ts';
import type { StaffLine } from '../../report/staffing.ts';
import type { Column } from '../../report/table.ts';
import type { ReportView } from '../../score/view.ts';
import type { Quantity } from '../figure/compare.ts';
import { addendIn, sumOf } from '../figure/quantity.ts';
import type { RowSpot } from './table-rows.ts';

/** A figure and the ones below that should add up to it. */
export interface Footing {
  total: Datum | undefined;
  below: Footing[];
  sum: 'full' | 'partial' | 'none' | undefined;
}

/** A row and what lies below it, in one column; columns of words and rates do not add up. */
export function rowFooting({ row, table }: Pick<RowSpot, 'row' | 'table'>, column: Column, view: ReportView): Footing {
  const { id, kind, phase } = column;
  const isAdded = kind === 'amount' || kind === 'count';
  // Adjustments go both ways, so that some of them may exceed their sum.
  const isOpen = row.sum === 'partial' && phase === 'adjustment';
  return {
    total: view.published.get(`tables.${table.id}.${row.id}.${id}`),
    below: (row.rows ?? []).map((each) => rowFooting({ row: each, table }, column, view)),
    sum: isAdded && !isOpen ? row.sum : 'none',
  };
}

export function staffFooting({ id, sum, lines = [] }: StaffLine, view: ReportView): Footing {
  return { total: view.published.get(`staffing.${id}`), below: lines.map((line) => staffFooting(line, view)), sum };
}

/** A row as the sum of the lowest rows that make it up. */
export function fromBelow({ total, below, sum }: Footing, unit: string): Quantity | undefined {
  const parts = sum === 'full' && below.length > 0 ? sumOf(below.map((part) => fromBelow(part, unit))) : undefined;
  return parts ?? addendIn(total, unit);
}
