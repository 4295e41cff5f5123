/** What is carried over into and out of the year. */
import { balanceSide, type BudgetSide } from '../../src/report/budget.ts';
import type { ReportView } from '../../src/score/view.ts';
import { shownContent } from '../shown.ts';

export interface Balance {
  path: string;
  name: string;
  /** Null where a blank is published. */
  figure: string | null;
  text: string;
}

/** The published balances, which stand below one side. */
export function balancesOf(view: ReportView, side?: BudgetSide): Balance[] {
  const { budget } = view.report;
  if (budget === undefined || (side !== undefined && side !== balanceSide(budget))) return [];
  return Object.keys(budget.balances ?? {}).flatMap((key) => {
    const datum = view.published.get(`budget.balances.${key}`);
    if (datum === undefined) return [];
    const { path, name, content } = datum;
    return [{ path, name, figure: content.kind === 'figure' ? content.figure : null, text: shownContent(content) }];
  });
}
