/** Where the index takes its reports from: the archive is never in memory as a whole. */
export interface IndexedReports {
  /** Of everything that is kept of a report; undefined where the report cannot be found. */
  hash(id: string): string | undefined;
  /** The file with what is kept of a report that can be found; see report-words.ts. */
  file(id: string): string;
}
