/** The lists from which reports are chosen: one of frameworks, and one of reports for each framework. */
import type { ArchiveEntry } from '../archive.ts';
import type { Framework } from '../../report/framework.ts';
import { regionName } from '../../report/region-name.ts';
import { byText } from '../../report/text-order.ts';
import type { ChoiceRow, FrameworkChoice, FrameworkChoices } from './model.ts';

/** The reports that can be compared, by framework: published ones with scores, in the order of the archive. */
export function comparableByFramework(entries: readonly ArchiveEntry[]): Map<string, ArchiveEntry[]> {
  const lists = new Map<string, ArchiveEntry[]>();
  for (const entry of entries.filter(isComparable)) {
    const framework = entry.view.report.framework;
    if (framework === null) continue;
    const list = lists.get(framework);
    if (list === undefined) lists.set(framework, [entry]);
    else list.push(entry);
  }
  return lists;
}

/** A withdrawn or replaced report is no ground for a comparison. */
export function isComparable({ view: { report } }: ArchiveEntry): boolean {
  return report.framework !== null && report.disclosure.status === 'published';
}

/** `data/compare/index.json`: every framework, with the number of reports that can be chosen. */
export function frameworkIndex(
  frameworks: ReadonlyMap<string, Framework>,
  lists: ReadonlyMap<string, readonly ArchiveEntry[]>,
): FrameworkChoice[] {
  return [...frameworks].map(([id, { name, place }]) => ({ id, name, place, reports: lists.get(id)?.length ?? 0 }));
}

/** Up to so many reports stand in one list; beyond, the departments of each region have their own. */
export const LISTED_MOST = 1000;

/** `data/compare/<framework>.json`. */
export function frameworkChoices(
  id: string,
  framework: Framework,
  entries: readonly ArchiveEntry[] = [],
  listedMost: number = LISTED_MOST,
): FrameworkChoices {
  const { name } = framework;
  if (entries.length <= listedMost) return { id, name, reports: entries.map(choiceRow) };
  const names = new Map(entries.map((entry) => [regionCode(entry), regionName(entry.view.department.regions)]));
  const regions = [...names].map(([code, each]) => ({ code, name: each }));
  return { id, name, reports: [], regions: regions.sort((a, b) => byText(a.code, b.code)) };
}

/** `data/compare/<framework>/<region>.json`, by the region's code; none where all reports stand in one list. */
export function regionChoices(
  entries: readonly ArchiveEntry[],
  listedMost: number = LISTED_MOST,
): ReadonlyMap<string, ChoiceRow[]> {
  if (entries.length <= listedMost) return new Map();
  const byRegion = Map.groupBy(entries, regionCode);
  return new Map([...byRegion].map(([code, own]) => [code, own.map(choiceRow)]));
}

/** The very region that the report's department belongs to. */
function regionCode({ view }: ArchiveEntry): string {
  return view.department.regions.at(-1)?.code ?? '';
}

function choiceRow({ id, view: { report, department } }: ArchiveEntry): ChoiceRow {
  return [id, department.shortName, report.year, regionName(department.regions)];
}
