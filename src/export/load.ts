/** The archive as the open data takes it, of the content as it is. */
import { join } from 'node:path';
import { type Archive, loadArchive } from '../archive/archive.ts';
import { cacheFolder, stockFolder } from '../cache/cache-folder.ts';
import { DIGESTS, inspection } from '../archive/inspection.ts';
import { readPortal } from '../archive/portal.ts';
import { sharesIn } from './kept-shares.ts';
import { pageKeys } from '../archive/page-keys.ts';
import { folderStock } from '../cache/page-cache.ts';
import type { ExportSource } from './archive-files.ts';
import { folderOutput, memoryOutput } from './output.ts';
import { shareOf } from './share.ts';

/** Where shares come from and where files are put. */
type Means = Pick<ExportSource, 'shareOf' | 'output'>;

const opened = new WeakMap<Archive, Means>();

/** What every report adds to the whole: taken from the stock in a build, made anew while writing. */
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

function meansOf(archive: Archive): Means {
  if (process.env[DIGESTS] === undefined) return { shareOf, output: memoryOutput };
  const stock = folderStock(stockFolder());
  return { shareOf: sharesIn(stock, pageKeys(archive)), output: folderOutput(join(cacheFolder(), 'data')) };
}
