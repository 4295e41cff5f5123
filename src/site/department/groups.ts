/** All departments by prefecture for one page, or only the prefectures where the departments are too many. */
import { byText } from '../../report/text-order.ts';
import type { Directory } from '../../archive/directory.ts';
import { nameFromTop, prefectureOf, type Region } from '../../archive/regions.ts';
import { type DepartmentSummary, summaryOf } from './summary.ts';

/** Up to so many departments one page lists them all. */
export const LISTED_MOST = 200;

export interface DepartmentGroup {
  /** A prefecture, or a province with departments of its own. */
  region: Region;
  /** The region with those above it. */
  name: string;
  /** Those of the region itself, then those of the regions within it; empty where all are too many for one page. */
  departments: DepartmentSummary[];
  hasRegions: boolean;
}

/** Departments grouped in the order of their regions' codes. */
export function departmentGroups(
  { departments, byDepartment, regions }: Directory,
  listedMost: number = LISTED_MOST,
): { isListed: boolean; groups: DepartmentGroup[] } {
  const isListed = departments.size <= listedMost;
  const withOwn = [...regions.byCode.values()]
    .filter((region) => region.departments.length > 0)
    .sort((a, b) => byText(a.code, b.code));
  const groups = [...Map.groupBy(withOwn, prefectureOf)].map(([region, members]) => ({
    region,
    name: nameFromTop(region),
    departments: isListed ? members.flatMap((member) => member.departments.flatMap(summary)) : [],
    hasRegions: members.length > 1,
  }));
  return { isListed, groups: groups.sort((a, b) => byText(a.region.code, b.region.code)) };

  function summary(id: string): DepartmentSummary[] {
    const department = departments.get(id);
    return department === undefined ? [] : [summaryOf([id, department], byDepartment.get(id) ?? [])];
  }
}
