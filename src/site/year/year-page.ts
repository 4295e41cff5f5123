/** What the page of one year says: how many reports in which state, how they were graded, and where they are. */
import { GRADES, isGrade } from '../../report/grade.ts';
import { byText } from '../../report/text-order.ts';
import type { ArchiveEntry } from '../../archive/archive.ts';
import type { Directory } from '../../archive/directory.ts';
import { isStanding } from '../../archive/status.ts';
import { nameFromTop, prefectureOf, type Region } from '../../archive/regions.ts';

/** Up to so many reports of a year are listed; beyond, the page leads to its regions. */
export const LISTED_MOST = 200;

export interface GradeCount {
  /** One of the four, a word of a scale that means none of them, or 未公开. */
  grade: string;
  stated: number;
  recomputed: number;
}

export interface YearPage {
  year: number;
  /** The neighbouring years that have reports. */
  previous: number | null;
  next: number | null;
  states: { published: number; withdrawn: number; superseded: number };
  /** Grades of the reports whose figures stand; the four, also those that nobody has, then others' own. */
  grades: GradeCount[];
  /** Reports by prefecture, or by province where a department is the province's own. */
  places: { region: Region | null; name: string; entries: ArchiveEntry[] }[];
  /** False where there are too many to list. */
  isListed: boolean;
}

/** The pages of all years, newest first. */
export function yearPages({ byYear, regions }: Directory, listedMost: number = LISTED_MOST): YearPage[] {
  const years = [...byYear.keys()].sort((a, b) => b - a);
  return years.map((year, index) => {
    const entries = byYear.get(year) ?? [];
    const places = Map.groupBy(entries, ({ summary }) => {
      const region = regions.byCode.get(summary.department.regions.at(-1)?.code ?? '');
      return region === undefined ? null : prefectureOf(region);
    });
    return {
      year,
      previous: years[index + 1] ?? null,
      next: years[index - 1] ?? null,
      states: statesOf(entries),
      grades: gradesOf(entries.filter(isStanding)),
      places: [...places]
        .map(([region, own]) => ({ region, name: region === null ? '地区不详' : nameFromTop(region), entries: own }))
        .sort((a, b) => byText(a.region?.code ?? '', b.region?.code ?? '')),
      isListed: entries.length <= listedMost,
    };
  });
}

/** How many reports are in each state. */
export function statesOf(entries: readonly ArchiveEntry[]): YearPage['states'] {
  const states = { published: 0, withdrawn: 0, superseded: 0 };
  for (const { summary } of entries) {
    const { status } = summary.report.disclosure;
    // Drafts are not in the archive.
    if (status !== 'draft') states[status] += 1;
  }
  return states;
}

function gradesOf(entries: readonly ArchiveEntry[]): GradeCount[] {
  const count = (side: 'stated' | 'recomputed', grade: string | null): number =>
    entries.filter(({ summary }) => summary.scorecard.meant[side] === grade).length;
  const meant = entries.flatMap(({ summary }) =>
    [summary.scorecard.meant.stated ?? [], summary.scorecard.meant.recomputed ?? []].flat(),
  );
  const own = [...new Set(meant)].filter((grade) => !isGrade(grade)).sort(byText);
  return [
    ...[...GRADES, ...own].map((grade) => ({
      grade,
      stated: count('stated', grade),
      recomputed: count('recomputed', grade),
    })),
    { grade: '未公开', stated: count('stated', null), recomputed: count('recomputed', null) },
  ];
}
