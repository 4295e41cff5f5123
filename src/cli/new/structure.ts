/** The structure of last year's report, which a department prints every year, without its figures. */
import type { Amounts, BudgetLine, BudgetSplit, BudgetTotal } from '../../report/budget.ts';
import { PHASES } from '../../report/budget.ts';
import type { Report } from '../../report/report.ts';
import type { StaffLine } from '../../report/staffing.ts';
import type { Column, Row } from '../../report/table.ts';
import type { Target } from '../../report/target.ts';
import type { Value as CellValue } from '../../report/value.ts';
import { Flow, type Value } from '../../write/yaml-lines.ts';
import { shiftYears } from './years.ts';

/** A figure that somebody has to fill in. */
export const EMPTY = '';

type Fields = { [key: string]: Value | undefined };
type Shift = (text: string) => string;

/** The blocks of a new report that its department's last one suggests. */
export function structureOf(prior: Report, year: number): Fields {
  const shift: Shift = (text) => shiftYears(text, year - prior.year);
  const { budget, staffing, goals, targets, tables } = prior;
  return {
    budget: budget && {
      unit: budget.unit,
      decimals: budget.decimals,
      revenue: budget.revenue && totalFields(budget.revenue, shift),
      expenditure: budget.expenditure && totalFields(budget.expenditure, shift),
      balances: budget.balances && emptied(budget.balances),
    },
    staffing: staffing && {
      unit: staffing.unit,
      lines: staffing.lines.map((line) => staffFields(line, shift)),
      rates: orNothing(
        staffing.rates.map(({ id, name, of, by }) => ({
          id: shift(id),
          name: shift(name),
          of: shift(of),
          by: shift(by),
          stated: EMPTY,
        })),
      ),
    },
    goals: orNothing(
      goals.map(({ id, name }) => ({ id: shift(id), name: name && shift(name), expected: EMPTY, achieved: EMPTY })),
    ),
    targets: orNothing(targets.map((target) => targetFields(target, shift))),
    tables: orNothing(
      tables.map(({ id, title, unit, decimals, columns, rows, empty }) => ({
        id: shift(id),
        title: shift(title),
        unit,
        decimals,
        columns: columns.map((column) => new Flow(columnFields(column, { shift, years: year - prior.year }))),
        rows: orNothing(rows.map((row) => rowFields(row, shift))),
        empty: empty ? true : undefined,
      })),
    ),
  };
}

function orNothing(list: readonly Fields[]): readonly Value[] | undefined {
  return list.length === 0 ? undefined : list;
}

function totalFields({ name, ...line }: BudgetTotal, shift: Shift): Fields {
  return { name: name && shift(name), ...lineFields(line, shift) };
}

function lineFields({ amounts, prior, share, rates, splits }: Omit<BudgetTotal, 'name'>, shift: Shift): Fields {
  return {
    amounts: amounts && new Flow(phasesOf(amounts)),
    prior: prior && new Flow(phasesOf(prior)),
    share: share && new Flow({ phase: share.phase, stated: EMPTY }),
    rates: rates?.map(({ id, name, of, by }) => new Flow({ id: shift(id), name: shift(name), of, by, stated: EMPTY })),
    splits: splits?.map((split) => splitFields(split, shift)),
  };
}

function splitFields({ id, name, sum, lines }: BudgetSplit, shift: Shift): Fields {
  return { id: shift(id), name: shift(name), sum, lines: lines.map((line) => budgetLineFields(line, shift)) };
}

function budgetLineFields({ id, name, ...line }: BudgetLine, shift: Shift): Fields {
  return { id: shift(id), name: shift(name), ...lineFields(line, shift) };
}

function phasesOf(amounts: Amounts): Fields {
  return Object.fromEntries(PHASES.filter((phase) => amounts[phase] !== undefined).map((phase) => [phase, EMPTY]));
}

function emptied(figures: object): Fields {
  return Object.fromEntries(Object.keys(figures).map((key) => [key, EMPTY]));
}

function staffFields({ id, name, sum, lines }: StaffLine, shift: Shift): Fields {
  return { id: shift(id), name: shift(name), count: EMPTY, sum, lines: lines?.map((line) => staffFields(line, shift)) };
}

function targetFields(
  { id, under, levels, name, target, actual, direction, weight, stated }: Target,
  shift: Shift,
): Fields {
  return {
    id: shift(id),
    under,
    levels: levels.length === 0 ? undefined : new Flow(levels),
    name: shift(name),
    target: emptyCell(target, shift),
    actual: emptyCell(actual, shift),
    direction,
    weight: weight && new Flow(EMPTY),
    stated: stated && new Flow(EMPTY),
  };
}

/** A cell of the same kind that holds nothing yet. */
function emptyCell(value: CellValue, shift: Shift): Value {
  if (typeof value === 'string') return EMPTY;
  if ('text' in value) return new Flow({ text: EMPTY });
  if ('bound' in value) return new Flow({ bound: value.bound, value: EMPTY });
  if ('value' in value && value.is !== undefined) return new Flow({ value: EMPTY, is: shift(value.is) });
  return EMPTY;
}

function columnFields(column: Column, { shift, years }: { shift: Shift; years: number }): Fields {
  const { id, title, group, kind, unit, decimals, year, phase, partOf, of, by } = column;
  const moved = (text: string | undefined): string | undefined => text && shift(text);
  return {
    id: shift(id),
    title: shift(title),
    group: moved(group),
    kind: kind === 'amount' ? undefined : kind,
    unit,
    decimals,
    year: year && year + years,
    phase,
    partOf: moved(partOf),
    of: moved(of),
    by: moved(by),
  };
}

function rowFields({ id, name, cells, sum, place, rows }: Row, shift: Shift): Fields {
  const empty = Object.entries(cells).map(([column, cell]) => [shift(column), emptyCell(cell, shift)] as const);
  return {
    id: shift(id),
    name: shift(name),
    cells: empty.length === 0 ? undefined : new Flow(Object.fromEntries(empty)),
    sum,
    place: place === 'above' ? undefined : place,
    rows: rows?.map((row) => rowFields(row, shift)),
  };
}
