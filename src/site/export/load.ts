/** The archive as the open data takes it, from Astro's store. */
import { loadArchive } from '../archive.ts';
import { inspection } from '../inspection.ts';
import { readPortal } from '../portal.ts';
import type { ExportSource } from './archive-files.ts';

export async function loadExport(): Promise<ExportSource> {
  const { entries } = await loadArchive();
  return { entries, counts: inspection().counts, portal: readPortal() };
}
