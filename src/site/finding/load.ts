/** The findings of the content as it is, for pages. */
import type { Department } from '../../report/department.ts';
import { type Archive, loadArchive } from '../../archive/archive.ts';
import { hashOf } from '../../cache/hash.ts';
import { loadShares } from '../../export/load.ts';
import { siteKey } from '../../archive/site-key.ts';
import { paged, type PagePart } from '../../archive/paging.ts';
import {
  DEPARTMENTS_MOST,
  type FindingIndex,
  type FindingPlace,
  findingsKey,
  indexFindings,
  type ListedFinding,
  listedFindings,
} from './finding-pages.ts';

const loaded = new WeakMap<Archive, FindingIndex>();

/** Loads the index; made once for all pages. */
export async function loadFindings(): Promise<FindingIndex> {
  const archive = await loadArchive();
  const index = loaded.get(archive) ?? indexFindings(archive.entries, (await loadShares()).shareOf);
  loaded.set(archive, index);
  return index;
}

/** What the findings of one page say. */
export async function loadListed(places: readonly FindingPlace[]): Promise<ListedFinding[]> {
  return listedFindings(places, (await loadShares()).shareOf);
}

/** The key of a page that shows findings and something else. */
export function findingPageKey(part: PagePart<FindingPlace>, shown: unknown): string | undefined {
  const findings = findingsKey(part);
  return findings === undefined ? undefined : hashOf(siteKey(), findings, JSON.stringify(shown));
}

/** The pages of all departments that have reports. */
export async function loadDepartmentPages(): Promise<PagePart<[string, Department]>[]> {
  const { departments } = await loadArchive();
  const { counts } = await loadFindings();
  return paged(
    [...departments].filter(([id]) => counts.has(id)),
    DEPARTMENTS_MOST,
  );
}
