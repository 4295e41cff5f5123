/** Findings as pages and data show them. */
import type { Finding } from '../check/finding.ts';
import type { ArchiveEntry } from './archive.ts';
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

/**
 * The permanent anchors of a report's findings, in their order: check and datum, numbered only where both repeat.
 *
 * @param findings  all of the report: anchors of some of them could be those of others.
 */
export function findingAnchors(findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ check, at }) => {
    const name = `finding-${check.replace('/', '-')}${at === null ? '' : `-${at}`}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    // No path holds two dashes in a row, so that no number can be taken for the end of one.
    return times === 1 ? name : `${name}--${times}`;
  });
}

/** A finding with the anchor under which the page of its report shows it. */
export interface AnchoredFinding {
  finding: Finding;
  anchor: string;
}

/** All findings of a report with their anchors. */
export function anchoredFindings(findings: readonly Finding[]): AnchoredFinding[] {
  const anchors = findingAnchors(findings);
  return findings.map((finding, index) => ({ finding, anchor: anchors[index] ?? '' }));
}

/** A finding of a published report, with the report's name and the address at which it is shown. */
export interface PublishedFinding {
  entry: ArchiveEntry;
  finding: Finding;
  href: string;
}

/** All findings of the archive, in its order. */
export function publishedFindings(entries: readonly ArchiveEntry[]): PublishedFinding[] {
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
