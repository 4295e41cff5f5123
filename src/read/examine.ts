/** Everything that is wrong with the form of a content root: data, references and text. */
import { type Finding, formFinding } from '../check/finding.ts';
import { type ReportView, viewReport } from '../score/view.ts';
import type { AllowList } from './body.ts';
import type { Content } from './content.ts';
import { indicatorFindings } from './indicator-findings.ts';
import type { ContentIo } from './io.ts';
import { pathFindings } from './path-findings.ts';
import { parseReportBody } from './report-body.ts';
import type { ReportFile } from './report-file.ts';

/**
 * Examines the form of every report that could be read.
 *
 * @returns all findings, those of the reader included, in the order of files and lines.
 */
export function examineContent(content: Content, components: AllowList, io: ContentIo): Finding[] {
  const findings = [...content.reports.values()].flatMap((reportFile) => {
    const { report } = reportFile;
    const department = content.departments.get(report.department);
    const framework = report.framework === null ? null : content.frameworks.get(report.framework);
    // A department or framework that could not be read has findings of its own.
    if (department === undefined || framework === undefined) return [];
    return examineReport(reportFile, viewReport({ report, department, framework }), components, io);
  });
  return [...content.findings, ...findings].sort(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column,
  );
}

/** The faults of form of one report: paths, indicators, body. */
export function examineReport(reportFile: ReportFile, view: ReportView, components: AllowList, io: ContentIo): Finding[] {
  const { file } = reportFile;
  const { uses, refusals } = parseReportBody(reportFile, components, io);
  const inBody = refusals.map(({ name, message, fix, found, line, column }) =>
    formFinding(name, { file, line, column }, { message, fix, stated: found }),
  );
  return [...indicatorFindings(reportFile, view.framework), ...pathFindings(reportFile, view, uses), ...inBody];
}
