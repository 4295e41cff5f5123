/** Ties data cells to their heading cells by id, because screen readers have to guess at merged cells. */
import { isAbove, place, type Placed } from './grid.ts';
import type { FormTable, Row } from './model.ts';

/**
 * A table whose data cells name their heading cells (`headers`), columns first.
 *
 * A table with one row of headings and no merged cells is returned as it is: there `scope` says everything.
 */
export function associate(table: FormTable): FormTable {
  if (!isMerged(table)) return table;
  const head = identified(table.head, `${table.id}-c`);
  const columnHeads = place(head).filter(({ cell }) => cell.scope !== undefined);
  const bodies = table.bodies.map((rows, index) => tied(identified(rows, `${table.id}-b${index + 1}-`), columnHeads));
  const foot = table.foot === undefined ? undefined : tied(identified(table.foot, `${table.id}-f`), columnHeads);
  return { ...table, head, bodies, foot };
}

function isMerged({ head, bodies }: FormTable): boolean {
  const cells = bodies.flat().flatMap((row) => row.cells);
  return (
    head.length > 1 ||
    cells.some(({ scope, rowspan }) => scope === 'rowgroup' || (scope !== undefined && (rowspan ?? 1) > 1))
  );
}

function identified(rows: readonly Row[], prefix: string): Row[] {
  return rows.map((row, r) => ({
    ...row,
    cells: row.cells.map((cell, c) =>
      cell.scope === undefined ? cell : { ...cell, id: cell.anchor ?? `${prefix}${r + 1}-${c + 1}` },
    ),
  }));
}

function tied(rows: readonly Row[], columnHeads: readonly Placed[]): Row[] {
  const placed = place(rows);
  const rowHeads = placed.filter(({ cell, row }) => cell.scope !== undefined && !isGroupHead(rows[row]));
  const headsOf = rows.map((_, row) => rowHeads.filter((head) => reaches(head, row)));
  const placeOf = new Map(placed.map((each) => [each.cell, each]));
  const groupHeads: { level: number; id: string | undefined }[] = [];
  return rows.map((row) => {
    const level = row.level ?? 1;
    const isHead = isGroupHead(row);
    // A group ends where a row of a higher level or the heading of the next group begins.
    while (groupHeads.some((group) => group.level > level || (isHead && group.level === level))) groupHeads.pop();
    if (isHead) groupHeads.push({ level, id: row.cells[0]?.id });
    const cells = row.cells.map((cell) => {
      const at = placeOf.get(cell);
      if (cell.scope !== undefined || at === undefined) return cell;
      const above = columnHeads.filter((head) => isAbove(head, at)).map((head) => head.cell.id);
      const beside = (headsOf[at.row] ?? []).filter((head) => isBeside(head, at)).map((head) => head.cell.id);
      return { ...cell, headers: [...above, ...groupHeads.map(({ id }) => id), ...beside].join(' ') };
    });
    return { ...row, cells };
  });
}

/** Whether a heading stands beside a row. */
function reaches(head: Placed, row: number): boolean {
  return head.row <= row && row < head.row + (head.cell.rowspan ?? 1);
}

/** A heading to the left that spans all rows of the cell. */
function isBeside(head: Placed, { cell, row, column }: Placed): boolean {
  return head.column < column && head.row <= row && row + (cell.rowspan ?? 1) <= head.row + (head.cell.rowspan ?? 1);
}

/** A row with nothing but one heading is the heading of the rows below it. */
function isGroupHead(row: Row | undefined): boolean {
  return row?.cells.length === 1 && row.cells[0]?.scope === 'rowgroup';
}
