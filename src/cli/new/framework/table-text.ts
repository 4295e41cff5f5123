/** A table pasted as text: rows of cells, separated by tabs, bars or several spaces. */
import { widthOf } from '../../../print/columns.ts';

export interface TextRow {
  /** The line of the text on which the row begins, the first being 1. */
  line: number;
  cells: string[];
  /** Where each cell begins, in columns of a terminal; only where spaces separate the cells. */
  starts?: number[];
}

export const SEPARATORS = ['tab', 'bar', 'space'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** The rows of a text that hold anything, every cell tidied. */
export function rowsOf(text: string, separator: Separator): TextRow[] {
  const plain = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\u00a0', ' ');
  const lines = plain.split('\n');
  const rows = separator === 'tab' ? tabRows(plain) : separator === 'bar' ? barRows(lines) : lines.map(spaceRow);
  return rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
}

function barRows(lines: readonly string[]): TextRow[] {
  const barred = lines
    .map((text, at) => ({ text: text.trim(), line: at + 1 }))
    .filter(({ text }) => text.includes('|'));
  // Without a frame, a bar at the beginning stands behind an empty cell.
  const isFramed = barred.every(({ text }) => text.startsWith('|'));
  return barred
    .filter(({ text }) => !/^[\s|:-]+$/.test(text))
    .map(({ text, line }) => {
      const inside = isFramed ? text.replace(/^\|/, '').replace(/\|$/, '') : text;
      return { line, cells: inside.split('|').map(tidy) };
    });
}

/** Cells separated by two spaces, or by a full-width one. */
function spaceRow(text: string, at: number): TextRow {
  const found = [...text.matchAll(/[^\s](?:(?!\s{2,}|\s*\u3000)[\s\S])*/g)].map((match) => ({
    cell: tidy(match[0]),
    start: widthOf(text.slice(0, match.index)),
  }));
  return { line: at + 1, cells: found.map(({ cell }) => cell), starts: found.map(({ start }) => start) };
}

/** A cell of several lines stands in quotes when it comes from a spreadsheet. */
function tabRows(text: string): TextRow[] {
  const rows: TextRow[] = [];
  let [line, row]: [number, TextRow] = [1, { line: 1, cells: [] }];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/gy;
  for (let match = cell.exec(text); match !== null; match = cell.exec(text)) {
    const [whole, quoted, bare = '', end] = match;
    row.cells.push(tidy(quoted?.replaceAll('""', '"') ?? bare));
    line += whole.split('\n').length - 1;
    if (end !== '\t') {
      rows.push(row);
      row = { line, cells: [] };
    }
    if (end === '') break;
  }
  return rows;
}

/** One line, without the spaces that a narrow cell puts between Chinese characters. */
function tidy(cell: string): string {
  return cell
    .replace(/\s+/g, ' ')
    .replace(/(?<=[\p{Script=Han}（），。；：、“”]) (?=[\p{Script=Han}（），。；：、“”])/gu, '')
    .trim();
}

/**
 * Joins rows that a line break inside a cell has torn apart. That is certain only if the empty cells of merged ones are
 * in the text, so that every other row has all its cells.
 *
 * @param width  how many cells a row has.
 */
export function joinTorn(rows: readonly TextRow[], width: number): { rows: TextRow[]; joined: string[] } {
  const hasEmptyCells = rows.some(({ cells, starts }) => cells[0] === '' && starts === undefined);
  const isUniform = rows.every(({ cells }) => cells.length === width || cells.length === 1);
  const joined: string[] = [];
  const result: TextRow[] = [];
  let at = 0;
  while (at < rows.length) {
    const next = rows.slice(at, at + 12);
    const run = !hasEmptyCells ? 1 : isUniform ? paragraphRun(next, width) : tornRun(next, width);
    const pieces = rows.slice(at, at + run);
    const [first] = pieces;
    if (first === undefined) break;
    if (run > 1) joined.push(`第 ${first.line} 行到第 ${pieces.at(-1)?.line ?? 0} 行是一行，格子里换过行。`);
    result.push(pieces.slice(1).reduce(glued, first));
    at += run;
  }
  return { rows: result, joined };
}

const OWN_LINE = /^(?:附?注|备注|说明|填表|合计|总计|总分|小计|综合)/;

/** How many of the next rows make up one whose last cell has several paragraphs. */
function paragraphRun([first, ...others]: readonly TextRow[], width: number): number {
  if (first?.cells.length !== width) return 1;
  const end = others.findIndex(({ cells: [only = '', ...more] }) => more.length > 0 || OWN_LINE.test(only));
  return 1 + (end < 0 ? others.length : end);
}

/** How many of the next rows make up one. */
function tornRun([first, ...others]: readonly TextRow[], width: number): number {
  let [count, run] = [first?.cells.length ?? width, 1];
  if (count >= width) return 1;
  for (const { cells } of others) {
    // A row of its own begins with the empty cells of merged ones.
    if (cells[0] === '') return 1;
    count += cells.length - 1;
    run += 1;
    if (count === width) return cells.length === 1 && run === 2 && (first?.cells.length ?? 0) === 1 ? 1 : run;
    if (count > width) return 1;
  }
  return 1;
}

function glued(row: TextRow, next: TextRow): TextRow {
  const [head = '', ...rest] = next.cells;
  return { line: row.line, cells: [...row.cells.slice(0, -1), tidy(`${row.cells.at(-1) ?? ''} ${head}`), ...rest] };
}
