/** What printers of `check` take: the findings of one run, and how many comparisons were made. */
import type { Counts } from '../check/engine.ts';
import type { Finding, Outcome, Severity } from '../check/finding.ts';

export { SEVERITY_NAMES } from '../check/finding.ts';

export interface Results {
  /** How many reports were looked at. */
  reports: number;
  /** In the order of files and lines; files are named so that the reader of the output can open them. */
  findings: readonly Finding[];
  counts: Counts;
  /** One Chinese line on why changes after publication could not be looked for; left out if they were looked for. */
  historyGap?: string | undefined;
}

/** All outcomes, best first, as tables list them. */
export const OUTCOMES: readonly Outcome[] = ['pass', 'rounding', 'truncation', 'fail', 'review', 'unchecked'];

/** Outcomes as readers meet them. */
export const OUTCOME_NAMES: Readonly<Record<Outcome, string>> = {
  pass: '相符',
  rounding: '舍入差',
  truncation: '截尾',
  fail: '不符',
  review: '待人工判断',
  unchecked: '无法核对',
};

/** The findings that nothing explains, by severity, and how many are explained. */
export function tally(findings: readonly Finding[]): Record<Severity | 'acknowledged', number> {
  const numbers = { error: 0, warning: 0, info: 0, acknowledged: 0 };
  for (const { severity, acknowledged } of findings) numbers[acknowledged === null ? severity : 'acknowledged'] += 1;
  return numbers;
}

/** How many comparisons the checks made. */
export function comparisons(counts: Counts): number {
  return Object.values(counts).reduce((sum, each) => sum + ofCheck(each), 0);
}

/** How many comparisons one check made. */
export function ofCheck(counts: Counts[string]): number {
  return OUTCOMES.reduce((sum, outcome) => sum + (counts[outcome] ?? 0), 0);
}
