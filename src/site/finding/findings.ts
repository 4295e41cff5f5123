/** Findings as pages and data show them. */
import type { Finding } from '../../check/finding.ts';
import type { ArchiveEntry } from '../archive.ts';
import { reportUrl } from '../urls.ts';

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

/** The permanent anchors of a report's findings, in their order: check and datum, numbered only where both repeat. */
export function findingAnchors(findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ check, at }) => {
    const name = `finding-${check.replace('/', '-')}${at === null ? '' : `-${at}`}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name}-${times}`;
  });
}

/** A finding of a published report, with the report's name and the address at which it is shown. */
export interface PublishedFinding {
  entry: ArchiveEntry;
  finding: Finding;
  href: string;
}

/** All findings of the archive, in its order. */
export function publishedFindings(entries: readonly ArchiveEntry[]): PublishedFinding[] {
  return entries.flatMap((entry) => {
    const anchors = findingAnchors(entry.findings);
    return entry.findings.map((finding, index) => ({
      entry,
      finding,
      href: `${reportUrl(entry.id)}#${anchors[index] ?? ''}`,
    }));
  });
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
