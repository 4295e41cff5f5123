/** The rows of a table in the order in which they are shown, and where each of its cells lies. */
import { CELLS_MAX, COLUMNS_MAX, ROWS_MAX } from '../limits.ts';
import { DocumentRefused } from '../refusal.ts';
import type { Styles } from './styles.ts';
import { attributeOf, elementsOf, type MarkupNode } from './tree.ts';

export interface Row {
  cells: readonly MarkupNode[];
  /** How many rows its group has from here on: no cell reaches beyond its group. */
  left: number;
  isHidden: boolean;
}

export interface PlacedCell {
  element: MarkupNode;
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
}

export interface Placing {
  columns: number;
  cells: readonly PlacedCell[];
  /** Every position belongs to a cell. */
  isFull: boolean;
}

/** Browsers take no wider cells. */
const SPAN_MAX = 1000;

/** The head first and the foot last, wherever they are written. */
export function rowsOf(table: MarkupNode, styles: Styles): Row[] {
  const groups = elementsOf(table, 'thead', 'tbody', 'tfoot');
  const head = groups.find(({ name }) => name === 'thead');
  const foot = groups.find(({ name }) => name === 'tfoot');
  const ordered = [head, ...groups.filter((each) => each !== head && each !== foot), foot];
  const rows = ordered.flatMap((group) => {
    if (group === undefined) return [];
    const own = elementsOf(group, 'tr');
    return own.map((row, index) => ({
      cells: elementsOf(row, 'td', 'th'),
      left: own.length - index,
      isHidden: styles.hides(group) || styles.hides(row),
    }));
  });
  if (rows.length > ROWS_MAX) throw new DocumentRefused('too-many-cells');
  return rows;
}

/**
 * Puts each cell at the first free position of its row, as browsers do, but never over another one.
 *
 * @param takesRoom Whether a cell takes a position at all.
 */
export function placedCells(rows: readonly Row[], styles: Styles, takesRoom: (cell: MarkupNode) => boolean): Placing {
  const cells: (PlacedCell & { filled: number })[] = [];
  // By column, the first row that is free again.
  const free: number[] = [];
  rows.forEach(({ cells: own, left }, row) => {
    let column = 0;
    for (const element of own.filter(takesRoom)) {
      while ((free[column] ?? 0) > row) column += 1;
      if (column >= COLUMNS_MAX) throw new DocumentRefused('too-many-cells');
      const rowSpan = Math.min(spanOf(element, 'rowspan') || left, left);
      const wide = Math.min(spanOf(element, 'colspan') || 1, SPAN_MAX, COLUMNS_MAX - column);
      let filled = 0;
      while (filled < wide && (free[column + filled] ?? 0) <= row) {
        free[column + filled] = row + rowSpan;
        filled += 1;
      }
      // Excel lets a long text run over blank cells that way; they are not merged.
      const ignored = styles.of(element).get('mso-ignore') ?? '';
      const shown = { rowSpan: ignored.includes('rowspan') ? 1 : rowSpan };
      const columnSpan = ignored.includes('colspan') ? 1 : filled;
      cells.push({ element, row, column, ...shown, columnSpan, filled: rowSpan * filled });
      column += filled;
    }
  });
  // A span that is wider than the table, which many pages write for “all columns”, makes no column.
  const columns = cells.reduce((most, { column }) => Math.max(most, column + 1), 0);
  if (rows.length * columns > CELLS_MAX) throw new DocumentRefused('too-many-cells');
  const area = cells.reduce((sum, each) => sum + each.rowSpan * Math.min(each.filled, columns - each.column), 0);
  return {
    columns,
    cells: cells.map(({ filled: _, ...cell }) => ({
      ...cell,
      columnSpan: Math.min(cell.columnSpan, columns - cell.column),
    })),
    isFull: area === rows.length * columns,
  };
}

/** The numbers of columns that are hidden, from 0. */
export function hiddenColumns(table: MarkupNode, styles: Styles): ReadonlySet<number> {
  const hidden = new Set<number>();
  let at = 0;
  for (const group of elementsOf(table, 'colgroup')) {
    const columns = elementsOf(group, 'col');
    for (const each of columns.length === 0 ? [group] : columns) {
      const span = Math.min(spanOf(each, 'span') || 1, COLUMNS_MAX);
      for (let left = span; left > 0 && at < COLUMNS_MAX; left -= 1, at += 1)
        if (styles.hides(each) || styles.hides(group)) hidden.add(at);
    }
  }
  return hidden;
}

/** 0 is a span of its own kind, and for any other text too the caller knows what browsers do. */
function spanOf(element: MarkupNode, name: string): number {
  const span = Number.parseInt(attributeOf(element, name) ?? '1', 10);
  return Number.isNaN(span) || span < 0 ? 1 : Math.min(span, ROWS_MAX);
}
