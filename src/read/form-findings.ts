/** What is wrong with the form of one report beyond its model: references, indicators, text. */
import { type Finding, formFinding } from '../check/finding.ts';
import type { ReportView } from '../score/view.ts';
import type { Body } from './body.ts';
import { codeFindings, textFindings } from './characters.ts';
import { indicatorFindings } from './indicator-findings.ts';
import { linkFindings } from './link-findings.ts';
import { pathFindings } from './path-findings.ts';
import type { ReportFile } from './report-file.ts';
import { scorerFindings } from './scorer-findings.ts';
import type { SitePages } from './site-pages.ts';
import { sourceFindings } from './source-file.ts';

/** The faults of form of one report: paths that lead nowhere, unknown indicators, what its body may not hold. */
export function formFindings(reportFile: ReportFile, view: ReportView, body: Body, pages: SitePages): Finding[] {
  const { file, sourceFile } = reportFile;
  const { uses, refusals } = body;
  const inBody = refusals.map(({ name, message, fix, found, line, column }) =>
    formFinding(name, { file, line, column }, { message, fix, stated: found }),
  );
  const start = { file, firstLine: reportFile.bodyLine };
  const inData = [
    ...indicatorFindings(reportFile, view),
    ...scorerFindings(reportFile, view),
    ...pathFindings(reportFile, view, uses),
  ];
  const inText = [...textFindings(reportFile.body, start), ...codeFindings(reportFile.body, start, 'markdown')];
  const ofSource = sourceFile === undefined ? [] : sourceFindings(sourceFile, view);
  return [...inData, ...ofSource, ...inBody, ...linkFindings(reportFile, view, body, pages), ...inText];
}
