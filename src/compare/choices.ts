/** The lists from which reports are chosen: one of frameworks, and one of reports for each framework. */
import type { ArchiveEntry } from '../archive/archive.ts';
import { isStanding } from '../archive/status.ts';
import type { Framework } from '../report/framework.ts';
import { regionName } from '../report/region-name.ts';
import { byText } from '../report/text-order.ts';
import { oncePer } from '../score/once.ts';
import type { SheetView } from '../score/view.ts';
import { comparedId } from './compared-report.ts';
import type { ChoiceRow, FrameworkChoice, FrameworkChoices } from './model.ts';

/** What can be compared: a report, or one of its project sheets. */
export interface Comparable {
  entry: ArchiveEntry;
  sheet?: Pick<SheetView, 'id' | 'name'>;
}

/** What can be compared, by framework: published and scored, in the order of the archive; made once for an archive. */
export const comparableByFramework = oncePer(
  (entries: readonly ArchiveEntry[]): ReadonlyMap<string, readonly Comparable[]> =>
    Map.groupBy(entries.filter(isComparable).flatMap(comparablesOf), ({ framework }) => framework),
);

function comparablesOf(entry: ArchiveEntry): (Comparable & { framework: string })[] {
  const { report } = entry.summary;
  const sheets = entry.hasSheets ? entry.load().view.sheets : [];
  const own = report.framework === null ? [] : [{ entry, framework: report.framework }];
  const ofSheets = sheets.flatMap(({ id, name, sheet: { framework } }) =>
    framework === null ? [] : [{ entry, sheet: { id, name }, framework }],
  );
  return [...own, ...ofSheets];
}

/** A withdrawn or replaced report is no ground for a comparison. */
export function isComparable(entry: ArchiveEntry): boolean {
  return entry.frameworks.length > 0 && isStanding(entry);
}

/** `data/compare/index.json`: every framework, with the number of reports that can be chosen. */
export function frameworkIndex(
  frameworks: ReadonlyMap<string, Framework>,
  lists: ReadonlyMap<string, readonly Comparable[]>,
): FrameworkChoice[] {
  return [...frameworks].map(([id, { name, place }]) => ({ id, name, place, reports: lists.get(id)?.length ?? 0 }));
}

/** Up to so many reports stand in one list; beyond, the departments of each region have their own. */
export const LISTED_MOST = 1000;

/** `data/compare/<framework>.json`. */
export function frameworkChoices(
  id: string,
  framework: Framework,
  entries: readonly Comparable[] = [],
  listedMost: number = LISTED_MOST,
): FrameworkChoices {
  const { name } = framework;
  if (entries.length <= listedMost) return { id, name, reports: entries.map(choiceRow) };
  const names = new Map(entries.map((each) => [regionCode(each), regionName(each.entry.summary.department.regions)]));
  const regions = [...names].map(([code, each]) => ({ code, name: each }));
  return { id, name, reports: [], regions: regions.sort((a, b) => byText(a.code, b.code)) };
}

/** `data/compare/<framework>/<region>.json`, by the region's code; none where all reports stand in one list. */
export function regionChoices(
  entries: readonly Comparable[],
  listedMost: number = LISTED_MOST,
): ReadonlyMap<string, ChoiceRow[]> {
  if (entries.length <= listedMost) return new Map();
  const byRegion = Map.groupBy(entries, regionCode);
  return new Map([...byRegion].map(([code, own]) => [code, own.map(choiceRow)]));
}

/** The very region that the report's department belongs to. */
function regionCode({ entry }: Comparable): string {
  return entry.summary.department.regions.at(-1)?.code ?? '';
}

function choiceRow({ entry, sheet }: Comparable): ChoiceRow {
  const { report, department } = entry.summary;
  const row = [comparedId(entry, sheet), department.shortName, report.year, regionName(department.regions)] as const;
  return sheet === undefined ? row : [...row, sheet.name];
}
