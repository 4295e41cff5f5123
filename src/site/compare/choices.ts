/** The lists from which reports are chosen: one of frameworks, and one of reports for each framework. */
import type { ArchiveEntry } from '../archive.ts';
import type { Framework } from '../../report/framework.ts';
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

/** Up to so many reports stand in one list; beyond, each year has its own. */
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
  const years = new Set(entries.map(({ view }) => view.report.year));
  return { id, name, reports: [], years: [...years].sort((a, b) => b - a) };
}

/** `data/compare/<framework>/<year>.json`, by year; none where all reports stand in one list. */
export function yearChoices(
  entries: readonly ArchiveEntry[],
  listedMost: number = LISTED_MOST,
): ReadonlyMap<number, ChoiceRow[]> {
  if (entries.length <= listedMost) return new Map();
  const byYear = Map.groupBy(entries, ({ view }) => view.report.year);
  return new Map([...byYear].map(([year, own]) => [year, own.map(choiceRow)]));
}

function choiceRow({ id, view: { report, department } }: ArchiveEntry): ChoiceRow {
  return [id, department.shortName, report.year, department.regions.map(({ name }) => name).join('')];
}
