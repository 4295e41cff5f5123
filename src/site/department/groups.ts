/** All departments by region for one page, or only their regions where they are too many. */
import type { Directory } from '../directory.ts';
import { lineOf, type Region } from '../region/tree.ts';
import { type DepartmentSummary, summaryOf } from './summary.ts';

/** Up to so many departments one page lists them all. */
export const LISTED_MOST = 200;

export interface DepartmentGroup {
  region: Region;
  /** The region with those above it. */
  name: string;
  /** Empty where the departments are too many for one page. */
  departments: DepartmentSummary[];
}

/** Regions with departments of their own, by code; where these are too many, the regions of the top two levels. */
export function departmentGroups(
  { departments, byDepartment, regions }: Directory,
  listedMost: number = LISTED_MOST,
): { isListed: boolean; groups: DepartmentGroup[] } {
  const isListed = departments.size <= listedMost;
  const sorted = [...regions.byCode.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  const shown = sorted.filter((region) => (isListed ? region.departments.length > 0 : region.code.endsWith('00')));
  return {
    isListed,
    groups: shown.map((region) => ({
      region,
      name: lineOf(region)
        .map(({ name }) => name)
        .join(' · '),
      departments: isListed
        ? region.departments.flatMap((id) => {
            const department = departments.get(id);
            return department === undefined ? [] : [summaryOf([id, department], byDepartment.get(id) ?? [])];
          })
        : [],
    })),
  };
}
