/** Tables that no form knows: a header, and below it rows of a name and its figures. */
import type { Cell } from '../../document/document.ts';
import { squeezed } from '../squeezed.ts';
import type { Range } from '../table-parts.ts';
import type { TableView } from '../table-view.ts';
import { isFigureCell, isTitleText } from './cell-words.ts';

export interface Segment {
  view: TableView;
  /** Rows of the header: from the first one, up to but without the last one. */
  header: Range;
  /** The rows of data. */
  rows: readonly number[];
  /** A cell beside the header and all rows, which names them: 财政供养人员情况. */
  block: Cell | undefined;
}

/** The segments of a table, from above. @param isFree  tells which rows are not data of the report already. */
export function segmentsOf(view: TableView, isFree: (row: number) => boolean): Segment[] {
  const segments: Segment[] = [];
  for (let row = 0; row < view.table.rows;) {
    const to = isFree(row) ? headerEnd(view, row, isFree) : undefined;
    if (to === undefined) {
      row += 1;
      continue;
    }
    const rows: number[] = [];
    let end = to;
    while (end < view.table.rows && isFree(end) && headerEnd(view, end, isFree) === undefined) {
      if (isDataRow(view, end)) rows.push(end);
      end += 1;
    }
    segments.push({ view, header: { from: row, to }, rows, block: blockOf(view, { from: row, to }) });
    row = end;
  }
  return segments;
}

/** Where the header that begins with a row ends; undefined where none begins. */
function headerEnd(view: TableView, from: number, isFree: (row: number) => boolean): number | undefined {
  if (!isTitleRow(view, from)) return undefined;
  let to = from + 1;
  // Titles that are divided below: 预算数 over 总额 and 其中：财政拨款.
  while (to < view.table.rows && isFree(to) && isDivided(view, from, to)) to += 1;
  if (to >= view.table.rows || !isFree(to)) return undefined;
  const figures = view.begin(to).filter((cell) => isFigureCell(cell.text));
  const isTitled = ({ column }: Cell): boolean => {
    const title = view.at(to - 1, column);
    return title !== undefined && title.text !== '' && title.row >= from;
  };
  return figures.length > 0 && figures.every(isTitled) ? to : undefined;
}

/** Two titles or more, and nothing else. A cell that goes on far below is the name of a block. */
function isTitleRow(view: TableView, row: number): boolean {
  const cells = view.begin(row).filter(({ text }) => text !== '');
  return cells.length >= 2 && cells.every(({ text }) => isTitleText(text));
}

/** Whether a row stands below the titles of another one as their parts. */
function isDivided(view: TableView, from: number, row: number): boolean {
  const own = view.begin(row).filter(({ text }) => text !== '');
  const isBelowWide = ({ column }: Cell): boolean => {
    const above = view.at(row - 1, column);
    return above !== undefined && above.row >= from && above.columnSpan > 1 && above.text !== '';
  };
  return own.length >= 2 && own.every((cell) => isTitleText(cell.text) && isBelowWide(cell));
}

/** A name at the left and something beside it; a text over the whole width is a remark. */
function isDataRow(view: TableView, row: number): boolean {
  const cells = view.row(row);
  return cells.some((cell) => cell.columnSpan < view.table.columns && isFigureCell(cell.text));
}

function blockOf(view: TableView, { from, to }: Segment['header']): Cell | undefined {
  const first = view.at(from, 0);
  const isBlock = first !== undefined && first.row + first.rowSpan > to && squeezed(first.text) !== '';
  return isBlock ? first : undefined;
}
