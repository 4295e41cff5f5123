/** Findings as pages and data show them. */
import type { Finding } from '../check/finding.ts';
import type { LoadedReport } from './archive.ts';
import { anchoredFindings } from './finding-anchors.ts';
import { reportUrl } from './urls.ts';

/** How many findings of each outcome a report has. */
export interface FindingCounts {
  fail: number;
  truncation: number;
  review: number;
  unchecked: number;
}

/** The words for outcomes, as readers see them. */
export const OUTCOME_NAMES: Readonly<Record<Finding['outcome'], string>> = {
  fail: '不符',
  truncation: '尾数截断',
  review: '待核实',
  unchecked: '无法核对',
};

/** Counts findings by outcome. */
export function countFindings(findings: readonly Finding[]): FindingCounts {
  const count = (outcome: Finding['outcome']): number =>
    findings.filter((finding) => finding.outcome === outcome).length;
  return {
    fail: count('fail'),
    truncation: count('truncation'),
    review: count('review'),
    unchecked: count('unchecked'),
  };
}

/** A finding of a published report, with the report's name and the address at which it is shown. */
export interface PublishedFinding {
  entry: LoadedReport;
  finding: Finding;
  href: string;
}

/** All findings of the archive, in its order. */
export function publishedFindings(entries: readonly LoadedReport[]): PublishedFinding[] {
  return entries.flatMap((entry) =>
    anchoredFindings(entry.findings).map(({ finding, anchor }) => ({
      entry,
      finding,
      href: `${reportUrl(entry.id)}#${anchor}`,
    })),
  );
}

/** One finding in `report.json` and `findings.json`. */
export function findingJson({
  check,
  outcome,
  severity,
  at,
  stated,
  expected,
  difference,
  message,
  acknowledged,
}: Finding) {
  return { check, outcome, severity, at, stated, expected, difference, message, acknowledged };
}
