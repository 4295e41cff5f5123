/** The execution rate of a report's whole expenditure. */
import { exact } from '../number/exact.ts';
import { percent } from '../number/format.ts';
import { completePhases } from '../report/phases.ts';
import type { Report } from '../report/report.ts';

/** Executed ÷ adjusted as a percentage with two decimals, for example `91.12%`; null where either is unknown or adjusted is zero. */
export function executionRate({ budget }: Pick<Report, 'budget'>): string | null {
  const { adjusted, executed } = completePhases(budget?.expenditure?.amounts);
  if (adjusted === undefined || executed === undefined || exact(adjusted.figure).isZero()) return null;
  return percent(exact(executed.figure).div(exact(adjusted.figure)), 2);
}
