/** Which column each cell of a row belongs to: cells of merged ones may be there empty, or be left out. */
import type { Head } from './columns.ts';
import { weightIn } from './printed-weight.ts';
import type { TextRow } from './table-text.ts';

export interface Record {
  line: number;
  /** By level, from the first; empty where the cell is. */
  names: string[];
  /** By level, where the table has a column of weights for it. */
  weights: (string | undefined)[];
  /** The weight of what the row scores. */
  rowWeight: string | undefined;
  explanation: string;
  standard: string;
}

/** @returns what the row says, and a sentence where that is not certain; no record where it says nothing that fits. */
export function alignRow(row: TextRow, head: Head): { record?: Record; doubt?: string } {
  const { columns, starts } = head;
  if (starts !== undefined && row.starts !== undefined && row.cells.length !== columns.length)
    return placed(row, byStart(row, starts), head);
  const cells = trimmed(row.cells);
  if (cells.length > columns.length) {
    const cut = placed(row, cells.slice(0, columns.length), head);
    return { ...cut, doubt: `第 ${row.line} 行有 ${cells.length} 格，比表头多，多出的没有读。` };
  }
  const isWhole = cells[0] === '' || row.cells.length === columns.length;
  if (isWhole) return placed(row, cells, head);
  // The text leaves out the cells that a merged one covers: the row begins further to the right.
  const fitting = columns.flatMap(({ kind }, start) => {
    if (kind !== 'level') return [];
    const shifted = [...Array.from({ length: start }, () => ''), ...cells];
    return fits(shifted, head) ? [shifted] : [];
  });
  const exact = fitting.filter((each) => each.length === columns.length);
  const [chosen] = exact.length > 0 ? exact : fitting;
  if (chosen === undefined)
    return placed(row, cells, head, `第 ${row.line} 行的格子与表头对不上，照从左到右的次序读。`);
  const isCertain = fitting.length === 1 || exact.length === 1;
  return placed(row, chosen, head, isCertain ? undefined : `第 ${row.line} 行少了几格，可以有不止一种读法。`);
}

function trimmed(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}

/** Each cell under the title that begins nearest to it. */
function byStart({ cells, starts = [] }: TextRow, heads: readonly number[]): string[] {
  const result = heads.map(() => '');
  cells.forEach((cell, index) => {
    const start = starts[index] ?? 0;
    const near = heads.map((head) => (head > start ? head - start : start - head));
    const column = near.indexOf(near.reduce((least, each) => (each < least ? each : least), Infinity));
    result[column] = [result[column], cell].filter((text) => text !== '').join(' ');
  });
  return result;
}

function fits(cells: readonly string[], { columns }: Head): boolean {
  if (cells.length > columns.length) return false;
  const deepest = columns.findLastIndex(({ kind }) => kind === 'level');
  if ((cells[deepest] ?? '') === '') return false;
  return columns.every((column, index) => {
    const cell = cells[index] ?? '';
    // A name may be nothing but a weight in brackets.
    const isFigure = typeof weightIn(cell) === 'string' && !/^[（(]/.test(cell);
    if (column.kind === 'weight' || (column.kind === 'other' && column.isFigure)) return cell === '' || isFigure;
    return column.kind === 'other' || !isFigure;
  });
}

const TEXTS = { explanation: '指标解释', standard: '评分标准' } as const;

function placed(
  { line }: TextRow,
  cells: readonly string[],
  { columns }: Head,
  given?: string,
): { record: Record; doubt?: string } {
  const record: Record = { line, names: [], weights: [], rowWeight: undefined, explanation: '', standard: '' };
  let doubt = given;
  columns.forEach((column, index) => {
    const cell = cells[index] ?? '';
    if (column.kind === 'level') record.names[column.level - 1] = cell;
    if (column.kind === 'explanation' || column.kind === 'standard') {
      if (typeof weightIn(cell) === 'string')
        doubt = `第 ${line} 行的${TEXTS[column.kind]}是“${cell}”，像是少了一格，没有读。`;
      else record[column.kind] += cell;
    }
    if (column.kind !== 'weight') return;
    const weight = weightIn(cell);
    if (weight === null) doubt = `第 ${line} 行的分值“${cell}”不是一个数，没有读。`;
    else if (column.level === undefined) record.rowWeight = weight;
    else record.weights[column.level - 1] = weight;
  });
  return doubt === undefined ? { record } : { record, doubt };
}
