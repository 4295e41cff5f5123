/** Reads tables: one that only arranges a page as what it holds, any other cell by cell. */
import { countedGrid, countedPosition } from '../grid.ts';
import { TABLE_DEPTH_MAX } from '../limits.ts';
import { stretches } from '../stretches.ts';
import { noteText, readBlock, readChildren, readElement, UNSEEN_TEXT } from './flow.ts';
import { Lines } from './lines.ts';
import { hiddenColumns, placedCells, rowsOf, type PlacedCell, type Placing, type Row } from './rows.ts';
import { attributeOf, childrenOf, elementsOf, type MarkupNode } from './tree.ts';
import type { Cell, Note, NoteKind, Place, Table } from '../document.ts';
import type { Styles } from './styles.ts';
import { PLAIN, type DataTable, type Setting, type Target } from './target.ts';

/** What is shown although it is no text. */
const SHOWN = new Set(['img', 'svg', 'canvas', 'input', 'select', 'textarea', 'object', 'iframe', 'embed']);
const UNSHOWN = new Set(['script', 'style', 'template', 'noscript']);

export function readTable(element: MarkupNode, target: Target, inner: Setting, outer: Setting): void {
  const rows = withoutBlankEnd(rowsOf(element, target.styles));
  for (const caption of elementsOf(element, 'caption')) readBlock(caption, target, inner, outer);
  target.end(outer);
  if (!isLayout(rows)) return target.dataTable({ element, rows, isHidden: inner.isHidden });
  for (const { cells, isHidden } of rows)
    for (const cell of cells) {
      if (isHidden && !inner.isHidden && !target.keepsHidden) noteText(cell, target, 'hidden', UNSEEN_TEXT);
      else readElement(cell, target, { ...inner, isHidden: inner.isHidden || isHidden });
    }
  target.end(outer);
}

/** Excel ends its tables with a hidden row that only has widths. */
function withoutBlankEnd(rows: readonly Row[]): readonly Row[] {
  const end = rows.findLastIndex(
    ({ cells, isHidden }) => !isHidden || cells.some((cell) => contentOf(cell) !== 'nothing'),
  );
  return rows.slice(0, end + 1);
}

type Content = 'nothing' | 'text' | 'tables' | 'both';

/** What an element holds; text within a table of its own is that table's. */
function contentOf(element: MarkupNode): Content {
  let hasText = false;
  let hasTable = false;
  for (const child of childrenOf(element)) {
    if (child.kind === 'text') hasText ||= child.text.trim() !== '';
    if (child.kind !== 'element' || UNSHOWN.has(child.name)) continue;
    if (child.name === 'table') hasTable = true;
    else if (SHOWN.has(child.name)) hasText = true;
    else {
      const inner = contentOf(child);
      hasText ||= inner === 'text' || inner === 'both';
      hasTable ||= inner === 'tables' || inner === 'both';
    }
  }
  if (hasText) return hasTable ? 'both' : 'text';
  return hasTable ? 'tables' : 'nothing';
}

/** Whether a table has one cell at most, or only stands around others. */
function isLayout(rows: readonly Row[]): boolean {
  const contents = rows.flatMap(({ cells }) => cells.map(contentOf)).filter((each) => each !== 'nothing');
  if (contents.length <= 1) return true;
  const isOneColumn = rows.every(({ cells }) => cells.length <= 1);
  return contents.every((each) => each === 'tables') || (isOneColumn && contents.some((each) => each !== 'text'));
}

export interface TableSurroundings {
  place: Place;
  styles: Styles;
  notes: Note[];
  /** How many tables it lies in. */
  depth: number;
}

/** A table with all its cells; undefined where it has none. */
export function dataTableOf(table: DataTable, around: TableSurroundings): Table | undefined {
  const { place, styles, notes } = around;
  const columns = hiddenColumns(table.element, styles);
  const { cells, left } = placing(table.rows, styles);
  const grid = countedGrid(place);
  const isOutOfSight = (cell: Cell | PlacedCell): boolean =>
    table.isHidden || table.rows[cell.row]?.isHidden === true || isWithin(cell, columns);
  const alone: string[] = [];
  for (const cell of cells) {
    const { row, column, rowSpan, columnSpan } = cell;
    const at = countedPosition(row, column);
    const isHidden = styles.hides(cell.element);
    if (isHidden && !isOutOfSight(cell)) alone.push(at);
    const lines = new CellLines({ ...around, place: `${place} ${at}` });
    grid.put(row, column, { ...lines.read(cell.element, isHidden), rowSpan, columnSpan, isHidden });
  }
  for (const cell of left) noteText(cell, new CellLines(around), 'hidden', UNSEEN_TEXT);
  const read = grid.table();
  if (read === undefined) return undefined;
  const hide = (text: string): void => void notes.push({ kind: 'hidden', place, text });
  if (table.isHidden) hide('这张表是隐藏的。');
  const rows = table.rows.flatMap(({ isHidden }, row) => (isHidden && row < read.rows ? [row + 1] : []));
  for (const each of stretches(rows)) hide(`第${each}行是隐藏的。`);
  const across = [...columns].filter((column) => column < read.columns).map((column) => column + 1);
  for (const each of stretches(across)) hide(`第${each}列是隐藏的。`);
  if (alone.length > 0) hide(`${alone.join('、')}是隐藏的。`);
  return { ...read, cells: read.cells.map((cell) => (isOutOfSight(cell) ? { ...cell, isHidden: true } : cell)) };
}

/** Browsers give hidden cells no room, Office does: what leaves no gap is right. */
function placing(rows: readonly Row[], styles: Styles): Pick<Placing, 'cells'> & { left: readonly MarkupNode[] } {
  const all = placedCells(rows, styles, () => true);
  const hidden = rows.flatMap(({ cells }) => cells.filter((cell) => styles.hides(cell)));
  if (all.isFull || hidden.length === 0) return { ...all, left: [] };
  const seen = placedCells(rows, styles, (cell) => !styles.hides(cell));
  return seen.isFull ? { ...seen, left: hidden } : { ...all, left: [] };
}

function isWithin({ column, columnSpan }: Cell | PlacedCell, columns: ReadonlySet<number>): boolean {
  for (let at = column; at < column + columnSpan; at += 1) if (!columns.has(at)) return false;
  return true;
}

/** What a cell prints. */
class CellLines extends Lines {
  readonly keepsHidden = false;
  readonly #around: TableSurroundings;
  readonly #lines: string[] = [];
  readonly #tables: Table[] = [];

  constructor(around: TableSurroundings) {
    super(around.styles);
    this.#around = around;
  }

  read(cell: MarkupNode, isHidden: boolean): { text: string; tables: readonly Table[] } {
    const setting = { ...PLAIN, isHidden };
    this.end(setting);
    readChildren(cell, this, setting);
    this.end(setting);
    const text = this.#lines.join('\n');
    const number = attributeOf(cell, 'x:num') ?? attributeOf(cell, 'sdval') ?? '';
    // Excel prints such signs where a column is too narrow for its figure.
    if (/^#+$/.test(text) && number !== '') this.note('damaged', `列太窄，只印出“${text}”，文件里记的数是 ${number}。`);
    if (text === '' && number !== '') this.note('hidden', `没有印出来，文件里记的数是 ${number}。`);
    return { text, tables: this.#tables };
  }

  table(element: MarkupNode, inner: Setting, outer: Setting): void {
    readTable(element, this, inner, outer);
  }

  dataTable(table: DataTable): void {
    const { place, depth } = this.#around;
    if (depth + 1 < TABLE_DEPTH_MAX) {
      const inner = { ...this.#around, place: `${place} 内表${this.#tables.length + 1}`, depth: depth + 1 };
      this.#tables.push(...[dataTableOf(table, inner)].filter((each) => each !== undefined));
      return;
    }
    this.note('damaged', '表格套得太深，里面的表只读了文字。');
    const setting = { ...PLAIN, isHidden: table.isHidden };
    for (const { cells } of table.rows) for (const cell of cells) readBlock(cell, this, setting, setting);
  }

  note(kind: NoteKind, text: string): void {
    const { place, notes } = this.#around;
    notes.push({ kind, place, text });
  }

  protected line(text: string): void {
    if (text !== '') this.#lines.push(text);
  }
}
