/** Inspects any number of files and keeps only what is found, so that memory does not grow with the archive. */
import type { Counts } from '../check/engine.ts';
import type { Finding } from '../check/finding.ts';
import type { AllowList } from './body.ts';
import { contentFiles, idOfReport } from './content.ts';
import { type InspectOptions, inspectContent, sumOfCounts } from './inspect.ts';
import { byPlace, type InspectedReport } from './inspect-report.ts';
import type { ContentIo } from './io.ts';

export interface Examination {
  /** How many reports were looked at. */
  reports: number;
  /** In the order of files and lines. */
  findings: Finding[];
  counts: Counts;
}

export interface ExamineOptions extends InspectOptions {
  /** Called with each report. Only what it keeps stays in memory: texts, bodies and positions take much. */
  each?: (report: InspectedReport) => void;
}

/** How many reports are in memory at a time; enough to make reading the frameworks again cheap. */
const TURN = 100;

/** Examines files some at a time; the same findings and counts as inspecting them at once. */
export function examineFiles(io: ContentIo, components: AllowList, options: ExamineOptions = {}): Examination {
  const { files = contentFiles(io), onReport, each } = options;
  const reports = files.filter((file) => idOfReport(file) !== undefined);
  const findings: Finding[] = [];
  const shared = new Set<string>();
  const counts: Counts[] = [];
  for (let done = 0; done === 0 || done < reports.length; done += TURN) {
    const others = done === 0 ? files.filter((file) => idOfReport(file) === undefined) : [];
    const inspection = inspectContent(io, components, {
      ...options,
      files: [...others, ...reports.slice(done, done + TURN)],
      onReport: (count) => onReport?.(done + count, reports.length),
    });
    if (each !== undefined) inspection.reports.forEach((report) => each(report));
    for (const finding of inspection.findings) {
      // A department or framework with faults is needed in several turns; its faults count once.
      const key = idOfReport(finding.file) === undefined ? JSON.stringify(finding) : undefined;
      if (key === undefined || !shared.has(key)) findings.push(finding);
      if (key !== undefined) shared.add(key);
    }
    counts.push(inspection.counts);
  }
  return { reports: reports.length, findings: findings.sort(byPlace), counts: sumOfCounts(counts) };
}
