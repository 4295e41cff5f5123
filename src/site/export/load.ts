/** The archive as the open data takes it, of the content as it is. */
import { dirname, join } from 'node:path';
import { type Archive, loadArchive } from '../archive.ts';
import { DIGESTS, inspection } from '../inspection.ts';
import { fileKey } from '../page-key.ts';
import { readPortal } from '../portal.ts';
import type { ExportSource } from './archive-files.ts';
import { keptShares } from './kept-shares.ts';
import { folderOutput, memoryOutput } from './output.ts';
import { shareOf } from './share.ts';

/** Where shares come from and where files are put. */
type Means = Pick<ExportSource, 'shareOf' | 'output'>;

const opened = new WeakMap<Archive, Means>();

/** What every report adds to the whole: kept from build to build, made anew while writing. */
export async function loadShares(): Promise<Means> {
  const archive = await loadArchive();
  const means = opened.get(archive) ?? meansOf(archive);
  opened.set(archive, means);
  return means;
}

export async function loadExport(): Promise<ExportSource> {
  const { entries } = await loadArchive();
  return { entries, ...(await loadShares()), counts: inspection().survey.counts, portal: readPortal() };
}

function meansOf({ entries }: Archive): Means {
  const digests = process.env[DIGESTS];
  if (digests === undefined) return { shareOf, output: memoryOutput };
  const shares = keptShares(join(dirname(digests), 'shares'), (entry) => fileKey(entry) ?? entry.id);
  shares.keepOnly(entries);
  return { shareOf: shares.of, output: folderOutput(join(dirname(digests), 'data')) };
}
