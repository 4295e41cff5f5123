/** A department in a list: where it belongs, which years it published, and how the newest report ended. */
import type { Department } from '../../report/department.ts';
import type { ArchiveEntry } from '../../archive/archive.ts';
import { isStanding } from '../../archive/status.ts';
import { departmentUrl, reportUrl } from '../../archive/urls.ts';

export interface DepartmentSummary {
  id: string;
  name: string;
  href: string;
  /** The name of its own region, the smallest. */
  region: string;
  level: Department['level'];
  formerNames: string[];
  /** The newest report whose figures stand. */
  latest: {
    year: number;
    href: string;
    total: string | null;
    grade: string | null;
    rate: string | null;
  } | null;
  /** How many reports there are, whatever their state. */
  reports: number;
}

/** @param entries  the department's own reports, newest year first. */
export function summaryOf(
  [id, department]: readonly [string, Department],
  entries: readonly ArchiveEntry[],
): DepartmentSummary {
  const newest = entries.find(isStanding);
  return {
    id,
    name: department.name,
    href: departmentUrl(id),
    region: department.regions.at(-1)?.name ?? '',
    level: department.level,
    formerNames: department.formerNames.map(({ name }) => name),
    latest:
      newest === undefined
        ? null
        : {
            year: newest.summary.report.year,
            href: reportUrl(newest.id),
            total: newest.summary.scorecard.stated.total,
            grade: newest.summary.scorecard.stated.grade,
            rate: newest.money?.rate ?? null,
          },
    reports: entries.length,
  };
}
