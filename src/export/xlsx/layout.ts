/** Lays a form out on a grid: every cell gets the column that spans from above and from the left leave to it. */
import { oncePer } from '../../score/once.ts';
import { isFigure } from '../../number/exact.ts';
import { type Form, type FormCell, type FormRow, notesOf, textOf } from './form.ts';
import { isHeld } from './precision.ts';
import type { Content } from './worksheet.ts';

export interface PlacedCell {
  /** From 0, in the form. */
  column: number;
  rowspan: number;
  colspan: number;
  content: Content;
  source: FormCell;
}

export interface PlacedRow {
  part: 'head' | 'body' | 'foot';
  row: FormRow;
  cells: PlacedCell[];
  /** Asides of its figures, each after the heading of its column. */
  notes: string[];
}

export interface PlacedForm {
  width: number;
  rows: PlacedRow[];
}

/** What is said of a figure that a spreadsheet would round. */
const AS_TEXT = '数字位数超出表格软件的精度，按文字保存，不参与计算';

/** The same for the same form: formulas look for cells where the worksheet will put them. */
export const layOut = oncePer(arranged);

function arranged(form: Form): PlacedForm {
  const parts = [
    ...form.head.map((row) => ({ part: 'head' as const, row })),
    ...form.bodies.flat().map((row) => ({ part: 'body' as const, row })),
    ...(form.foot ?? []).map((row) => ({ part: 'foot' as const, row })),
  ];
  // For each column, how many rows below are still taken by a cell above.
  const taken: number[] = [];
  const headings: string[] = [];
  const rows = parts.map(({ part, row }): PlacedRow => {
    const cells = placeCells(row.cells, taken);
    if (part === 'head') for (const { column, source } of cells) headings[column] = textOf(source.pieces);
    return { part, row, cells, notes: cells.flatMap((cell) => asides(cell, headings[cell.column])) };
  });
  return { width: taken.length, rows };
}

function placeCells(cells: readonly FormCell[], taken: number[]): PlacedCell[] {
  let column = 0;
  const placed = cells.map((source): PlacedCell => {
    while ((taken[column] ?? 0) > 0) column += 1;
    const { rowspan = 1, colspan = 1 } = source;
    const at = column;
    // One more than its rows below: the end of this row takes one away.
    for (; column < at + colspan; column += 1) taken[column] = rowspan;
    return { column: at, rowspan, colspan, content: contentOf(source), source };
  });
  for (let at = 0; at < taken.length; at += 1) {
    const rows = taken[at] ?? 0;
    taken[at] = rows > 0 ? rows - 1 : 0;
  }
  return placed;
}

/** A plain figure becomes a number; everything else stays the text that the page shows, with its asides. */
function contentOf({ pieces, look }: FormCell): Content {
  const text = textOf(pieces);
  const bare = text.replaceAll(',', '');
  if (look === 'figure' && isFigure(bare)) return { kind: 'figure', figure: bare, shown: text };
  return { kind: 'text', text: [text, ...notesOf(pieces).map((note) => `（${note}）`)].join('\n').trim() };
}

/** What cannot stand in a cell with a number. What a recomputed score rests on has a column of its own. */
function asides({ content, source }: PlacedCell, heading: string | undefined): string[] {
  if (content.kind !== 'figure') return [];
  const notes = [
    ...(source.field === 'recomputed' ? [] : notesOf(source.pieces)),
    ...(isHeld(content.figure) ? [] : [AS_TEXT]),
  ];
  return notes.map((note) => (heading === undefined ? note : `${heading}：${note}`));
}
