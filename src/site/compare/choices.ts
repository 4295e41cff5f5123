/** The lists from which reports are chosen: one of frameworks, and one of reports for each framework. */
import type { ArchiveEntry } from '../archive.ts';
import type { Framework } from '../../report/framework.ts';
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
  const regions = [...byRegion(entries)].map(([code, own]) => ({
    code,
    name: own[0] === undefined ? '' : regionOf(own[0]),
  }));
  return { id, name, reports: [], regions: regions.sort((a, b) => byText(a.code, b.code)) };
}

/** `data/compare/<framework>/<region>.json`, by the region's code; none where all reports stand in one list. */
export function regionChoices(
  entries: readonly ArchiveEntry[],
  listedMost: number = LISTED_MOST,
): ReadonlyMap<string, ChoiceRow[]> {
  if (entries.length <= listedMost) return new Map();
  return new Map([...byRegion(entries)].map(([code, own]) => [code, own.map(choiceRow)]));
}

/** Reports by the very region that their department belongs to. */
function byRegion(entries: readonly ArchiveEntry[]): Map<string, ArchiveEntry[]> {
  return Map.groupBy(entries, ({ view }) => view.department.regions.at(-1)?.code ?? '');
}

function choiceRow(entry: ArchiveEntry): ChoiceRow {
  const { report, department } = entry.view;
  return [entry.id, department.shortName, report.year, regionOf(entry)];
}

function regionOf({ view }: ArchiveEntry): string {
  return view.department.regions.map(({ name }) => name).join('');
}
