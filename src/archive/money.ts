/** What a report says of its expenditure as a whole: the amount of each phase, and how much of it was spent. */
import { completePhases } from '../report/phases.ts';
import type { Report } from '../report/report.ts';
import { executionRate } from '../score/execution-rate.ts';

export interface Money {
  unit: string;
  approved: string | null;
  /** As published, or as it follows from the approved budget and its adjustment. */
  adjusted: string | null;
  executed: string | null;
  /** The amount whose phase the report does not name. */
  unphased: string | null;
  /** Executed ÷ adjusted as a percentage with two decimals; null where either is missing or nothing was budgeted. */
  rate: string | null;
}

/** The expenditure of a report; null where it has none. */
export function moneyOf({ budget }: Pick<Report, 'budget'>): Money | null {
  const amounts = budget?.expenditure?.amounts;
  if (budget === undefined || amounts === undefined) return null;
  const { approved, adjusted, executed, unphased } = completePhases(amounts);
  return {
    unit: budget.unit,
    approved: approved?.figure ?? null,
    adjusted: adjusted?.figure ?? null,
    executed: executed?.figure ?? null,
    unphased: unphased?.figure ?? null,
    rate: executionRate({ budget }),
  };
}
