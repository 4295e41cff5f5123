/** What a percentage is of: a part of its whole, a change against another time, or some other rate. */
import type { BudgetTotal } from '../../report/budget.ts';
import type { Datum } from '../../report/datum.ts';
import type { Report } from '../../report/report.ts';
import { sheetPath } from '../../report/sheet-path.ts';
import type { StaffLine } from '../../report/staffing.ts';

/** `part` cannot leave 0…100; `change` may be anything; a `rate` outside is unusual. */
export type PercentKind = 'part' | 'change' | 'rate';

/** Words that announce a change, where no relation says that it is one. */
const CHANGE_WORDS = /增幅|降幅|增长|下降|减少|增加|上升|偏多|偏少|变动|变化|调整率|同比|环比/;

/** Tells the kind of each published percentage of a report. */
export function percentKind(report: Report): (datum: Datum) => PercentKind {
  const ofSheets = report.sheets.flatMap((sheet) => adjustmentPercents(sheet).map((path) => sheetPath(path, sheet)));
  const changes = new Set([...changePercents(report), ...adjustmentPercents(report), ...ofSheets]);
  const parts = new Set([...staffParts(report), ...columnParts(report), ...relationParts(report)]);
  return ({ path, name }) => {
    if (changes.has(path)) return 'change';
    if (parts.has(path) || /^(?:sheets\.[^.]+\.)?budget\..+\.share$/.test(path)) return 'part';
    return CHANGE_WORDS.test(name) ? 'change' : 'rate';
  };
}

function changePercents({ relations }: Report): string[] {
  return relations.flatMap((relation) => (relation.kind === 'change' ? (relation.percent ?? []) : []));
}

/** Shares and rates of an adjustment: an adjustment may be negative, and larger than what it adjusts. */
function adjustmentPercents({ budget }: Pick<Report, 'budget'>): string[] {
  return (['revenue', 'expenditure'] as const).flatMap((side) => {
    const total = budget?.[side];
    return total === undefined ? [] : ofLine(total, `budget.${side}`);
  });
}

function ofLine({ share, rates, splits }: BudgetTotal, path: string): string[] {
  return [
    ...(share?.phase === 'adjustment' ? [`${path}.share`] : []),
    ...(rates ?? []).filter(({ of }) => of === 'adjustment').map(({ id }) => `${path}.rates.${id}`),
    ...(splits ?? []).flatMap(({ id, lines }) =>
      lines.flatMap((line) => ofLine(line, `${path}.splits.${id}.${line.id}`)),
    ),
  ];
}

/** Rates whose numerator is counted within their denominator. */
function staffParts({ staffing }: Report): string[] {
  return (staffing?.rates ?? []).flatMap(({ id, of, by }) => {
    return idsBelow(staffing?.lines ?? [], by).includes(of) ? [`staffing.rates.${id}`] : [];
  });
}

function idsBelow(lines: readonly StaffLine[], id: string): string[] {
  return lines.flatMap((line) => (line.id === id ? allIds(line.lines ?? []) : idsBelow(line.lines ?? [], id)));
}

function allIds(lines: readonly StaffLine[]): string[] {
  return lines.flatMap((line) => [line.id, ...allIds(line.lines ?? [])]);
}

/** Cells of rate columns that divide an "of which" column by its whole. */
function columnParts({ tables }: Report): string[] {
  return tables.flatMap((table) => {
    const wholes = new Map(table.columns.map((column) => [column.id, column.partOf]));
    const rates = table.columns.filter(({ of, by }) => of !== undefined && by !== undefined && wholes.get(of) === by);
    const rowIds = (rows: typeof table.rows): string[] => rows.flatMap((row) => [row.id, ...rowIds(row.rows ?? [])]);
    return rowIds(table.rows).flatMap((row) => rates.map((rate) => `tables.${table.id}.${row}.${rate.id}`));
  });
}

/** Ratios of a part to its total, where a sum of the same report has both. */
function relationParts({ relations }: Report): string[] {
  const sums = relations.flatMap((relation) =>
    relation.kind === 'sum' && relation.minus.length === 0 ? [relation] : [],
  );
  return relations.flatMap((relation) => {
    if (relation.kind !== 'ratio') return [];
    const isPart = sums.some(({ total, parts }) => total === relation.by && parts.includes(relation.of));
    return isPart ? [relation.stated] : [];
  });
}
