/** How wide columns and how high rows are, by the text that they hold. */
import type { Content, SheetRow } from './sheet.ts';

/** In points. Spreadsheets fit the height of a row to its text, but not to text in merged cells. */
const LINE_HEIGHT = { title: 24, note: 15 };

/** Column widths in characters; a Chinese one counts twice. */
const WIDTH = { min: 9, max: 46 };

/** As wide as the widest line that is not merged with its neighbours. */
export function columnWidths(rows: readonly SheetRow[]): number[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      const wanted = cell === null || cell.colspan > 1 ? WIDTH.min : widthOf(cell.content) + 2;
      const width = wanted < WIDTH.min ? WIDTH.min : wanted > WIDTH.max ? WIDTH.max : wanted;
      if (width > (widths[column] ?? 0)) widths[column] = width;
    });
  }
  return widths;
}

/** In points; 0 where a spreadsheet finds it by itself. */
export function rowHeight(row: SheetRow, columns: readonly number[]): number {
  let height = 0;
  for (const cell of row) {
    if (cell === null || cell.content.kind !== 'text' || (cell.look !== 'note' && cell.look !== 'title')) continue;
    const wanted = LINE_HEIGHT[cell.look] * linesOf(cell.content.text, columns.slice(0, cell.colspan));
    if (wanted > height) height = wanted;
  }
  return height;
}

/** How many lines a text takes across some columns. */
function linesOf(text: string, columns: readonly number[]): number {
  const width = columns.reduce((sum, each) => sum + each, 0);
  return text
    .split('\n')
    .map((line) => Math.ceil(widthOf({ kind: 'text', text: line }) / width) || 1)
    .reduce((sum, lines) => sum + lines, 0);
}

/** Of the widest line. */
function widthOf(content: Content): number {
  const text = content.kind === 'text' ? content.text : content.kind === 'figure' ? content.figure : content.result;
  let [widest, width] = [0, 0];
  for (const character of text) {
    width = character === '\n' ? 0 : width + (character > '\u2e80' ? 2 : 1);
    if (width > widest) widest = width;
  }
  return widest;
}
