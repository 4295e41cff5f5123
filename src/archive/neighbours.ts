/** The same department's reports of the years before and after. */
import type { ArchiveEntry } from './archive.ts';

export interface Neighbours {
  previous: ArchiveEntry | null;
  next: ArchiveEntry | null;
}

/** For every report the nearest earlier and later one of its department, by id. Years without a report are passed over. */
export function neighboursOf(entries: readonly ArchiveEntry[]): ReadonlyMap<string, Neighbours> {
  const byDepartment = Map.groupBy(entries, ({ view }) => view.report.department);
  const neighbours = new Map<string, Neighbours>();
  for (const own of byDepartment.values()) {
    const inOrder = own.toSorted((a, b) => a.view.report.year - b.view.report.year);
    for (const [at, entry] of inOrder.entries())
      neighbours.set(entry.id, { previous: inOrder[at - 1] ?? null, next: inOrder[at + 1] ?? null });
  }
  return neighbours;
}
