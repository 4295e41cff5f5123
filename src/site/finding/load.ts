/** The findings of the content as it is, for pages. */
import type { Department } from '../../report/department.ts';
import { oncePer } from '../../score/once.ts';
import { type Archive, loadArchive } from '../../archive/archive.ts';
import { hashOf } from '../../cache/hash.ts';
import { loadContributions } from '../../export/load.ts';
import { siteKey } from '../../archive/site-key.ts';
import { paged, type ListPage } from '../../archive/paging.ts';
import {
  DEPARTMENTS_MOST,
  type FindingIndex,
  type FindingPlace,
  findingsKey,
  indexFindings,
  type ListedFinding,
  listedFindings,
} from './finding-pages.ts';

/** Loads the index; made once for all pages. */
export function loadFindings(): FindingIndex {
  return indexOf(loadArchive());
}

const indexOf = oncePer(({ entries }: Archive) => indexFindings(entries));

/** What the findings of one page say. */
export function loadListed(places: readonly FindingPlace[]): ListedFinding[] {
  return listedFindings(places, loadContributions());
}

/** The key of a page that shows findings and something else. */
export function findingPageKey(list: ListPage<FindingPlace>, shown: unknown): string | undefined {
  const findings = findingsKey(list);
  return findings === undefined ? undefined : hashOf(siteKey(), findings, JSON.stringify(shown));
}

/** The pages of all departments that have reports. */
export function loadDepartmentPages(): ListPage<[string, Department]>[] {
  const { departments } = loadArchive();
  const { counts } = loadFindings();
  return paged(
    [...departments].filter(([id]) => counts.has(id)),
    DEPARTMENTS_MOST,
  );
}
