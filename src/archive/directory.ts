/** The archive arranged for the pages that lead through it, once for all of them. */
import type { Archive, ArchiveEntry } from './archive.ts';
import { regionTree, type RegionTree } from './regions.ts';

export interface Directory extends Archive {
  /** Reports by department, newest year first. */
  byDepartment: ReadonlyMap<string, ArchiveEntry[]>;
  /** Reports by year, newest year first, each year in the order of the archive. */
  byYear: ReadonlyMap<number, ArchiveEntry[]>;
  /** Reports by the frameworks by which they or their sheets are scored. */
  byFramework: ReadonlyMap<string, ArchiveEntry[]>;
  regions: RegionTree;
  /** By the id of a department that was merged, the id of the one that took it in. */
  successors: ReadonlyMap<string, string>;
}

/** Arranges an archive in one walk through it. */
export function directoryOf(archive: Archive): Directory {
  const { entries, departments } = archive;
  const byDepartment = Map.groupBy(entries, ({ view }) => view.report.department);
  const counts = new Map([...byDepartment].map(([id, own]) => [id, own.length]));
  const successors = new Map(
    [...departments].flatMap(([id, { predecessors }]) => predecessors.map((merged) => [merged, id] as const)),
  );
  return {
    ...archive,
    byDepartment,
    byYear: Map.groupBy(entries, ({ view }) => view.report.year),
    byFramework: byFramework(entries),
    regions: regionTree(departments, counts),
    successors,
  };
}

function byFramework(entries: readonly ArchiveEntry[]): Map<string, ArchiveEntry[]> {
  const users = new Map<string, ArchiveEntry[]>();
  for (const entry of entries) {
    for (const id of entry.frameworks) {
      const own = users.get(id);
      if (own === undefined) users.set(id, [entry]);
      else own.push(entry);
    }
  }
  return users;
}
