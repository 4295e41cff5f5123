/** The archive arranged for the pages that lead through it, once for all of them. */
import { oncePer } from '../score/once.ts';
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

/** Arranges an archive in one walk through it; made once for an archive. */
export const directoryOf = oncePer((archive: Archive): Directory => {
  const { entries, departments } = archive;
  const byDepartment = Map.groupBy(entries, ({ summary }) => summary.report.department);
  const counts = new Map([...byDepartment].map(([id, own]) => [id, own.length]));
  const successors = new Map(
    [...departments].flatMap(([id, { predecessors }]) => predecessors.map((merged) => [merged, id] as const)),
  );
  return {
    ...archive,
    byDepartment,
    byYear: Map.groupBy(entries, ({ summary }) => summary.report.year),
    byFramework: byFramework(entries),
    regions: regionTree(departments, counts),
    successors,
  };
});

function byFramework(entries: readonly ArchiveEntry[]): Map<string, ArchiveEntry[]> {
  const uses = entries.flatMap((entry) => entry.frameworks.map((id) => ({ id, entry })));
  return new Map([...Map.groupBy(uses, ({ id }) => id)].map(([id, own]) => [id, own.map(({ entry }) => entry)]));
}
