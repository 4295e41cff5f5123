/** `report.json` and the entries of `data/reports.json`. Other programs read them: fields may be added, never changed. */
import { placedFigures, type SourcePlaces } from '../report/source-places.ts';
import { boundsOf } from '../score/bounds.ts';
import { notPublished } from '../score/not-published.ts';
import { type LeafScore, scoredRows } from '../score/scorecard.ts';
import type { ReportView, SheetView } from '../score/view.ts';
import type { LoadedReport } from '../archive/archive.ts';
import { countFindings, findingJson } from '../archive/findings.ts';
import { reportUrl } from '../archive/urls.ts';
import type { ListedReportJson, ReportJson } from './report-json-model.ts';

/** What both files say of a report: who, when, under what rules. */
function identityJson({ id, title, view: { report, department } }: LoadedReport) {
  return {
    schemaVersion: '1' as const,
    id,
    title,
    url: reportUrl(id),
    year: report.year,
    department: {
      id: report.department,
      name: department.name,
      region: department.regions.map((region) => region.name),
    },
    framework: report.framework,
    disclosure: report.disclosure,
  };
}

/** With what result, of a report or a sheet of it. */
function resultJson(view: ReportView) {
  const { report, scorecard } = view;
  return {
    stated: scorecard.stated,
    reviewed: report.reviewed ?? null,
    thirdParty: report.thirdParty ?? null,
    recomputed: scorecard.recomputed,
    gradeMeant: scorecard.meant,
    indicators: scoredRows(scorecard).map(indicatorJson),
    adjustments: scorecard.adjustments.map(adjustmentJson),
    notPublished: notPublished(view).map(({ text }) => text),
  };
}

/** The whole of one report: its data, its scores, its findings. */
export function reportJson(entry: LoadedReport): ReportJson {
  const { report } = entry.view;
  return {
    ...identityJson(entry),
    budget: report.budget ?? null,
    staffing: report.staffing ?? null,
    goals: report.goals,
    tables: report.tables,
    targets: report.targets,
    facts: report.facts,
    relations: report.relations,
    ...resultJson(entry.view),
    sheets: entry.view.sheets.map(sheetJson),
    source: entry.source === null ? null : sourceJson(entry.source),
    revisions: report.revisions,
    findings: entry.findings.map(findingJson),
  };
}

/** One report in the list of all. */
export function listedReportJson(entry: LoadedReport): ListedReportJson {
  const { stated, recomputed, meant } = entry.view.scorecard;
  return { ...identityJson(entry), stated, recomputed, gradeMeant: meant, findings: countFindings(entry.findings) };
}

function sheetJson({ sheet: own, view }: SheetView): ReportJson['sheets'][number] {
  const { framework: _framework, budget, goals, targets: _targets, scores: _scores, stated: _stated, ...said } = own;
  return {
    ...said,
    framework: view.report.framework,
    budget: budget ?? null,
    goals,
    targets: view.report.targets,
    ...resultJson(view),
  };
}

/** By the paths that findings use too. */
function sourceJson(source: SourcePlaces): ReportJson['source'] {
  const figures = placedFigures(source).map(({ path, text, place }) => [path, { text, place }]);
  return { file: source.file, sha256: source.sha256, figures: Object.fromEntries(figures) };
}

function indicatorJson(leaf: LeafScore) {
  const { id, path, weight, stated, reviewed, thirdParty, grade, recomputed, basis, method, outcome } = leaf;
  return { id, path, weight, stated, reviewed, thirdParty, grade, recomputed, basis, method, working: outcome.working };
}

function adjustmentJson(item: LeafScore) {
  const { id, name, stated, reviewed, thirdParty, grade, recomputed, basis, method, outcome } = item;
  const scores = { stated, reviewed, thirdParty, grade, recomputed };
  return { id, name, ...boundsOf(item), ...scores, basis, method, working: outcome.working };
}

/** The text of `report.json`. */
export function reportJsonText(entry: LoadedReport): string {
  return `${JSON.stringify(reportJson(entry), null, 2)}\n`;
}
