/** The model of a table as plain text, for literal expectations. */
import type { Cell, FormTable, Piece, Row } from '../../components/table/model.ts';

/** A cell as `text`, with its spans as `text [rows×columns]`, its asides in brackets. */
export function cellText({ pieces, rowspan = 1, colspan = 1 }: Cell): string {
  const text = pieces.map(pieceText).join('');
  return rowspan === 1 && colspan === 1 ? text : `${text} [${rowspan}×${colspan}]`;
}

export function rowText(row: Row | undefined): string[] {
  return (row?.cells ?? []).map(cellText);
}

export function bodyText(table: FormTable | undefined): string[][] {
  return (table?.bodies ?? []).flat().map(rowText);
}

export function anchors(table: FormTable | undefined): (string | undefined)[] {
  return (table?.bodies ?? []).flat().map(({ anchor }) => anchor);
}

function pieceText(piece: Piece): string {
  if (typeof piece === 'string') return piece;
  switch (piece.kind) {
    case 'hidden':
    case 'mark':
    case 'note':
      return `(${piece.text})`;
    case 'differs':
      return '(≠)';
    case 'paragraphs':
      return piece.texts.join('¶');
    case 'list':
      return piece.items.map((item) => `·${item}`).join('');
    case 'steps':
      return piece.steps
        .map(({ formula, substituted, result }) => `{${formula} | ${substituted} | ${result}}`)
        .join('');
    case 'badge':
      return `<${piece.badge.text}>`;
    case 'details':
      return `${piece.summary.map(pieceText).join('')}`;
  }
}

/** What opens under a cell. */
export function detailsText({ pieces }: Cell): string {
  return pieces
    .flatMap((piece) => (typeof piece !== 'string' && piece.kind === 'details' ? piece.body.map(pieceText) : []))
    .join('¶');
}
