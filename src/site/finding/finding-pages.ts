/** Findings of the whole archive, counted and put in order: what they say is read when their page is made. */
import type { Finding } from '../../check/finding.ts';
import type { ArchiveEntry } from '../../archive/archive.ts';
import { hashOf } from '../../cache/hash.ts';
import type { FindingEntry, ContributionOf } from '../../export/contribution.ts';
import { paged, type ListPage } from '../../archive/paging.ts';
import type { FindingCounts } from '../../archive/findings.ts';

/** As many findings as one page lists. */
export const FINDINGS_MOST = 200;
/** As many departments as one page lists. */
export const DEPARTMENTS_MOST = 200;

/** Where a finding stands: ten thousand reports may have a hundred thousand of them. */
export interface FindingPlace {
  entry: ArchiveEntry;
  /** Among the findings of its report. */
  index: number;
}

/** A finding with the report that it is about, as tables list it. */
export interface ListedFinding {
  entry: ArchiveEntry;
  finding: Pick<Finding, 'check' | 'outcome' | 'message' | 'stated' | 'expected'>;
  href: string;
}

export interface FindingIndex {
  /** In the order of the archive: newest year first. */
  byCheck: ReadonlyMap<string, readonly FindingPlace[]>;
  byDepartment: ReadonlyMap<string, readonly FindingPlace[]>;
  counts: ReadonlyMap<string, FindingCounts>;
  /** All that are errors, explained or not, and all that need a closer look. */
  totals: { errors: number; review: number };
}

/** Walks through the archive once. */
export function indexFindings(entries: readonly ArchiveEntry[]): FindingIndex {
  const byCheck = new Map<string, FindingPlace[]>();
  const byDepartment = new Map<string, FindingPlace[]>();
  const counts = new Map<string, FindingCounts>();
  const totals = { errors: 0, review: 0 };
  for (const entry of entries) {
    const { department } = entry.summary.report;
    const own = counts.get(department) ?? { fail: 0, truncation: 0, review: 0, unchecked: 0 };
    counts.set(department, own);
    for (const [index, { check, outcome, severity }] of entry.summary.findings.entries()) {
      const place = { entry, index };
      put(byCheck, check, place);
      put(byDepartment, department, place);
      own[outcome] += 1;
      if (severity === 'error') totals.errors += 1;
      if (outcome === 'review') totals.review += 1;
    }
  }
  return { byCheck, byDepartment, counts, totals };
}

/** The pages of one list of findings. */
export function findingPages(
  places: readonly FindingPlace[] | undefined,
  most: number = FINDINGS_MOST,
): ListPage<FindingPlace>[] {
  return paged(places ?? [], most);
}

/** What the table of a page depends on beside the code; undefined while writing, when nothing is reused. */
export function findingsKey({ items, number, count, total }: ListPage<FindingPlace>): string | undefined {
  if (items.some(({ entry }) => entry.key === undefined)) return undefined;
  return hashOf(`${number} ${count} ${total}`, ...items.map(({ entry, index }) => `${entry.key} ${index}`));
}

/** What the findings of a page say; each report is read once. */
export function listedFindings(places: readonly FindingPlace[], contributionOf: ContributionOf): ListedFinding[] {
  const read = new Map<ArchiveEntry, readonly FindingEntry[]>();
  return places.flatMap(({ entry, index }) => {
    const findings = read.get(entry) ?? contributionOf(entry).findings;
    read.set(entry, findings);
    const finding = findings[index];
    return finding === undefined ? [] : [{ entry, finding, href: finding.url }];
  });
}

function put<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}
