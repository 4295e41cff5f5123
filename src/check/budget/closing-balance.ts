/** What the closing balance of a budget should be, by the published figures. */
import type { Datum } from '../../report/datum.ts';
import type { ReportView } from '../../score/view.ts';
import type { Quantity } from '../figure/compare.ts';
import { addendIn, type FigureDatum, isFigureDatum, sumOf } from '../figure/quantity.ts';

export interface ClosingBalance {
  closing: FigureDatum;
  /** 结转 + 结余, or 年初 + 收入 − 支出. */
  kind: 'closing' | 'balance';
  expected: Quantity;
  related: string[];
}

/** Both ways to compute a closing balance from other figures, where all of them are published. */
export function closingBalances({ published }: ReportView): ClosingBalance[] {
  const figure = (path: string): FigureDatum | undefined => {
    const datum = published.get(path);
    return isFigureDatum(datum) ? datum : undefined;
  };
  const balance = (key: string): Datum | undefined => published.get(`budget.balances.${key}`);
  const closing = figure('budget.balances.closing');
  if (closing === undefined) return [];
  const added = (kind: ClosingBalance['kind'], parts: readonly (Datum | undefined)[]): ClosingBalance[] => {
    const expected = sumOf(parts.map((part) => addendIn(part, closing.content.unit)));
    const related = parts.flatMap((part) => part?.path ?? []);
    return expected === undefined ? [] : [{ closing, kind, expected, related }];
  };
  const revenue = figure('budget.revenue.executed') ?? figure('budget.revenue.unphased');
  const phase = revenue?.path === 'budget.revenue.executed' ? 'executed' : 'unphased';
  const spent = negative(figure(`budget.expenditure.${phase}`));
  return [
    ...added('closing', [balance('carryover'), balance('surplus')]),
    ...added('balance', [balance('opening'), revenue, spent]),
  ];
}

function negative(datum: FigureDatum | undefined): FigureDatum | undefined {
  if (datum === undefined) return undefined;
  const { figure } = datum.content;
  const turned = figure.startsWith('-') ? figure.slice(1) : `-${figure}`;
  return { ...datum, content: { ...datum.content, figure: turned } };
}
