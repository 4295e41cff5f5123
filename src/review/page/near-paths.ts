/** What of the draft is nearest to a place that is no datum itself: a title, a name, a number without a place. */
import type { Block, Cell, Place, Table } from '../../document/document.ts';

/** Data printed in the same row; where there are none, those of the next row below it that has some. */
export function nearPaths(
  blocks: readonly Block[],
  place: Place,
  pathsAt: (place: Place) => readonly string[],
): readonly string[] {
  const table = tableOf(blocks, place);
  const own = table?.cells.find((cell) => cell.place === place);
  if (table === undefined || own === undefined) return [];
  const pathsOf = (cells: readonly Cell[]): string[] => cells.flatMap((cell) => pathsAt(cell.place));
  // A name that is merged over several rows is not of this one alone.
  const inRow = pathsOf(table.cells.filter((cell) => isWithin(rowsOf(cell), rowsOf(own))));
  if (inRow.length > 0) return inRow;
  const below = table.cells.filter(
    (cell) => cell.row > own.row && overlaps(columnsOf(cell), columnsOf(own)) && pathsAt(cell.place).length > 0,
  );
  const [first] = below;
  return pathsOf(below.filter(({ row }) => row === first?.row));
}

function tableOf(blocks: readonly Block[], place: Place): Table | undefined {
  for (const block of blocks) {
    if (block.kind === 'paragraph') continue;
    if (block.cells.some((cell) => cell.place === place)) return block;
    const inner = tableOf(
      block.cells.flatMap(({ tables = [] }) => tables),
      place,
    );
    if (inner !== undefined) return inner;
  }
  return undefined;
}

type Range = readonly [number, number];

const rowsOf = ({ row, rowSpan }: Cell): Range => [row, row + rowSpan];
const columnsOf = ({ column, columnSpan }: Cell): Range => [column, column + columnSpan];

function isWithin([from, to]: Range, [outerFrom, outerTo]: Range): boolean {
  return outerFrom <= from && to <= outerTo;
}

function overlaps([from, to]: Range, [otherFrom, otherTo]: Range): boolean {
  return from < otherTo && otherFrom < to;
}
