/** The archive as the open data takes it, of the content as it is. */
import { loadArchive } from '../archive.ts';
import { inspection } from '../inspection.ts';
import { readPortal } from '../portal.ts';
import type { ExportSource } from './archive-files.ts';

export async function loadExport(): Promise<ExportSource> {
  const { entries } = await loadArchive();
  return { entries, counts: inspection().survey.counts, portal: readPortal() };
}
