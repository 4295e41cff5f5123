/** What the page of one region says: the way to it, what lies within, its departments, its reports by year. */
import type { ArchiveEntry } from '../../archive/archive.ts';
import { type DepartmentSummary, summaryOf } from '../department/summary.ts';
import type { Directory } from '../../archive/directory.ts';
import { isStanding } from '../../archive/status.ts';
import { lineOf, type Region, withAllBelow } from '../../archive/regions.ts';

/** Up to so many departments a region's page lists those of the regions within it too. */
export const DEPARTMENTS_MOST = 60;

/** As many departments as one page lists. */
export const OWN_MOST = 200;

export interface RegionPage {
  region: Region;
  /** The regions above, the largest first. */
  above: Region[];
  departments: DepartmentSummary[];
  /** True where the departments of the regions within are listed too. */
  listsAllBelow: boolean;
  /** Reports of this region and all within it, newest year first. */
  years: { year: number; reports: number; standing: number }[];
}

/** The pages of all regions, by code. Every report is counted once for each region that it lies in. */
export function regionPages(directory: Directory): RegionPage[] {
  const { regions, departments, byDepartment } = directory;
  const yearsOf = yearsByRegion(directory);
  const summaries = new Map(
    [...departments].map((each) => [each[0], summaryOf(each, byDepartment.get(each[0]) ?? [])] as const),
  );
  return [...regions.byCode.values()].map((region) => {
    const listsAllBelow = region.children.length > 0 && region.totals.departments <= DEPARTMENTS_MOST;
    const listed = listsAllBelow ? withAllBelow(region) : [region];
    return {
      region,
      above: lineOf(region).slice(0, -1),
      departments: listed.flatMap((each) => each.departments.flatMap((id) => summaries.get(id) ?? [])),
      listsAllBelow,
      years: yearsOf.get(region.code) ?? [],
    };
  });
}

function yearsByRegion({ regions, departments, byDepartment }: Directory): Map<string, RegionPage['years']> {
  const counts = new Map<string, Map<number, { reports: number; standing: number }>>();
  for (const [id, department] of departments) {
    const own = regions.byCode.get(department.regions.at(-1)?.code ?? '');
    for (const entry of byDepartment.get(id) ?? []) {
      for (let region: Region | null = own ?? null; region !== null; region = region.parent) {
        const years = counts.get(region.code) ?? new Map<number, { reports: number; standing: number }>();
        counts.set(region.code, years);
        count(years, entry);
      }
    }
  }
  return new Map(
    [...counts].map(([code, years]) => [
      code,
      [...years].map(([year, each]) => ({ year, ...each })).sort((a, b) => b.year - a.year),
    ]),
  );
}

function count(years: Map<number, { reports: number; standing: number }>, entry: ArchiveEntry): void {
  const { year } = entry.summary.report;
  const own = years.get(year) ?? { reports: 0, standing: 0 };
  years.set(year, { reports: own.reports + 1, standing: own.standing + (isStanding(entry) ? 1 : 0) });
}
