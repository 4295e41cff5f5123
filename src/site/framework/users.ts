/** Who was scored by a framework, and in which years. */
import type { ArchiveEntry } from '../../archive/archive.ts';
import type { Directory } from '../../archive/directory.ts';
import { isStanding } from '../../archive/status.ts';

/** Up to so many reports a framework's page lists them; beyond, it names the newest year's and counts the rest. */
export const LISTED_MOST = 200;

export interface FrameworkUsers {
  /** Departments with a report under it. */
  departments: number;
  /** Newest first. */
  years: { year: number; reports: number }[];
  /** The newest reports, at most `LISTED_MOST`, in the order of the archive. */
  listed: ArchiveEntry[];
  reports: number;
  /** Two reports whose figures stand can be compared. */
  isComparable: boolean;
}

/** The users of one framework. */
export function usersOf({ byFramework }: Pick<Directory, 'byFramework'>, id: string): FrameworkUsers {
  const entries = byFramework.get(id) ?? [];
  return {
    departments: new Set(entries.map(({ summary }) => summary.report.department)).size,
    years: [...Map.groupBy(entries, ({ summary }) => summary.report.year)]
      .map(([year, own]) => ({ year, reports: own.length }))
      .sort((a, b) => b.year - a.year),
    listed: entries.slice(0, LISTED_MOST),
    reports: entries.length,
    isComparable: entries.filter(isStanding).length > 1,
  };
}
