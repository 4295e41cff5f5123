/** Gives every data cell the name of its column, so that a narrow screen can show each row as a card. */
import { isAbove, place } from './grid.ts';
import type { FormTable, Piece, Row } from './model.ts';

/** A table whose data cells carry `label`; the lowest heading over a cell names it. */
export function labelled(table: FormTable): FormTable {
  const heads = place(table.head);
  const label = (rows: readonly Row[]): Row[] => {
    const placed = new Map(place(rows).map((each) => [each.cell, each]));
    return rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => {
        const at = placed.get(cell);
        const isBlank = cell.pieces.every((piece) => piece === '');
        if (cell.scope !== undefined || at === undefined || isBlank || (cell.colspan ?? 1) > 1) return cell;
        const head = heads.findLast((each) => isAbove(each, at));
        return { ...cell, label: wordsOf(head?.cell.pieces ?? []) };
      }),
    }));
  };
  return { ...table, bodies: table.bodies.map(label), foot: table.foot === undefined ? undefined : label(table.foot) };
}

function wordsOf(pieces: readonly Piece[]): string {
  return pieces.flatMap((piece) => (typeof piece === 'string' ? [piece] : [])).join('');
}
