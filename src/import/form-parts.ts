/** Several forms in one table, as offices put them on one sheet: below each other, or side by side with a gap between. */
import type { Table } from '../document/document.ts';
import { isReportTitle } from './document-title.ts';
import { panelsOf } from './panels.ts';
import { PROJECT_NAME } from './project-sheet.ts';
import { squeezed } from './squeezed.ts';
import { numbers, type Range, tablePart } from './table-parts.ts';
import { type TableView, viewTable } from './table-view.ts';

/** What a form says first of whom or what it is about. */
const DEPARTMENT =
  /^(?:预算|填报|部门|单位|评价)+(?:\((?:单位|部门)\))?(?:部门|单位)?(?:名称|全称)(?:及代码)?:?$|^(?:预算|填报)(?:部门|单位):?$/;
/** More starts than any office puts on one sheet are a list. */
const FORMS_MOST = 200;

/** The forms of a table, from the left and from above; the table itself where it holds one. */
export function formParts(view: TableView): TableView[] {
  return byColumns(view).flatMap(byRows);
}

/** Side by side: a column without any text, and a form on either side of it. */
function byColumns(view: TableView): TableView[] {
  const { table } = view;
  const isGap = (column: number): boolean =>
    numbers({ from: 0, to: table.rows }).every((row) => {
      const cell = view.at(row, column);
      return cell === undefined || (cell.text === '' && cell.columnSpan === 1);
    });
  const ranges = rangesBetween(table.columns, isGap);
  const parts = ranges.map((range) => partOf(table, { from: 0, to: table.rows }, range));
  return parts.length > 1 && parts.every((part) => panelsOf(part).length > 0) ? parts : [view];
}

function rangesBetween(count: number, isGap: (at: number) => boolean): Range[] {
  const ranges: Range[] = [];
  for (let at = 0; at < count; at += 1) {
    if (isGap(at)) continue;
    const last = ranges.at(-1);
    if (last !== undefined && last.to === at) last.to = at + 1;
    else ranges.push({ from: at, to: at + 1 });
  }
  return ranges;
}

/** Below each other: each begins with its title, or names once more whom it is about. */
function byRows(view: TableView): TableView[] {
  const { table } = view;
  const starts = numbers({ from: 0, to: table.rows }).filter((row) => isStart(view, row));
  if (starts.length > FORMS_MOST) return [view];
  // The title and the names below it are one start.
  const tops = starts.filter((row, index) => index === 0 || !isOneStart(view, starts[index - 1] ?? 0, row));
  const [top = 0] = tops;
  // A form above the first start names nobody: it is the department's own.
  const firsts = top > 0 && !isOneStart(view, 0, top) ? [0, ...tops] : tops;
  if (firsts.length < 2) return [view];
  const bounds = firsts.map((row, index) => ({ from: index === 0 ? 0 : row, to: firsts[index + 1] ?? table.rows }));
  const parts = bounds.map((range) => partOf(table, range, { from: 0, to: table.columns }));
  return parts.every((part) => panelsOf(part).length > 0) ? parts : [view];
}

function isStart(view: TableView, row: number): boolean {
  const own = view.begin(row).filter(({ text }) => text !== '');
  const [only] = own;
  const isTitle =
    own.length === 1 && only !== undefined && only.columnSpan * 2 >= view.table.columns && isReportTitle(only.text);
  return isTitle || own.slice(0, -1).some(({ text }) => isSubject(text));
}

/** No table of the form lies between two starts that belong together. */
function isOneStart(view: TableView, first: number, second: number): boolean {
  return panelsOf(partOf(view.table, { from: first, to: second }, { from: 0, to: view.table.columns })).length === 0;
}

function isSubject(text: string): boolean {
  return DEPARTMENT.test(squeezed(text)) || PROJECT_NAME.test(squeezed(text));
}

function partOf(table: Table, rows: Range, columns: Range): TableView {
  return viewTable(tablePart(table, numbers(rows), numbers(columns)));
}

/** Whose form it is, as it says itself. */
export function departmentIn(view: TableView): string | undefined {
  for (const cell of view.table.cells) {
    if (!DEPARTMENT.test(squeezed(cell.text))) continue;
    const next = view.beside(cell);
    if (next !== undefined && next.text !== '') return squeezed(next.text);
  }
  return undefined;
}
