/** Money across a table: names above each other in the header, one row of amounts below. */
import type { Cell } from '../document/document.ts';
import { bareFigure } from './figures.ts';
import { unitIn, withoutUnit } from './header-words.ts';
import { type Amount, USUAL_UNIT } from './money-rows.ts';
import { isInPanel, type Panel } from './panels.ts';
import { squeezed } from './squeezed.ts';
import type { TableView } from './table-view.ts';

export interface MatrixAmount extends Amount {
  /** From the widest title to the narrowest. */
  names: readonly string[];
}

export interface MoneyMatrix {
  unit: string | undefined;
  /** What stands over all amounts but the total: 年度预算资金类别. */
  title: string | undefined;
  amounts: readonly MatrixAmount[];
}

const MONEY = /预算|资金|支出|收入|经费|拨款/;
const AMOUNTS_LEAST = 3;
const TITLE_ROWS_MOST = 4;
/** Longer texts are no titles. */
const TITLE_MOST = 40;

/** The first row of nothing but amounts below titles of money, outside of all panels. */
export function moneyMatrix(view: TableView, panels: readonly Panel[]): MoneyMatrix | undefined {
  let unit: string | undefined;
  for (let row = 1; row < view.table.rows && !isInPanel(view, row, panels); row += 1) {
    unit ??= unitAt(view, row - 1);
    const found = matrixAt(view, row, unit);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The first unit that the cells of a row name. */
function unitAt(view: TableView, row: number): string | undefined {
  return view
    .begin(row)
    .map(({ text }) => unitIn(text))
    .find((each) => each !== undefined);
}

/** @param unit  named above the row. */
function matrixAt(view: TableView, row: number, unit: string | undefined): MoneyMatrix | undefined {
  const cells = view.begin(row).filter(({ text }) => text !== '');
  const figures = cells.flatMap((cell) => {
    const figure = bareFigure(cell.text, unit ?? USUAL_UNIT);
    return figure === undefined ? [] : [{ cell, figure }];
  });
  if (figures.length < AMOUNTS_LEAST || figures.length < cells.length) return undefined;
  const titles = new Set<Cell>();
  const top = topOf(view, row, figures);
  const amounts = figures.flatMap(({ cell, figure }): MatrixAmount[] => {
    const above = titlesAbove(view, { top, row, column: cell.column });
    for (const title of above) titles.add(title);
    const names = above.map(({ text }) => nameOf(text)).filter((name, at, all) => name !== '' && name !== all[at - 1]);
    return names.length === 0 ? [] : [{ names, figure, text: cell.text, place: cell.place }];
  });
  const isMoney = [...titles].some(({ text }) => MONEY.test(squeezed(text)));
  if (!isMoney || amounts.length < figures.length) return undefined;
  return { unit, ...withoutCommonTitle(amounts) };
}

/** Where the titles begin: a title that is merged downwards to the amounts begins with all of them. */
function topOf(view: TableView, row: number, figures: readonly { cell: Cell }[]): number {
  const direct = figures.flatMap(({ cell }) => view.at(row - 1, cell.column) ?? []);
  const top = Math.min(row - 1, ...direct.map((cell) => cell.row));
  return top < row - 1 ? top : Math.max(0, row - TITLE_ROWS_MOST);
}

/** The titles over a column, from above, until a row that is no title: a cell over the whole width is the table's. */
function titlesAbove(view: TableView, { top, row, column }: { top: number; row: number; column: number }): Cell[] {
  const titles: Cell[] = [];
  for (let at = row - 1; at >= top; at -= 1) {
    const cell = view.at(at, column);
    if (cell === undefined || cell.columnSpan >= view.table.columns || bareFigure(cell.text, '') !== undefined) break;
    if (cell.text.length > TITLE_MOST) break;
    if (cell.text !== '' && !titles.includes(cell)) titles.unshift(cell);
  }
  return titles;
}

/** A title over several amounts, and over all that have more than one, names the whole and not each of them. */
function withoutCommonTitle(amounts: readonly MatrixAmount[]): Pick<MoneyMatrix, 'title' | 'amounts'> {
  const parts = amounts.filter(({ names }) => names.length > 1);
  const [title] = parts[0]?.names ?? [];
  if (parts.length < 2 || !parts.every(({ names }) => names[0] === title)) return { title: undefined, amounts };
  return {
    title,
    amounts: amounts.map((amount) => (parts.includes(amount) ? { ...amount, names: amount.names.slice(1) } : amount)),
  };
}

function nameOf(text: string): string {
  return withoutUnit(squeezed(text));
}
