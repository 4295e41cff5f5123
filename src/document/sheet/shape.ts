/** Where the text of a sheet lies: its rectangles, the merged cells within it, and what these cover. */
import { CELLS_MAX } from '../limits.ts';
import { DocumentRefused } from '../refusal.ts';
import type { CellRange } from './place.ts';
import type { Sheet, SheetCell } from './workbook.ts';

/** Cells of a sheet that stand together. */
export interface Shape {
  /** The rectangle of all that is shown. */
  area: CellRange;
  cells: ReadonlyMap<string, SheetCell>;
  /** Merged cells within the area by their upper left corner; none overlaps another. */
  merges: ReadonlyMap<string, CellRange>;
  /** Positions that a merged cell covers. */
  covered: ReadonlySet<string>;
  /** Cells with text under a merged one, which nobody sees. */
  buried: readonly SheetCell[];
}

/** How far a merged cell may reach beyond all text: some are merged over whole rows of the program. */
const REACH = 20;

export function positionKey(row: number, column: number): string {
  return `${row},${column}`;
}

/**
 * What stands on a sheet, one shape for a usual one and none for a blank one. A word that was left behind thousands of
 * rows further down or far to the right is a shape of its own: no form is that large.
 *
 * @throws DocumentRefused where a shape has more cells than any form.
 */
export function shapesOf(sheet: Sheet): Shape[] {
  const shown = sheet.cells.filter(({ oddity }) => oddity !== 'unseen' && oddity !== 'zero');
  if (shown.length === 0) return [];
  const bands = apart(shown, ({ row }) => row);
  const islands = bands.flatMap((band) => apart(band, ({ column }) => column));
  return (islands.length > ISLANDS_MAX ? [shown] : islands).map((cells) => shapeOf(cells, sheet.merges));
}

/** Blank rows or columns in a row that no form has, and how many shapes are worth telling apart. */
const FAR = 100;
const ISLANDS_MAX = 20;

/** Cells in groups, between which many rows or columns are blank. */
function apart(cells: readonly SheetCell[], at: (cell: SheetCell) => number): SheetCell[][] {
  const groups: SheetCell[][] = [];
  let last = -Infinity;
  for (const cell of [...cells].sort((one, other) => at(one) - at(other))) {
    const group = groups.at(-1);
    if (group === undefined || at(cell) - last > FAR) groups.push([cell]);
    else group.push(cell);
    last = at(cell);
  }
  return groups;
}

function shapeOf(shown: readonly SheetCell[], allMerges: readonly CellRange[]): Shape {
  const cells = new Map(shown.map((cell) => [positionKey(cell.row, cell.column), cell]));
  const inner = areaOf(
    shown.map(({ row, column }) => ({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column })),
  );
  const bounded = allMerges.flatMap((merge) => boundedMerge(merge, inner));
  const area = areaOf([inner, ...bounded.filter((merge) => hasText(cells, merge))]);
  if (sizeOf(area) > CELLS_MAX) throw new DocumentRefused('too-many-cells');
  const { merges, covered } = separate(bounded, area);
  const buried = shown.filter(({ row, column }) => covered.has(positionKey(row, column)));
  return { area, cells, merges, covered, buried };
}

/** The least rectangle around all. */
export function areaOf(ranges: readonly CellRange[]): CellRange {
  const area = { firstRow: Infinity, lastRow: -1, firstColumn: Infinity, lastColumn: -1 };
  for (const { firstRow, lastRow, firstColumn, lastColumn } of ranges) {
    area.firstRow = Math.min(area.firstRow, firstRow);
    area.lastRow = Math.max(area.lastRow, lastRow);
    area.firstColumn = Math.min(area.firstColumn, firstColumn);
    area.lastColumn = Math.max(area.lastColumn, lastColumn);
  }
  return area;
}

function sizeOf({ firstRow, lastRow, firstColumn, lastColumn }: CellRange): number {
  return (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1);
}

function hasText(cells: ReadonlyMap<string, SheetCell>, { firstRow, firstColumn }: CellRange): boolean {
  return (cells.get(positionKey(firstRow, firstColumn))?.text ?? '') !== '';
}

/** A merge that begins beside the text is of no use; one that reaches far beyond it ends with the text. */
function boundedMerge(merge: CellRange, inner: CellRange): CellRange[] {
  const { firstRow, firstColumn } = merge;
  const lastRow = merge.lastRow > inner.lastRow + REACH ? inner.lastRow : merge.lastRow;
  const lastColumn = merge.lastColumn > inner.lastColumn + REACH ? inner.lastColumn : merge.lastColumn;
  const isBeside =
    firstRow > inner.lastRow || firstColumn > inner.lastColumn || lastRow < firstRow || lastColumn < firstColumn;
  const isSingle = firstRow === lastRow && firstColumn === lastColumn;
  return isBeside || isSingle ? [] : [{ firstRow, lastRow, firstColumn, lastColumn }];
}

/** Merges in the order of the file; one that overlaps an earlier one is none, and its cells stay as they are. */
function separate(
  merges: readonly CellRange[],
  area: CellRange,
): Pick<Shape, 'covered'> & { merges: Map<string, CellRange> } {
  const kept = new Map<string, CellRange>();
  const covered = new Set<string>();
  // Each position is looked at once by merges that do not overlap; many that do are not worth the time.
  let left = 2 * CELLS_MAX;
  for (const merge of merges) {
    const range = {
      ...merge,
      lastRow: Math.min(merge.lastRow, area.lastRow),
      lastColumn: Math.min(merge.lastColumn, area.lastColumn),
    };
    if (range.firstRow < area.firstRow || range.firstColumn < area.firstColumn) continue;
    left -= sizeOf(range);
    if (left < 0) break;
    const keys = keysIn(range);
    if (keys.some((key) => covered.has(key) || kept.has(key))) continue;
    const [corner = '', ...rest] = keys;
    kept.set(corner, range);
    for (const key of rest) covered.add(key);
  }
  return { merges: kept, covered };
}

function keysIn({ firstRow, lastRow, firstColumn, lastColumn }: CellRange): string[] {
  const keys: string[] = [];
  for (let row = firstRow; row <= lastRow; row += 1)
    for (let column = firstColumn; column <= lastColumn; column += 1) keys.push(positionKey(row, column));
  return keys;
}
