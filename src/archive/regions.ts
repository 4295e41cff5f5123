/** Regions as a tree: GB/T 2260 says by its digits which region lies in which, departments say which there are. */
import type { Department } from '../report/department.ts';
import { byText } from '../report/text-order.ts';

export interface Region {
  /** Six digits: two for the province, two for the prefecture, two for the county. */
  code: string;
  name: string;
  /** The nearest region above that a department names; null at the top. */
  parent: Region | null;
  /** By code. */
  children: Region[];
  /** Ids of the departments of this very region, by id. */
  departments: string[];
  /** Departments and reports of this region and all below it. */
  totals: { departments: number; reports: number };
}

export interface RegionTree {
  /** By code. */
  roots: Region[];
  byCode: ReadonlyMap<string, Region>;
}

/**
 * The tree of all regions that departments name.
 *
 * Where departments give one code two names, the department that comes first by id is believed.
 *
 * @param reports  how many reports a department has, by its id.
 */
export function regionTree(
  departments: ReadonlyMap<string, Department>,
  reports: ReadonlyMap<string, number>,
): RegionTree {
  const byCode = new Map<string, Region>();
  const sorted = [...departments].sort(([a], [b]) => byText(a, b));
  for (const [, { regions }] of sorted) {
    for (const { code, name } of regions) {
      if (byCode.has(code)) continue;
      byCode.set(code, {
        code,
        name,
        parent: null,
        children: [],
        departments: [],
        totals: { departments: 0, reports: 0 },
      });
    }
  }
  for (const region of [...byCode.values()].sort((a, b) => byText(a.code, b.code))) {
    const above = codesAbove(region.code).find((code) => byCode.has(code));
    region.parent = (above === undefined ? undefined : byCode.get(above)) ?? null;
    region.parent?.children.push(region);
  }
  for (const [id, department] of sorted) {
    const own = homeOf(department, byCode);
    own?.departments.push(id);
    for (let region: Region | null = own; region !== null; region = region.parent) {
      region.totals.departments += 1;
      region.totals.reports += reports.get(id) ?? 0;
    }
  }
  return { roots: [...byCode.values()].filter(({ parent }) => parent === null).sort(byRegionCode), byCode };
}

/** The codes of the regions that a region lies in, nearest first: 440114 lies in 440100, which lies in 440000. */
export function codesAbove(code: string): string[] {
  const above = new Set([`${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`]);
  above.delete(code);
  return [...above];
}

/** A region and those above it, the largest first. */
export function lineOf(region: Region): Region[] {
  return region.parent === null ? [region] : [...lineOf(region.parent), region];
}

/** A region and all below it, each before those within it. */
export function withAllBelow(region: Region): Region[] {
  return [region, ...region.children.flatMap(withAllBelow)];
}

/** A region if it is a province or a prefecture, else the one that it lies in. */
export function prefectureOf(region: Region): Region {
  return region.code.endsWith('00') ? region : (region.parent ?? region);
}

/** The name of a region behind those of the regions above it. */
export function nameFromTop(region: Region): string {
  return lineOf(region)
    .map(({ name }) => name)
    .join(' · ');
}

/** The smallest of the regions that a department names. */
function homeOf({ regions }: Department, byCode: ReadonlyMap<string, Region>): Region | null {
  const code = regions.at(-1)?.code;
  return (code === undefined ? undefined : byCode.get(code)) ?? null;
}

function byRegionCode(a: Region, b: Region): number {
  return byText(a.code, b.code);
}
