/** The keys under which folders of the site are kept, made of what they depend on. */
import type { Archive, ArchiveEntry } from './archive.ts';
import { siteKey } from './site-key.ts';
import { hashOf } from '../cache/hash.ts';
import { inspection } from './inspection.ts';
import { type Neighbours, neighboursOf } from './neighbours.ts';

/** The keys of all public reports, by id, in the order of the archive. */
export function pageKeys({ entries }: Pick<Archive, 'entries'>): ReadonlyMap<string, string> {
  const neighbours = neighboursOf(entries);
  const alone = { previous: null, next: null };
  return new Map(
    entries.flatMap((entry) => {
      const key = pageKey(entry, neighbours.get(entry.id) ?? alone);
      return key === undefined ? [] : [[entry.id, key] as const];
    }),
  );
}

/** The folder of a report in the site. */
export function reportFolder(id: string): string {
  return `reports/${id}`;
}

/** The keys of the folders of reports, by folder. */
export function reportFolders(keys: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...keys].map(([id, key]) => [reportFolder(id), key]));
}

/** All folders that are kept: those of reports, and what depends on the code alone, the guide and the import's worker. */
export function keptFolders(keys: ReadonlyMap<string, string>): Map<string, string> {
  return reportFolders(keys).set('guide', hashOf('guide', siteKey())).set(workerFolder(), workerKey());
}

/** The key of the worker of the import page. */
export function workerKey(): string {
  return hashOf('worker', siteKey());
}

/** Its folder in the site: browsers keep what lies below `_astro` for ever, so its name changes with the code. */
export function workerFolder(): string {
  return `_astro/worker-${workerKey().slice(0, 10)}`;
}

/** A page also names the years beside it and the report that took its place. */
function pageKey(entry: ArchiveEntry, { previous, next }: Neighbours): string | undefined {
  if (entry.key === undefined) return undefined;
  const { by } = entry.summary.report.disclosure.ended ?? {};
  const { summaries, departments } = inspection().scanned;
  const newer = by === undefined ? undefined : summaries.get(by)?.report;
  // Of a draft nothing but its state counts, but its title costs no more than a needless rendering.
  const shown = newer === undefined ? [] : [newer.title, newer.disclosure.status, departments.get(newer.department)];
  // What has errors is read again each time, since they may lie elsewhere; only tests build it at all.
  const faults = (summaries.get(entry.id)?.tally.error ?? 0) > 0 ? entry.load().findings : [];
  return hashOf(siteKey(), entry.key, previous?.id ?? '', next?.id ?? '', JSON.stringify([shown, faults]));
}
