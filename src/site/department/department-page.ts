/** What the page of one department says: who it was and is, and its years side by side. */
import type { TrendOptions } from '../../chart/trend.ts';
import type { Department } from '../../report/department.ts';
import type { ArchiveEntry } from '../../archive/archive.ts';
import type { Directory } from '../../archive/directory.ts';
import { isStanding } from '../../archive/status.ts';
import { lineOf, type Region } from '../../archive/regions.ts';
import { type ListedSheet, listedSheets } from './sheets.ts';
import { trendsOf } from './trends.ts';
import { breakYears, type FrameworkTable, frameworkTables, type YearTable, yearTable } from './years.ts';

export interface DepartmentPage {
  id: string;
  department: Department;
  /** All its reports, newest year first. */
  entries: ArchiveEntry[];
  /** Its regions, the largest first. */
  regions: Region[];
  /** Departments that were merged into this one; one without a file here has only its id. */
  predecessors: { id: string; name: string | null }[];
  /** The department that it was merged into. */
  successor: { id: string; name: string } | null;
  /** Years of the roster for which there is no report, oldest first. */
  missing: Department['roster'];
}

/** What the reports of one department show side by side. */
export interface DepartmentYears {
  /** Null with no report whose figures stand. */
  years: YearTable | null;
  /** Empty with one report: its own page shows the same. */
  frameworks: FrameworkTable[];
  /** Years in which another framework began to apply. */
  breaks: number[];
  trends: TrendOptions[];
  /** Its project sheets, the newest first. */
  sheets: ListedSheet[];
  /** Reports whose figures do not stand, and which the tables therefore leave out. */
  fallen: ArchiveEntry[];
}

/** The pages of all departments. */
export function departmentPages({ departments, byDepartment, regions, successors }: Directory): DepartmentPage[] {
  return [...departments].map(([id, department]) => {
    const entries = byDepartment.get(id) ?? [];
    const own = regions.byCode.get(department.regions.at(-1)?.code ?? '');
    const successor = successors.get(id);
    const successorName = departments.get(successor ?? '')?.name;
    return {
      id,
      department,
      entries,
      regions: own === undefined ? [] : lineOf(own),
      predecessors: department.predecessors.map((each) => ({ id: each, name: departments.get(each)?.name ?? null })),
      successor: successor === undefined || successorName === undefined ? null : { id: successor, name: successorName },
      missing: department.roster
        .filter(({ year }) => !entries.some(({ summary }) => summary.report.year === year))
        .sort((a, b) => a.year - b.year),
    };
  });
}

/** The tables and pictures of one department; made when its page is, since all of them together are large. */
export function yearsOf(entries: readonly ArchiveEntry[]): DepartmentYears {
  const standing = entries.filter(isStanding);
  return {
    years: standing.length === 0 ? null : yearTable(standing),
    frameworks: standing.length > 1 ? frameworkTables(standing) : [],
    breaks: breakYears(standing),
    trends: trendsOf(standing),
    sheets: listedSheets(standing),
    fallen: entries.filter((entry) => !isStanding(entry)),
  };
}

/** The years in which a name was borne, in words; empty where none is known. */
export function spanWords({ from, until }: { from?: number | undefined; until?: number | undefined }): string {
  if (from !== undefined && until !== undefined) return `${from}—${until}年`;
  if (from !== undefined) return `${from}年起`;
  return until === undefined ? '' : `至${until}年`;
}
