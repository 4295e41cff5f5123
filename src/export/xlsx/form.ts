/** The official tables as pages print them, as far as a spreadsheet needs to know; made by the components. */
import type { Scorer } from '../../report/scorer.ts';

export type FormPiece =
  | string
  | {
      kind: string;
      name?: string;
      text?: string;
      texts?: readonly string[];
      items?: readonly string[];
      badge?: { text: string };
      summary?: readonly FormPiece[];
    };

export interface FormCell {
  pieces: readonly FormPiece[];
  scope?: string | undefined;
  rowspan?: number | undefined;
  colspan?: number | undefined;
  look?: 'figure' | 'text' | undefined;
  /** The path of the datum shown. */
  path?: string | undefined;
  /** Of a score cell: which figure it is. */
  field?: 'weight' | 'stated' | Scorer | 'recomputed' | undefined;
}

export interface FormRow {
  cells: readonly FormCell[];
  anchor?: string | undefined;
  level?: number | undefined;
  /** Of a score row: the id of the indicator or part. */
  indicator?: string | undefined;
}

export interface Form {
  caption: string;
  head: readonly FormRow[];
  bodies: readonly (readonly FormRow[])[];
  foot?: readonly FormRow[] | undefined;
  notes: readonly string[];
}

/** The forms of one report, worksheet by worksheet; one without a form is left out. */
export interface ReportForms {
  scores: Form | undefined;
  budget: readonly Form[];
  targets: readonly Form[];
  goals: readonly Form[];
  tables: readonly Form[];
  facts: readonly Form[];
  /** Those of each project sheet, whose paths are those within it. */
  sheets: readonly ReportForms[];
}

/** What a reader sees in a cell, without asides and without what opens on demand. */
export function textOf(pieces: readonly FormPiece[]): string {
  return pieces.map(pieceText).join('');
}

/** The asides of a cell: notes, and words set beside a figure. */
export function notesOf(pieces: readonly FormPiece[]): string[] {
  return pieces.flatMap((piece) =>
    typeof piece !== 'string' && ['note', 'mark'].includes(piece.kind) ? [piece.text ?? ''] : [],
  );
}

function pieceText(piece: FormPiece): string {
  if (typeof piece === 'string') return piece;
  switch (piece.kind) {
    case 'paragraphs':
      return (piece.texts ?? []).join('\n');
    case 'list':
      return (piece.items ?? []).map((item, index) => `${index + 1}. ${item}`).join('\n');
    case 'badge':
      return piece.badge?.text ?? '';
    case 'details':
      // The recomputed score is the summary of its working; an explanation's summary is only the word 说明.
      return piece.name === 'working' ? textOf(piece.summary ?? []) : '';
    default:
      return '';
  }
}
