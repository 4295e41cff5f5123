/** What pages list: every report that may be shown, scored, in the order of the archive. */
import { getCollection } from 'astro:content';
import { type Department } from '../report/department.ts';
import type { Framework } from '../report/framework.ts';
import type { Finding } from '../check/finding.ts';
import { type ReportView, viewReport } from '../score/view.ts';
import { inspection } from './inspection.ts';
import { showsFigures, withoutWithdrawn } from './report/status.ts';

export interface ArchiveEntry {
  /** `<department>/<year>`. */
  id: string;
  title: string;
  view: ReportView;
  /** What the checks found, errors first. */
  findings: Finding[];
}

export interface Archive {
  /** Newest year first, then by region code and department. Drafts are left out. */
  entries: ArchiveEntry[];
  departments: ReadonlyMap<string, Department>;
  frameworks: ReadonlyMap<string, Framework>;
}

let loaded: Promise<Archive> | undefined;

/** Loads and scores the archive: once for a build, anew for every page while writing. */
export function loadArchive(): Promise<Archive> {
  if (import.meta.env?.DEV === true) return makeArchive();
  loaded ??= makeArchive();
  return loaded;
}

async function makeArchive(): Promise<Archive> {
  const [reports, departmentEntries, frameworkEntries] = await Promise.all([
    getCollection('reports'),
    getCollection('departments'),
    getCollection('frameworks'),
  ]);
  const departments = new Map(departmentEntries.map(({ id, data }) => [id, data]));
  const frameworks = new Map(frameworkEntries.map(({ id, data }) => [id, data]));
  const inspected = inspection().reports;
  const entries = reports.flatMap(({ id, data }) => {
    const department = departments.get(data.department);
    if (department === undefined || data.disclosure.status === 'draft') return [];
    const framework = data.framework === null ? null : frameworks.get(data.framework);
    // Without its framework, which has findings of its own, the page would say that no scores were published.
    if (framework === undefined) return [];
    const title = titleOf(data, department);
    // Nothing that pages or files are made from holds a figure of a withdrawn report.
    if (!showsFigures(data)) {
      const view = viewReport({ report: withoutWithdrawn(data), department, framework: null });
      return [{ id, title, view, findings: [] }];
    }
    const known = inspected.get(id);
    const view = known?.view ?? viewReport({ report: data, department, framework });
    return [{ id, title, view, findings: (known?.findings ?? []).toSorted(byOutcome) }];
  });
  return { entries: entries.sort(byYearAndPlace), departments, frameworks };
}

/** The report's own title, or the usual one. */
export function titleOf(report: ReportView['report'], department: Department): string {
  return report.title ?? `${nameIn(department, report.year)}${report.year}年度部门整体支出绩效自评报告`;
}

/** The name that a department bore in a year. */
export function nameIn(department: Department, year: number): string {
  const former = department.formerNames.find(
    ({ from, until }) => (from ?? 0) <= year && until !== undefined && year <= until,
  );
  return former?.name ?? department.name;
}

const OUTCOMES: readonly Finding['outcome'][] = ['fail', 'truncation', 'review', 'unchecked'];

function byOutcome(a: Finding, b: Finding): number {
  return OUTCOMES.indexOf(a.outcome) - OUTCOMES.indexOf(b.outcome);
}

function byYearAndPlace(a: ArchiveEntry, b: ArchiveEntry): number {
  const code = (entry: ArchiveEntry): string => entry.view.department.regions.at(-1)?.code ?? '';
  return b.view.report.year - a.view.report.year || code(a).localeCompare(code(b)) || a.id.localeCompare(b.id);
}
