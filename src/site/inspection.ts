/** The content root inspected: scored, checked, located. Made once for a build, anew for every page while writing. */
import { allowList } from '../../components/allow-list.ts';
import type { Counts } from '../check/engine.ts';
import type { Finding, Outcome } from '../check/finding.ts';
import type { History } from '../check/history.ts';
import { reportHistory } from '../history/report-history.ts';
import type { AllowList } from '../read/body.ts';
import { examineFiles } from '../read/examine.ts';
import { type InspectedReport, sumOfCounts } from '../read/inspect.ts';
import { type ContentIo, folderIo } from '../read/io.ts';
import type { ReportView } from '../score/view.ts';
import { contentRoot } from './content-root.ts';
import { isPublic } from './report/status.ts';

/** What pages need to know of a report; its text and the places of its data are forgotten. */
export interface KnownReport {
  view: ReportView;
  findings: Finding[];
  /** Null where nothing is known of its versions. */
  history: History | null;
}

export interface SiteInspection {
  /** By id; drafts and withdrawn reports are among them. */
  reports: ReadonlyMap<string, KnownReport>;
  /** Every finding, those on drafts too, in the order of files and lines: for writers only. */
  findings: readonly Finding[];
  /** The comparisons on what is public. */
  counts: Counts;
}

let made: SiteInspection | undefined;

/** Everything the checks say of the content as it is now. */
export function inspection(): SiteInspection {
  if (import.meta.env?.DEV === true) return inspectNow();
  made ??= inspectNow();
  return made;
}

function inspectNow(): SiteInspection {
  const root = contentRoot();
  return inspectForSite(folderIo(root), allowList, reportHistory(root));
}

/** Inspects a content root some reports at a time, so that memory holds data and findings only. */
export function inspectForSite(
  io: ContentIo,
  components: AllowList,
  history: (id: string, view: ReportView) => History | null,
): SiteInspection {
  const reports = new Map<string, KnownReport>();
  const hidden: Counts[] = [];
  const keep = (report: InspectedReport): void => {
    reports.set(report.id, { view: report.view, findings: report.findings, history: report.history });
    if (!isPublic(report.view.report)) hidden.push(report.counts);
  };
  const { findings, counts } = examineFiles(io, components, { history, each: keep });
  return { reports, findings, counts: difference(counts, sumOfCounts(hidden)) };
}

/** What is left of counts; an outcome that never came is left out. */
function difference(all: Counts, less: Counts): Counts {
  return Object.fromEntries(
    Object.entries(all).map(([check, counts]) => {
      const left = (Object.entries(counts) as [Outcome, number][])
        .map(([outcome, count]) => [outcome, count - (less[check]?.[outcome] ?? 0)] as const)
        .filter(([, count]) => count > 0);
      return [check, Object.fromEntries(left)];
    }),
  );
}
