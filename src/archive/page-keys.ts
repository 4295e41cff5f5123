/** What folders of the site follow from, as the keys under which they are kept. */
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

/** All folders that are kept: those of reports, and the guide, which follows from the code alone. */
export function keptFolders(keys: ReadonlyMap<string, string>): Map<string, string> {
  return reportFolders(keys).set('guide', hashOf('guide', siteKey()));
}

/** A page also names the years beside it and the report that took its place. */
function pageKey(entry: ArchiveEntry, { previous, next }: Neighbours): string | undefined {
  if (entry.key === undefined) return undefined;
  const { by } = entry.view.report.disclosure.ended ?? {};
  const { heads, departments } = inspection().survey;
  const newer = by === undefined ? undefined : heads.get(by)?.report;
  // Of a draft nothing but its state counts, but its title costs no more than a needless rendering.
  const shown = newer === undefined ? [] : [newer.title, newer.disclosure.status, departments.get(newer.department)];
  // What has errors is read again each time, since they may lie elsewhere; only tests build it at all.
  const faults = (heads.get(entry.id)?.tally.error ?? 0) > 0 ? entry.findings : [];
  return hashOf(siteKey(), entry.key, previous?.id ?? '', next?.id ?? '', JSON.stringify([shown, faults]));
}
