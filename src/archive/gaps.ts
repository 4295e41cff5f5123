/** What is missing in a report: sections that its framework requires, and tables that were published empty. */
import type { Finding } from '../check/finding.ts';
import type { ReportView } from '../score/view.ts';
import { findingAnchors } from './finding-anchors.ts';

export interface Gaps {
  /** Required sections that are missing; null where no framework prescribes any. */
  sections: MissingSection[] | null;
  /** Titles of tables that were published without a single row. */
  emptyTables: string[];
}

export interface MissingSection {
  title: string;
  /** Where the page of the report says so. */
  anchor: string;
}

/**
 * The gaps of a report.
 *
 * @param findings  all of it, in the order in which its page shows them.
 */
export function gapsOf({ report, framework }: ReportView, findings: readonly Finding[]): Gaps {
  return {
    sections: framework?.sections.some(({ required }) => required) === true ? missingSections(findings) : null,
    emptyTables: report.tables.filter(({ empty }) => empty).map(({ title }) => title),
  };
}

function missingSections(findings: readonly Finding[]): MissingSection[] {
  const anchors = findingAnchors(findings);
  return findings.flatMap(({ check, expected }, index) =>
    check === 'required-sections' && expected !== null ? [{ title: expected, anchor: anchors[index] ?? '' }] : [],
  );
}
