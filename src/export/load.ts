/** The archive as the open data takes it, of the content as it is. */
import { join } from 'node:path';
import { type Archive, loadArchive } from '../archive/archive.ts';
import { cacheFolder, pageCacheFolder } from '../cache/cache-folder.ts';
import { inspection, isInBuild, isShardOnly } from '../archive/inspection.ts';
import { readPortal } from '../archive/portal.ts';
import { cachedContributions } from './cached-contributions.ts';
import { pageKeys } from '../archive/page-keys.ts';
import { FolderCache } from '../cache/folder-cache.ts';
import { oncePer } from '../score/once.ts';
import type { ExportSource } from './archive-files.ts';
import { folderOutput, memoryOutput } from './output.ts';
import { type Contribution, contributionOf, type ContributionOf } from './contribution.ts';

/** Where contributions come from and where files are put. */
type Means = Pick<ExportSource, 'contributionOf' | 'output'>;

/** Astro asks every page for its addresses, also those that a shard does not render: there is nothing to list on them. */
const NOTHING: Contribution = { rows: {}, listed: '', findings: [] };

/** What every report adds to the whole: taken from the page cache in a build, made anew while writing. */
export function loadContributions(): ContributionOf {
  return meansOf(loadArchive()).contributionOf;
}

/** What the open data are made from; made once for an archive. */
export function loadExport(): ExportSource {
  return sourceOf(loadArchive());
}

const sourceOf = oncePer((archive: Archive): ExportSource => {
  const { counts } = inspection().scanned;
  return { entries: archive.entries, ...meansOf(archive), counts, portal: readPortal() };
});

const meansOf = oncePer((archive: Archive): Means => {
  if (!isInBuild()) return { contributionOf: (entry) => contributionOf(entry.load()), output: memoryOutput };
  if (isShardOnly()) return { contributionOf: () => NOTHING, output: memoryOutput };
  const pageCache = new FolderCache(pageCacheFolder());
  return {
    contributionOf: cachedContributions(pageCache, pageKeys(archive)),
    output: folderOutput(join(cacheFolder(), 'data')),
  };
});
