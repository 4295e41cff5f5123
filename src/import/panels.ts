/**
 * A form is one table in which several tables stand below each other: money, goals, indicators. Each begins with a
 * header of its own, by whose words it is known, and ends where the next one begins.
 */
import type { Cell } from '../document/document.ts';
import { type Meaning, meaningOf } from './header-words.ts';
import { squeezed } from './squeezed.ts';
import { numbers, type Range } from './table-parts.ts';
import type { TableView } from './table-view.ts';

export type PanelKind = 'indicators' | 'money' | 'goals';

export interface Panel {
  kind: PanelKind;
  view: TableView;
  /** Rows of the header: from the first one, up to but without the last one. */
  header: Range;
  /** What stands below each column that has a known title. */
  columns: ReadonlyMap<number, Meaning>;
  /** Up to but without. */
  end: number;
}

/** The panels of a table, from above; rows outside of them belong to none. */
export function panelsOf(view: TableView): Panel[] {
  const panels: Panel[] = [];
  for (let row = 0; row < view.table.rows;) {
    const found = headerAt(view, row);
    if (found === undefined) {
      row += 1;
      continue;
    }
    const last = panels.at(-1);
    if (last !== undefined) last.end = Math.min(last.end, row);
    panels.push({ ...found, view, end: view.table.rows });
    row = found.header.to;
  }
  return panels;
}

/** Whether a row of a table lies in one of the panels. */
export function isInPanel(view: TableView, row: number, panels: readonly Panel[]): boolean {
  return panels.some((panel) => panel.view === view && row >= panel.header.from && row < panel.end);
}

type Found = Pick<Panel, 'kind' | 'header' | 'columns'>;

/** The header that begins with a row. */
function headerAt(view: TableView, from: number): Found | undefined {
  if (kindOf(meaningsIn(view, from)) === undefined && !isTitleRow(view, from)) return undefined;
  let to = from + 1;
  // Titles that are merged downwards, and rows of nothing but titles, go on.
  while (to < view.table.rows && isTitleRow(view, to) && !isWholeHeader(view, from, to)) to += 1;
  const columns = new Map<number, Meaning>();
  for (let column = 0; column < view.table.columns; column += 1) {
    const meaning = columnMeaning(view, column, { from, to });
    if (meaning !== undefined) columns.set(column, meaning);
  }
  const kind = kindOf([...columns.values()]);
  if (kind === 'goals' && view.row(from).some((cell) => textBeside(view, cell) !== undefined)) return undefined;
  return kind === undefined ? undefined : { kind, header: { from, to }, columns: new Map(inKind(kind, columns)) };
}

/** Whether what came before is a header already and this row would begin another one. */
function isWholeHeader(view: TableView, from: number, row: number): boolean {
  const before = kindOf(meaningsIn(view, from));
  const own = kindOf(meaningsIn(view, row));
  return before !== undefined && own !== undefined && (before !== own || row > from + 1);
}

/** A row in which every cell that begins there is a title, and more than one is. */
function isTitleRow(view: TableView, row: number): boolean {
  const own = view.begin(row).filter(({ text }) => text !== '');
  const titles = own.filter(({ text }) => meaningOf(text) !== undefined);
  return titles.length >= 2 && titles.length === own.length;
}

/** The text right of a title, where the form has titles at the left and no header: 年度整体绩效目标 and what it is. */
export function textBeside(view: TableView, title: Cell): Cell | undefined {
  const next = view.beside(title);
  const isText = next !== undefined && next.text !== '' && meaningOf(next.text) === undefined;
  return isText && meaningOf(title.text) !== undefined ? next : undefined;
}

function meaningsIn(view: TableView, row: number): Meaning[] {
  return view.begin(row).flatMap(({ text }) => meaningOf(text) ?? []);
}

/** The lowest title that says something; a level stays known when what stands below it says 名称 or 分值. */
function columnMeaning(view: TableView, column: number, { from, to }: Panel['header']): Meaning | undefined {
  const cells = numbers({ from, to }).map((row) => view.at(row, column));
  // A cell that goes on below the header is the name of the whole block: 绩效指标 beside all of its rows.
  const titles = [...new Set(cells)].filter((cell) => cell !== undefined && cell.row + cell.rowSpan <= to);
  const meanings = titles.flatMap((cell) => (cell === undefined ? [] : (meaningOf(cell.text) ?? [])));
  const last = meanings.at(-1);
  const level = meanings.find(({ kind }) => kind === 'level');
  return last?.kind === 'name' && level !== undefined ? level : last;
}

function kindOf(meanings: readonly Meaning[]): PanelKind | undefined {
  const has = (...kinds: Meaning['kind'][]): boolean => meanings.some(({ kind }) => kinds.includes(kind));
  const phases = new Set(meanings.flatMap((each) => (each.kind === 'phase' ? [each.phase] : [])));
  if (has('level') && has('stated', 'weight', 'target', 'actual', 'achieved')) return 'indicators';
  if (has('name') && has('stated', 'weight') && has('target', 'expected', 'stated')) return 'indicators';
  if (phases.size >= 2 || (phases.size === 1 && has('rate'))) return 'money';
  const isOfGoals = meanings.every(({ kind }) => GOAL_KINDS.includes(kind));
  if (isOfGoals && has('expected', 'target') && has('achieved', 'actual')) return 'goals';
  return undefined;
}

/** 预期目标, 实际完成情况 and what may stand beside them; a header with more is another one. */
const GOAL_KINDS: readonly Meaning['kind'][] = ['expected', 'target', 'achieved', 'actual', 'reason', 'number', 'note'];

/** The same words mean a figure in one kind and a text in another: 完成情况, 年度目标. */
function* inKind(kind: PanelKind, columns: ReadonlyMap<number, Meaning>): Generator<[number, Meaning]> {
  for (const [column, meaning] of columns) {
    if (kind === 'indicators' && meaning.kind === 'expected') yield [column, { kind: 'target' }];
    else if (kind === 'indicators' && meaning.kind === 'achieved') yield [column, { kind: 'actual' }];
    else if (kind === 'goals' && meaning.kind === 'target') yield [column, { kind: 'expected' }];
    else if (kind === 'goals' && meaning.kind === 'actual') yield [column, { kind: 'achieved' }];
    else yield [column, meaning];
  }
}

/** Whether a row sums up what stands above: 总分, 合计. */
export function isTotalRow(view: TableView, row: number): boolean {
  return view.row(row).some(({ text }) => TOTAL.test(squeezed(text)));
}

/** The same of a part of the rows: 小计. */
export function isSumRow(view: TableView, row: number): boolean {
  return isTotalRow(view, row) || view.row(row).some(({ text }) => /^小计(?:\(.*\))?$/.test(squeezed(text)));
}

const TOTAL =
  /^(?:自评)?(?:总分|总计|合计|总得分|得分合计|综合得分|综合评分|总评分|评价总分|自评总分)(?:值)?(?:\(.*\))?$/;
