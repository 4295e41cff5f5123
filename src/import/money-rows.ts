/** The rows of a panel of money: a name and its amounts by phase, and amounts that stand behind their names in one cell. */
import type { Phase } from '../report/budget.ts';
import { bareFigure } from './figures.ts';
import { type Meaning, unitIn } from './header-words.ts';
import type { Panel } from './panels.ts';
import { squeezed } from './squeezed.ts';
import type { Printed, TableView } from './table-view.ts';
import { isTotalName } from './total-words.ts';

/** A printed amount, as a bare figure. */
export interface Amount extends Printed {
  figure: string;
}

export interface MoneyRow {
  name: Printed;
  amounts: Readonly<Partial<Record<Phase, Amount>>>;
  rate: Amount | undefined;
  share: Amount | undefined;
  stated: Amount | undefined;
}

/** `一般公共预算：951.84`, below a title such as `按收入性质分：`. */
export interface InlineAmount extends Amount {
  name: string;
}

export interface InlineGroup {
  title: Printed;
  amounts: readonly InlineAmount[];
}

export interface Money {
  unit: string | undefined;
  rows: readonly MoneyRow[];
  groups: readonly InlineGroup[];
}

/** Of amounts whose form does not say it. */
export const USUAL_UNIT = '万元';

/** What may stand behind a figure that is no amount. */
const UNITS: Readonly<Partial<Record<Meaning['kind'], string>>> = { rate: '%', share: '%', stated: '分' };

export function moneyRows(panel: Panel): Money {
  const printed = unitOf(panel);
  const unit = printed ?? USUAL_UNIT;
  const below = { columns: columnsOf(panel, unit), unit };
  const rows: MoneyRow[] = [];
  const groups = new Map<number, { title: Printed; amounts: InlineAmount[] }>();
  for (let row = panel.header.to; row < panel.end; row += 1) {
    const found = rowAt(panel.view, row, below);
    if (found !== undefined) rows.push(found);
    else for (const cell of panel.view.begin(row)) takeInline(cell, groups, unit);
  }
  return { unit: printed, rows, groups: [...groups.values()].filter(({ amounts }) => amounts.length > 0) };
}

/** Whether the rows are a list with its total at the end: projects, and not the money of the whole department. */
export function isList({ rows }: Money): boolean {
  const isTotal = (row: MoneyRow | undefined): boolean => row !== undefined && isTotalName(row.name.text);
  return rows.length > 2 && isTotal(rows.at(-1)) && !isTotal(rows[0]);
}

interface Below {
  columns: readonly [number, Meaning][];
  unit: string;
}

/** What stands below each column; 年度预算数 over a column of names is the name of the block, and no phase. */
function columnsOf({ view, columns, header, end }: Panel, unit: string): [number, Meaning][] {
  const holdsAmounts = (column: number): boolean => {
    for (let row = header.to; row < end; row += 1) {
      const cell = view.at(row, column);
      if (cell?.columnSpan === 1 && bareFigure(cell.text, unit) !== undefined) return true;
    }
    return false;
  };
  return [...columns].filter(([column, { kind }]) => kind !== 'phase' || holdsAmounts(column));
}

/** A row with at least one amount below a title of a phase. */
function rowAt(view: TableView, row: number, { columns, unit }: Below): MoneyRow | undefined {
  const under = (column: number, kind: Meaning['kind']): Amount | undefined => {
    const cell = view.at(row, column);
    const figure = cell === undefined || cell.columnSpan > 1 ? undefined : bareFigure(cell.text, UNITS[kind] ?? unit);
    return cell === undefined || figure === undefined ? undefined : { text: cell.text, place: cell.place, figure };
  };
  const amounts: Partial<Record<Phase, Amount>> = {};
  let [rate, share, stated]: (Amount | undefined)[] = [];
  for (const [column, meaning] of columns) {
    const amount = under(column, meaning.kind);
    if (amount === undefined) continue;
    if (meaning.kind === 'phase') amounts[meaning.phase] ??= amount;
    if (meaning.kind === 'rate') rate ??= amount;
    if (meaning.kind === 'share') share ??= amount;
    if (meaning.kind === 'stated') stated ??= amount;
  }
  if (Object.keys(amounts).length === 0) return undefined;
  const first = Math.min(...columns.flatMap(([column, { kind }]) => (kind === 'phase' ? [column] : [])));
  // The nearest name to the left; further ones head the whole block.
  for (let column = first - 1; column >= 0; column -= 1) {
    const cell = view.at(row, column);
    if (cell !== undefined && cell.text !== '' && bareFigure(cell.text, unit) === undefined)
      return { name: { text: cell.text, place: cell.place }, amounts, rate, share, stated };
  }
  return undefined;
}

/** A title begins a group in its column; what stands below it there, and not above it, belongs to it. */
function takeInline(
  cell: Printed & { column: number },
  groups: Map<number, { title: Printed; amounts: InlineAmount[] }>,
  unit: string,
): void {
  const text = squeezed(cell.text);
  const group = groups.get(cell.column);
  if (/^按.{2,12}(?:分|划分|分类):?$/.test(text)) {
    groups.set(cell.column, { title: cell, amounts: [] });
    return;
  }
  const [, name = '', figure = ''] = /^(?:其中:)?(.{2,24}?):(.+)$/.exec(text) ?? [];
  const bare = bareFigure(figure, unit);
  if (group !== undefined && bare !== undefined)
    group.amounts.push({ name, figure: bare, text: cell.text, place: cell.place });
}

/** In the header, or in what stands to its left for the whole block: 年度预算申请（万元）. */
function unitOf({ view, header, end }: Panel): string | undefined {
  for (let row = header.from; row < end; row += 1)
    for (const { text } of view.row(row)) {
      const unit = unitIn(text);
      if (unit !== undefined) return unit;
    }
  return undefined;
}
