/** Loads reports from the report cache and keeps the last few. */
import type { Finding } from '../../check/finding.ts';
import type { ReportView } from '../../score/view.ts';
import type { CachedReport, ReportSummary } from './cached-report.ts';
import type { ReportCache } from './report-cache.ts';
import { type Around, revivedView } from './revived-view.ts';
import { revivedBody, type ShownBody } from './stored-body.ts';

/** All that is kept of a report, in memory. */
export interface LoadedData {
  view: ReportView;
  /** What does not agree first, then in the order of lines. */
  findings: readonly Finding[];
  source: CachedReport['source'];
  /** Null where it is not known. */
  history: CachedReport['history'];
  /** Null where the report was withdrawn. */
  body: () => ShownBody | null;
}

/** Reads a file, unless it did so a moment ago. */
export type LoadReport = (summary: ReportSummary, around: Around) => LoadedData;

/** As many as the reports that one page looks at: a department over the years, and some to spare. */
const KEPT_MOST = 48;

/** Loads from one report cache. */
export function loaderOf(reportCache: Pick<ReportCache, 'read'>, keptMost: number = KEPT_MOST): LoadReport {
  const kept = new Map<string, LoadedData>();
  return (summary, around) => {
    const { key } = summary;
    const found = kept.get(key) ?? loaded(summary, reportCache.read(key), around);
    // A map remembers the order in which its keys came: the first is the one that was not asked for longest.
    kept.delete(key);
    kept.set(key, found);
    const [oldest] = kept.keys();
    if (kept.size > keptMost && oldest !== undefined) kept.delete(oldest);
    return found;
  };
}

function loaded(summary: ReportSummary, cached: CachedReport, around: Around): LoadedData {
  const { findings, source, history, body } = cached;
  return {
    view: revivedView(summary, cached, around),
    ...{ findings, source, history },
    body: () => (body === null ? null : revivedBody(body)),
  };
}
