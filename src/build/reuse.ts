/** What Astro keeps of its own is taken over only from a build that came to its end, and only as that build left it. */
import { mkdirSync, rmSync } from 'node:fs';
import { breakSeal, isAsSealed, sealFolder } from '../cache/sealed-folder.ts';

const NAME = 'rendered';

/**
 * Opens the folder in which Astro keeps pages; what was left unfinished there, or damaged since, is deleted.
 *
 * @returns to be called when all pages are written.
 */
export function beginReuse(folder: string): () => void {
  if (!isAsSealed(folder, NAME)) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  breakSeal(folder);
  return () => sealFolder(folder, NAME);
}
