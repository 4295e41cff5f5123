/** What the home page says of the archive: how much there is, what is new, where to begin. */
import { byText } from '../../report/text-order.ts';
import type { ArchiveEntry } from '../../archive/archive.ts';
import type { Directory } from '../../archive/directory.ts';
import { isStanding } from '../../archive/status.ts';
import type { Region } from '../../archive/regions.ts';

/** How many of the newest reports the home page names. */
const LATEST_MOST = 10;
/** Regions of the second level are named beside the first as long as there are no more than so many in all. */
const REGIONS_MOST = 60;

export interface Overview {
  reports: number;
  /** Departments with at least one report. */
  departments: number;
  /** Regions with at least one report of their own departments. */
  regions: number;
  /** `2019—2023`; null without reports. */
  span: string | null;
  /** Findings that somebody should look at: figures that do not agree, and those that need a closer look. */
  findings: number;
  latest: ArchiveEntry[];
  /** The top level, with the level below where that is few enough. */
  places: { region: Region; within: Region[] }[];
  years: { year: number; reports: number }[];
}

/** Sums up the archive. Withdrawn and superseded reports are named but their findings are not counted. */
export function overviewOf({ entries, byDepartment, byYear, regions }: Directory): Overview {
  const years = [...byYear].map(([year, own]) => ({ year, reports: own.length })).sort((a, b) => b.year - a.year);
  const [newest, oldest] = [years[0]?.year, years.at(-1)?.year];
  const places = regions.roots.filter(({ totals }) => totals.reports > 0);
  const below = places.flatMap(({ children }) => children);
  return {
    reports: entries.length,
    departments: byDepartment.size,
    regions: new Set(entries.map(({ summary }) => summary.department.regions.at(-1)?.code)).size,
    span: newest === undefined ? null : newest === oldest ? String(newest) : `${oldest}—${newest}`,
    findings: entries
      .filter(isStanding)
      .flatMap(({ summary }) => summary.findings)
      .filter(({ outcome }) => outcome !== 'unchecked').length,
    latest: latestOf(entries),
    places: places.map((region) => ({
      region,
      within: below.length > REGIONS_MOST ? [] : region.children.filter(({ totals }) => totals.reports > 0),
    })),
    years,
  };
}

/** The reports that entered the site last; those of one day in the order of the archive. */
export function latestOf(entries: readonly ArchiveEntry[], most: number = LATEST_MOST): ArchiveEntry[] {
  const entered = ({ summary }: ArchiveEntry): string => summary.report.disclosure.entered;
  return [...entries].sort((a, b) => byText(entered(b), entered(a))).slice(0, most);
}
