/** Under which anchor the page of a report shows each of its findings. */
import type { Finding } from '../check/finding.ts';

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
