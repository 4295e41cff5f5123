/** A sheet's cells as tables. */
import { COLUMNS_MAX, ROWS_MAX } from '../limits.ts';
import { Grid } from '../grid.ts';
import { DocumentRefused } from '../refusal.ts';
import type { Table } from '../document.ts';
import { cellPlace, rangePlace, type CellRange } from './place.ts';
import { positionKey, type Shape } from './shape.ts';
import type { HiddenStretch, Sheet } from './workbook.ts';

export interface PlacedTable {
  table: Table;
  area: CellRange;
}

/**
 * The tables of a sheet, cut to what has text; places stay those of the sheet.
 *
 * One sheet is one table: titles and units above a header are its first rows, and blank rows are common within a form.
 * It is divided only where two forms clearly stand below each other: behind at least one row that is wholly blank comes
 * a row whose only text is merged over half of the width or more and is the name of a table (`…自评表`, `…表（2023年度）`).
 */
export function sheetTables(sheet: Sheet, shapes: readonly Shape[]): PlacedTable[] {
  return shapes.flatMap((shape) => {
    const { firstRow, lastRow, firstColumn, lastColumn } = shape.area;
    if (lastRow - firstRow >= ROWS_MAX || lastColumn - firstColumn >= COLUMNS_MAX)
      throw new DocumentRefused('too-many-cells');
    return divided(shape, shape.area).flatMap((area) => {
      const table = tableOf(sheet, shape, area);
      return table === undefined ? [] : [{ table, area }];
    });
  });
}

function tableOf(sheet: Sheet, { cells, merges, covered }: Shape, area: CellRange): Table | undefined {
  const { firstRow, lastRow, firstColumn, lastColumn } = area;
  const grid = new Grid({
    place: rangePlace(sheet.name, area),
    placeOf: (row, column) => cellPlace(sheet.name, row + firstRow, column + firstColumn),
  });
  const isRowHidden = hiddenAt(sheet.hiddenRows, area.firstRow, area.lastRow);
  const isColumnHidden = hiddenAt(sheet.hiddenColumns, area.firstColumn, area.lastColumn);
  for (let row = firstRow; row <= lastRow; row += 1)
    for (let column = firstColumn; column <= lastColumn; column += 1) {
      const key = positionKey(row, column);
      if (covered.has(key)) continue;
      const range = merges.get(key) ?? { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
      const isHidden =
        sheet.visibility !== 'visible' ||
        isRowHidden(range.firstRow, range.lastRow) ||
        isColumnHidden(range.firstColumn, range.lastColumn);
      grid.put(row - firstRow, column - firstColumn, {
        text: cells.get(key)?.text ?? '',
        rowSpan: Math.min(range.lastRow, lastRow) - row + 1,
        columnSpan: range.lastColumn - column + 1,
        isHidden,
      });
    }
  return grid.table(sheet.name);
}

/** Whether all rows or columns from one to another are hidden. */
function hiddenAt(
  stretches: readonly HiddenStretch[],
  first: number,
  last: number,
): (from: number, to: number) => boolean {
  const hidden = new Set<number>();
  for (const stretch of stretches)
    for (let at = Math.max(stretch.first, first); at <= Math.min(stretch.last, last); at += 1) hidden.add(at);
  return (from, to) => {
    for (let at = from; at <= to; at += 1) if (!hidden.has(at)) return false;
    return true;
  };
}

/** The parts of an area, each from its first row with text to its last. */
function divided(shape: Shape, area: CellRange): CellRange[] {
  const texts = textsByRow(shape, area);
  const parts: CellRange[] = [];
  let from = area.firstRow;
  let isBlank = false;
  let lastText = area.firstRow;
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    const columns = texts.get(row);
    if (columns !== undefined) {
      if (isBlank && isTitle(shape, area, row, columns)) {
        parts.push({ ...area, firstRow: from, lastRow: lastText });
        from = row;
      }
      lastText = row;
    }
    isBlank = columns === undefined;
  }
  return [...parts, { ...area, firstRow: from }];
}

/** The columns with text of each row; a merged cell has its text in all of its rows. */
function textsByRow({ cells, merges, covered }: Shape, area: CellRange): Map<number, number[]> {
  const texts = new Map<number, number[]>();
  for (const [key, { row, column, text }] of cells) {
    if (text === '' || covered.has(key)) continue;
    const last = Math.min(merges.get(key)?.lastRow ?? row, area.lastRow);
    for (let at = row; at <= last; at += 1) texts.set(at, [...(texts.get(at) ?? []), column]);
  }
  return texts;
}

const TABLE_NAME = /表\s*(?:[（(【[].*[）)】\]])?$/;

function isTitle({ cells, merges }: Shape, area: CellRange, row: number, columns: readonly number[]): boolean {
  const [column = 0, ...others] = columns;
  const key = positionKey(row, column);
  const range = merges.get(key);
  const width = range === undefined ? 1 : range.lastColumn - range.firstColumn + 1;
  const isWide = width * 2 >= area.lastColumn - area.firstColumn + 1;
  return others.length === 0 && isWide && TABLE_NAME.test(cells.get(key)?.text ?? '');
}
