/** What one report adds to the files and lists of the whole archive: made from its data once, then only put together. */
import type { Finding } from '../check/finding.ts';
import type { ArchiveEntry, LoadedReport } from '../archive/archive.ts';
import { findingJson, publishedFindings } from '../archive/findings.ts';
import { csvRows } from './csv.ts';
import { listedReportJson } from './report-json.ts';
import { TABLES } from './tables.ts';

/** A finding in `findings.json`. */
export interface FindingEntry extends Pick<
  Finding,
  'check' | 'outcome' | 'severity' | 'at' | 'stated' | 'expected' | 'difference' | 'message' | 'acknowledged'
> {
  /** Id of the report. */
  report: string;
  /** Where it is shown. */
  url: string;
}

/** Plain data, as they lie in a file. */
export interface Contribution {
  /** Its rows of each table as CSV, by the table's name. */
  rows: Readonly<Record<string, string>>;
  /** Its entry in `reports.json`, as JSON. */
  listed: string;
  findings: readonly FindingEntry[];
}

/** Gives the contribution of a report. */
export type ContributionOf = (entry: ArchiveEntry) => Contribution;

/** Makes the contribution of a report. */
export function contributionOf(entry: LoadedReport): Contribution {
  return {
    rows: Object.fromEntries(TABLES.map((table) => [table.name, csvRows(table, entry)])),
    listed: JSON.stringify(listedReportJson(entry)),
    findings: publishedFindings([entry]).map(({ finding, href }) => ({
      report: entry.id,
      url: href,
      ...findingJson(finding),
    })),
  };
}
