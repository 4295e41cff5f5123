/** What the pages and files of one report follow from, as the keys by which a build reuses them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ArchiveEntry } from './archive.ts';
import { contentRoot } from './content-root.ts';
import { siteFingerprint } from './digest/code.ts';
import { hashOf } from './digest/hash.ts';
import { inspection } from './inspection.ts';
import type { Neighbours } from './report/neighbours.ts';

let site: string | undefined;

/** Everything that all pages read, and the key of those that read nothing else: the code, the styles, the portal. */
export function siteKey(): string {
  site ??= hashOf(siteFingerprint(), readFileSync(join(contentRoot(), 'site.yaml'), 'utf8'));
  return site;
}

/** The key of a file that holds nothing but one report; undefined while writing, when nothing is reused. */
export function fileKey({ key }: Pick<ArchiveEntry, 'key'>): string | undefined {
  return key === undefined ? undefined : hashOf(siteKey(), key);
}

/** The key of a report's page, which also names the years beside it and the report that took its place. */
export function reportPageKey(entry: ArchiveEntry, { previous, next }: Neighbours): string | undefined {
  if (entry.key === undefined) return undefined;
  const { by } = entry.view.report.disclosure.ended ?? {};
  const { heads, departments } = inspection().survey;
  const newer = by === undefined ? undefined : heads.get(by)?.report;
  // Of a draft nothing but its state counts, but its title costs no more than a needless rendering.
  const shown = newer === undefined ? [] : [newer.title, newer.disclosure.status, departments.get(newer.department)];
  return hashOf(siteKey(), entry.key, previous?.id ?? '', next?.id ?? '', JSON.stringify(shown));
}
