/** Everything that a page or a check needs of one report, computed once. */
import type { Datum } from '../report/datum.ts';
import type { Department } from '../report/department.ts';
import type { Framework } from '../report/framework.ts';
import { publishedData } from '../report/published.ts';
import type { Report } from '../report/report.ts';
import { computedData } from './computed.ts';
import { type ScoreSheet, scoreReport } from './sheet.ts';

export interface ReportView {
  report: Report;
  department: Department;
  framework: Framework | null;
  /** Published data by path, in form order. */
  published: ReadonlyMap<string, Datum>;
  /** What rules and relations give for published data, by `computed.<path>`. */
  computed: ReadonlyMap<string, Datum>;
  sheet: ScoreSheet;
}

/** Resolves and scores one report. */
export function viewReport(source: Pick<ReportView, 'report' | 'department' | 'framework'>): ReportView {
  const published = publishedData(source.report, source.framework);
  const sheet = scoreReport(source.report, source.framework, published);
  return { ...source, published, sheet, computed: computedData(source.report, published, sheet) };
}

/** The datum at any path, published or `computed.…`; undefined where there is none. This is the one way to resolve a path. */
export function resolvePath(view: Pick<ReportView, 'published' | 'computed'>, path: string): Datum | undefined {
  return view.published.get(path) ?? view.computed.get(path);
}
