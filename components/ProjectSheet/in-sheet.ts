/** Fits a table of a sheet into the report's page: the sheet was read like a report of its own. */
import { pathOfSheet, sheetPath } from '../../src/report/sheet-path.ts';
import type { Cell, FormTable, Piece, Row } from '../table/model.ts';

interface Place {
  id: string;
  name: string;
}

/** Puts the sheet's path before every id and path of the table; the caption names the sheet. */
export function inSheet(table: FormTable, sheet: Place): FormTable {
  const rows = (list: readonly Row[]): Row[] => list.map((row) => placedRow(row, sheet));
  return {
    ...table,
    id: anchorIn(table.id, sheet),
    caption: `${sheet.name}：${table.caption}`,
    head: rows(table.head),
    bodies: table.bodies.map(rows),
    ...(table.foot === undefined ? {} : { foot: rows(table.foot) }),
  };
}

/** The permanent anchor of something in a sheet, as `anchorOf` gives it for its path. */
export function anchorIn(anchor: string, sheet: Pick<Place, 'id'>): string {
  return `${pathOfSheet(sheet)}.${anchor}`;
}

function placedRow(row: Row, sheet: Place): Row {
  const cells = row.cells.map((cell): Cell => ({
    ...cell,
    pieces: cell.pieces.map((piece) => placedPiece(piece, sheet)),
    ...(cell.path === undefined ? {} : { path: sheetPath(cell.path, sheet) }),
    ...(cell.anchor === undefined ? {} : { anchor: anchorIn(cell.anchor, sheet) }),
  }));
  return { ...row, cells, ...(row.anchor === undefined ? {} : { anchor: anchorIn(row.anchor, sheet) }) };
}

function placedPiece(piece: Piece, sheet: Place): Piece {
  if (typeof piece === 'string') return piece;
  if (piece.kind === 'list' && piece.anchors !== undefined) {
    return { ...piece, anchors: piece.anchors.map((anchor) => anchorIn(anchor, sheet)) };
  }
  if (piece.kind === 'details') return { ...piece, body: piece.body.map((each) => placedPiece(each, sheet)) };
  return piece;
}
