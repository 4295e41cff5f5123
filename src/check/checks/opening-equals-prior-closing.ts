/** Where a report prints last year's figures, last year's report says the same. */
import type { Phase } from '../../report/budget.ts';
import type { Datum } from '../../report/datum.ts';
import type { Column, Table } from '../../report/table.ts';
import type { ReportView } from '../../score/view.ts';
import { agreement } from '../figure/agreement.ts';
import { budgetLines } from '../budget/budget-lines.ts';
import { defineCheck } from '../check.ts';
import { softened, worded } from '../figure/judge.ts';
import { isFigureDatum } from '../figure/quantity.ts';
import { tableRows } from '../table/table-rows.ts';

type Message = 'gap' | 'cut' | 'phase' | 'missing';

/** A figure that this report prints for last year, and its path in last year's report. */
interface Carried {
  datum: Datum;
  before: Datum | undefined;
  /** The two do not name the same budget phase. */
  mayDiffer?: boolean;
}

export const openingEqualsPriorClosing = defineCheck<Message>({
  id: 'opening-equals-prior-closing',
  family: 'agreement',
  title: '年初结转结余和上年数与上年报告一致',
  messages: {
    gap: '{name}是 {stated}，上年报告的{other}是 {expected}，相差 {difference}。',
    cut: '{name}是 {stated}，上年报告的{other}是 {expected}，位数少的一处截去了尾数，没有四舍五入。',
    phase: '{name}是 {stated}，上年报告的{other}是 {expected}，两处的预算阶段或写法可能不同，需要人工判断。',
    missing: '{name}是 {stated}，上年报告没有公布可比的数，无法核对。',
  },
  fix: '对照上年报告，更正写错的一处；上年数经过调整的，在核对说明里写明原因。',
  advice: {
    phase: '两处预算阶段不同的，不必改；相同的，更正写错的一处。',
    missing: '上年报告公布了这个数的，补进上年报告；没有公布的，不必改。',
  },
  *run({ view, prior }) {
    if (prior === null) return;
    const carried = [...balances(view, prior), ...priorAmounts(view, prior), ...priorColumns(view, prior)];
    for (const { datum, before, mayDiffer = false } of carried) {
      if (before === undefined) {
        const stated = isFigureDatum(datum) ? `${datum.content.figure}${datum.content.unit}` : null;
        yield worded({ outcome: 'unchecked', at: datum.path, stated }, { unchecked: 'missing' });
        continue;
      }
      // By its path, last year's figure would be this year's.
      const judged = { ...agreement(datum, before).judged, related: [datum.path] };
      const messages = { fail: 'gap', truncation: 'cut', review: 'phase', unchecked: 'missing' } as const;
      yield worded(softened(judged, mayDiffer), messages, { other: before.name });
    }
  },
});

function balances(view: ReportView, prior: ReportView): Carried[] {
  const datum = view.published.get('budget.balances.opening');
  return datum === undefined ? [] : [{ datum, before: prior.published.get('budget.balances.closing') }];
}

/** Last year's amounts of a line; a report without that line has nothing to say about them. */
function priorAmounts(view: ReportView, prior: ReportView): Carried[] {
  return budgetLines(view.report.budget).flatMap(({ line, path }) =>
    (['approved', 'adjustment', 'adjusted', 'executed', 'unphased'] as const).flatMap((phase): Carried[] => {
      const datum = line.prior?.[phase] === undefined ? undefined : view.published.get(`${path}.prior.${phase}`);
      const before = prior.published.get(`${path}.${phase}`);
      if (datum === undefined) return [];
      if (before !== undefined) return [{ datum, before }];
      const other = prior.published.get(`${path}.${insteadOf(phase)}`);
      return other === undefined ? [] : [{ datum, before: other, mayDiffer: true }];
    }),
  );
}

/** An amount without a phase is usually the final one, but the report does not say so. */
function insteadOf(phase: Phase): Phase | undefined {
  if (phase === 'unphased') return 'executed';
  return phase === 'executed' ? 'unphased' : undefined;
}

function priorColumns(view: ReportView, prior: ReportView): Carried[] {
  return tableRows(view.report).flatMap(({ table, path, row }) => {
    const old = prior.report.tables.find(({ id }) => id === table.id);
    return table.columns.flatMap((column): Carried[] => {
      const other = column.year === prior.report.year && old !== undefined ? sameColumn(column, old) : undefined;
      const datum = view.published.get(`${path}.${column.id}`);
      const before = other === undefined ? undefined : prior.published.get(`tables.${table.id}.${row.id}.${other.id}`);
      return isFigureDatum(datum) && isFigureDatum(before) ? [{ datum, before }] : [];
    });
  });
}

/** Last year's column of the same year: by its id, else the only one of the same kind and phase. */
function sameColumn({ id, year, kind, phase }: Column, { columns }: Table): Column | undefined {
  const alike = columns.filter((column) => column.year === year && column.kind === kind);
  const phased = alike.filter((column) => phase !== undefined && column.phase === phase);
  return alike.find((column) => column.id === id) ?? (phased.length === 1 ? phased[0] : undefined);
}
