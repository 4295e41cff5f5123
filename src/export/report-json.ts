/** `report.json` and the entries of `data/reports.json`: promised to the outside world, see design §6. */
import { boundsOf } from '../score/bounds.ts';
import type { LeafScore } from '../score/sheet.ts';
import { notPublished } from '../score/not-published.ts';
import { scoredRows } from '../score/sheet.ts';
import type { SheetView } from '../score/view.ts';
import type { ArchiveEntry } from '../archive/archive.ts';
import { countFindings, findingJson } from '../archive/findings.ts';
import { reportUrl } from '../archive/urls.ts';
import type { ListedReportJson, ReportJson } from './report-json-model.ts';

/** What both files say of a report: who, when, under what rules, with what result. */
function summary({ id, title, view }: ArchiveEntry) {
  const { report, department, sheet } = view;
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
    stated: sheet.stated,
    recomputed: sheet.recomputed,
    gradeMeant: sheet.meant,
  };
}

/** The whole of one report: its data, its scores, its findings. */
export function reportJson(entry: ArchiveEntry): ReportJson {
  const { report, sheet } = entry.view;
  const { stated, recomputed, gradeMeant, ...head } = summary(entry);
  return {
    ...head,
    budget: report.budget ?? null,
    staffing: report.staffing ?? null,
    goals: report.goals,
    tables: report.tables,
    targets: report.targets,
    facts: report.facts,
    relations: report.relations,
    stated,
    reviewed: report.reviewed ?? null,
    thirdParty: report.thirdParty ?? null,
    recomputed,
    gradeMeant,
    indicators: scoredRows(sheet).map(indicatorJson),
    adjustments: sheet.adjustments.map(adjustmentJson),
    notPublished: notPublished(entry.view).map(({ text }) => text),
    sheets: entry.view.sheets.map(sheetJson),
    revisions: report.revisions,
    findings: entry.findings.map(findingJson),
  };
}

/** One report in the list of all. */
export function listedReportJson(entry: ArchiveEntry): ListedReportJson {
  return { ...summary(entry), findings: countFindings(entry.findings) };
}

function sheetJson({ sheet: own, view }: SheetView): ReportJson['sheets'][number] {
  const { report, sheet } = view;
  const { framework: _framework, budget, goals, targets: _targets, scores: _scores, stated: _stated, ...said } = own;
  return {
    ...said,
    framework: report.framework,
    budget: budget ?? null,
    goals,
    targets: report.targets,
    stated: sheet.stated,
    reviewed: report.reviewed ?? null,
    thirdParty: report.thirdParty ?? null,
    recomputed: sheet.recomputed,
    gradeMeant: sheet.meant,
    indicators: scoredRows(sheet).map(indicatorJson),
    adjustments: sheet.adjustments.map(adjustmentJson),
    notPublished: notPublished(view).map(({ text }) => text),
  };
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
export function reportJsonText(entry: ArchiveEntry): string {
  return `${JSON.stringify(reportJson(entry), null, 2)}\n`;
}
