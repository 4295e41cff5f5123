/** How many comparisons each check made, by outcome. */
import type { Counts } from '../check/engine.ts';
import { alignColumns } from './columns.ts';
import { ofCheck, OUTCOME_NAMES, OUTCOMES } from './results.ts';

/** A table with a row a check and one for the total; a check that compared nothing shows zeros. */
export function printStats(counts: Counts): string {
  const row = (name: string, of: Counts[string]): string[] => [
    name,
    ...OUTCOMES.map((outcome) => String(of[outcome] ?? 0)),
    String(ofCheck(of)),
  ];
  const sums = Object.fromEntries(
    OUTCOMES.map((outcome) => [outcome, Object.values(counts).reduce((sum, each) => sum + (each[outcome] ?? 0), 0)]),
  );
  const rows = [
    ['核对规则', ...OUTCOMES.map((outcome) => OUTCOME_NAMES[outcome]), '合计'],
    ...Object.entries(counts).map(([check, each]) => row(check, each)),
    row('合计', sums),
  ];
  return alignColumns(rows, { right: true });
}
