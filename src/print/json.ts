/** Findings as JSON, for other programs. */
import type { Finding } from '../check/finding.ts';
import { comparisons, type Results, tally } from './results.ts';

/**
 * One object: totals, the comparisons of each check by outcome, why the past is not known, and every finding
 * with all its fields.
 */
export function printJson({ reports, findings, counts, historyGap }: Results): string {
  const totals = { reports, comparisons: comparisons(counts), ...tally(findings) };
  const found = { counts, historyGap: historyGap ?? null, findings: findings.map(inOrder) };
  return `${JSON.stringify({ schemaVersion: '1', totals, ...found }, null, 2)}\n`;
}

/** The fields of a finding in the order in which they are printed, whoever made it. */
const FIELDS = [
  'check',
  'outcome',
  'severity',
  'message',
  'fix',
  'file',
  'line',
  'column',
  'at',
  'stated',
  'expected',
  'difference',
  'related',
  'acknowledged',
] as const satisfies readonly (keyof Finding)[];

function inOrder(finding: Finding): Record<string, unknown> {
  return Object.fromEntries(FIELDS.map((field) => [field, finding[field]]));
}
