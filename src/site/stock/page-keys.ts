/** What the page of a report follows from, as the key under which all its files are kept. */
import type { Archive, ArchiveEntry } from '../archive.ts';
import { siteKey } from '../site-key.ts';
import { hashOf } from '../digest/hash.ts';
import { inspection } from '../inspection.ts';
import { type Neighbours, neighboursOf } from '../report/neighbours.ts';

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

/** A page also names the years beside it and the report that took its place. */
function pageKey(entry: ArchiveEntry, { previous, next }: Neighbours): string | undefined {
  if (entry.key === undefined) return undefined;
  const { by } = entry.view.report.disclosure.ended ?? {};
  const { heads, departments } = inspection().survey;
  const newer = by === undefined ? undefined : heads.get(by)?.report;
  // Of a draft nothing but its state counts, but its title costs no more than a needless rendering.
  const shown = newer === undefined ? [] : [newer.title, newer.disclosure.status, departments.get(newer.department)];
  return hashOf(siteKey(), entry.key, previous?.id ?? '', next?.id ?? '', JSON.stringify(shown));
}
