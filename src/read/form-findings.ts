/** Everything that is wrong with the form of one report that its model could take: references, indicators, text. */
import { type Finding, formFinding } from '../check/finding.ts';
import type { ReportView } from '../score/view.ts';
import type { Body } from './body.ts';
import { codeFindings, textFindings } from './characters.ts';
import { indicatorFindings } from './indicator-findings.ts';
import { pathFindings } from './path-findings.ts';
import type { ReportFile } from './report-file.ts';

/** The faults of form of one report: paths that lead nowhere, unknown indicators, what its body may not hold. */
export function formFindings(reportFile: ReportFile, view: ReportView, { uses, refusals }: Body): Finding[] {
  const { file } = reportFile;
  const inBody = refusals.map(({ name, message, fix, found, line, column }) =>
    formFinding(name, { file, line, column }, { message, fix, stated: found }),
  );
  const start = { file, firstLine: reportFile.bodyLine };
  const inData = [...indicatorFindings(reportFile, view.framework), ...pathFindings(reportFile, view, uses)];
  const inText = [...textFindings(reportFile.body, start), ...codeFindings(reportFile.body, start, 'markdown')];
  return [...inData, ...inBody, ...inText];
}
