/** Everything that a page or a check needs of one report, computed once. */
import type { Datum } from '../report/datum.ts';
import type { Department } from '../report/department.ts';
import type { Framework } from '../report/framework.ts';
import { type Frameworks, publishedData } from '../report/published.ts';
import type { Report } from '../report/report.ts';
import { inSheet, type SheetPlace } from '../report/sheet-path.ts';
import type { Sheet } from '../report/sheet.ts';
import { sheetReport } from '../report/sheet-report.ts';
import { completeReport } from './complete.ts';
import { computedData } from './computed.ts';
import { scoreReport } from './score-report.ts';
import type { Scorecard } from './scorecard.ts';

export interface ReportView {
  /** With what its framework adds, see `completeReport`. */
  report: Report;
  department: Department;
  framework: Framework | null;
  /** Published data by path, in form order, those of the sheets last. */
  published: ReadonlyMap<string, Datum>;
  /** What rules and relations give for published data, by `computed.<path>`. */
  computed: ReadonlyMap<string, Datum>;
  scorecard: Scorecard;
  /** The report's project sheets, in form order; a sheet has none itself. */
  sheets: readonly SheetView[];
}

/** A sheet seen as a report of its own: its paths are those within it. */
export interface SheetView extends SheetPlace {
  sheet: Sheet;
  view: ReportView;
}

/** What a view is made of; `frameworks` holds those of the sheets. */
export interface ViewSource extends Pick<ReportView, 'report' | 'department' | 'framework'> {
  frameworks?: Frameworks | undefined;
}

/** Resolves and scores one report. */
export function viewReport({ report: written, department, framework, frameworks = new Map() }: ViewSource): ReportView {
  const published = publishedData(written, framework, frameworks);
  const report = completeReport(written, framework, published);
  const scorecard = scoreReport(report, framework, published);
  const sheets = sheetViews(report, department, frameworks);
  const computed = withSheets(computedData(report, published, scorecard), sheets);
  return { report, department, framework, published, scorecard, sheets, computed };
}

/** The sheets of a report, each scored by its own framework. */
export function sheetViews(report: Report, department: Department, frameworks: Frameworks): SheetView[] {
  return report.sheets.map((sheet, index) => {
    const framework = frameworks.get(sheet.framework ?? '') ?? null;
    const { id, name } = sheet;
    return { id, index, name, sheet, view: viewReport({ report: sheetReport(sheet, report), department, framework }) };
  });
}

/** The computed data of a report, and those of its sheets under the paths that they have in it. */
export function withSheets(
  computed: ReadonlyMap<string, Datum>,
  sheets: readonly SheetView[],
): ReadonlyMap<string, Datum> {
  const all = new Map(computed);
  for (const place of sheets) {
    for (const datum of place.view.computed.values()) {
      const placed = inSheet(datum, place);
      all.set(placed.path, placed);
    }
  }
  return all;
}

/** The datum at any path, published or `computed.…`; undefined where there is none. This is the one way to resolve a path. */
export function resolvePath(view: Pick<ReportView, 'published' | 'computed'>, path: string): Datum | undefined {
  return view.published.get(path) ?? view.computed.get(path);
}
