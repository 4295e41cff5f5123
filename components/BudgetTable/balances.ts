/** What is carried over into and out of the year. */
import type { ReportView } from '../../src/score/view.ts';
import { shownContent } from '../shown.ts';
import type { Side } from './budget.ts';

export interface Balance {
  path: string;
  name: string;
  figure: string;
  text: string;
}

/** The published balances; they follow the expenditure, or the only side that is published. */
export function balancesOf(view: ReportView, side?: Side): Balance[] {
  const { budget } = view.report;
  if (side === 'revenue' && budget?.expenditure !== undefined) return [];
  return Object.keys(budget?.balances ?? {}).flatMap((key) => {
    const datum = view.published.get(`budget.balances.${key}`);
    if (datum?.content.kind !== 'figure') return [];
    const { path, name, content } = datum;
    return [{ path, name, figure: content.figure, text: shownContent(content) }];
  });
}
