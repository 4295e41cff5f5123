/** Every report that may be shown, scored, in the order of the archive. */
import type { Department } from '../report/department.ts';
import type { Framework } from '../report/framework.ts';
import type { SourcePlaces } from '../report/source-places.ts';
import { oncePer } from '../score/once.ts';
import type { Finding } from '../check/finding.ts';
import type { History } from '../check/history.ts';
import type { ReportView } from '../score/view.ts';
import { type Comparisons, comparisonsOf } from './comparisons.ts';
import { type Inspection, inspection } from './inspection.ts';
import type { Money } from './money.ts';
import { countsOf, type ReportSummary } from './report-cache/cached-report.ts';
import type { LoadedData, LoadReport } from './report-cache/loader.ts';
import type { Around } from './report-cache/revived-view.ts';
import type { ShownBody } from './report-cache/stored-body.ts';
import { showsFigures } from './status.ts';

/** A report as lists need it, all of it in memory. */
export interface ArchiveEntry {
  /** `<department>/<year>`. */
  id: string;
  title: string;
  summary: EntrySummary;
  /** The ids of the frameworks by which it and its sheets are scored. */
  frameworks: readonly string[];
  /** Its expenditure as a whole. */
  money: Money | null;
  hasSheets: boolean;
  /** In a build the key of everything that the report depends on. */
  key?: string;
  /** Reads everything else of the report from its file. */
  load(): LoadedReport;
}

/** What of a report stays in memory; its view has all of it. */
export interface EntrySummary
  extends
    Pick<ReportSummary, 'report' | 'scorecard' | 'findings' | 'gaps'>,
    Pick<ReportView, 'department' | 'framework'> {}

/** A report with all its data. */
export interface LoadedReport extends ArchiveEntry {
  view: ReportView;
  /** What the checks found, errors first. */
  findings: readonly Finding[];
  /** How much the checks compared. */
  comparisons: Comparisons;
  /** Where its source printed its figures; null where nothing says so. */
  source: SourcePlaces | null;
  /** What became of it since its publication; null where that is not known. */
  history: History | null;
  /** Its text; null where it was withdrawn. */
  body: () => ShownBody | null;
}

export interface Archive {
  /** Newest year first, then by region code and department. Drafts are left out. */
  entries: ArchiveEntry[];
  departments: ReadonlyMap<string, Department>;
  frameworks: ReadonlyMap<string, Framework>;
}

/** The archive: made once for a build, anew for every page while writing. */
export function loadArchive(): Archive {
  return archiveOf(inspection());
}

const archiveOf = oncePer(({ scanned, load }: Inspection): Archive => {
  const { departments, frameworks, asOf } = scanned;
  const entries = [...scanned.summaries.values()].flatMap((summary) => {
    const { report } = summary;
    const department = departments.get(report.department);
    if (department === undefined || report.disclosure.status === 'draft') return [];
    const framework = report.framework === null ? null : frameworks.get(report.framework);
    // Without its framework, which has findings of its own, the page would say that no scores were published.
    if (framework === undefined) return [];
    return [entryOf(summary, { around: { department, framework, frameworks }, load, asOf })];
  });
  return { entries: entries.sort(byYearAndPlace), departments, frameworks };
});

function entryOf(
  summary: ReportSummary,
  { around, load, asOf }: { around: Around; load: LoadReport; asOf: string },
): ArchiveEntry {
  const { id, key, report, scorecard, findings, gaps, frameworks, money, hasSheets } = summary;
  const { department } = around;
  const framework = showsFigures(report) ? around.framework : null;
  const entry: ArchiveEntry = {
    ...{ id, key, frameworks, money, hasSheets },
    title: titleOf(report, department),
    summary: { report, scorecard, findings, gaps, department, framework },
    load: () => whole(load(summary, around)),
  };
  // Made once while the loader keeps the file's data: a page asks for several things of a report.
  const whole = oncePer(({ findings, history, ...rest }: LoadedData): LoadedReport => ({
    ...entry,
    ...rest,
    findings: showsFigures(report) ? findings : [],
    comparisons: comparisonsOf(countsOf(summary)),
    history: history === null ? null : { ...history, asOf },
  }));
  return entry;
}

/** The report's own title, or the usual one. */
export function titleOf(report: Pick<ReportView['report'], 'title' | 'year'>, department: Department): string {
  return report.title ?? `${nameIn(department, report.year)}${report.year}年度部门整体支出绩效自评报告`;
}

/** The name that a department bore in a year. */
export function nameIn(department: Department, year: number): string {
  const former = department.formerNames.find(
    ({ from, until }) => (from ?? 0) <= year && until !== undefined && year <= until,
  );
  return former?.name ?? department.name;
}

function byYearAndPlace(a: ArchiveEntry, b: ArchiveEntry): number {
  const code = (entry: ArchiveEntry): string => entry.summary.department.regions.at(-1)?.code ?? '';
  return b.summary.report.year - a.summary.report.year || code(a).localeCompare(code(b)) || a.id.localeCompare(b.id);
}
