/** Pages are taken over only from a build that came to its end. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Astro's list of what it keeps; it is written last, after the pages that it names were overwritten one by one. */
const LIST = 'incremental-build.json';
const MARK = 'rendering';

/**
 * Marks the cache as in use; where the last build left its mark behind, the list no longer tells what lies there.
 *
 * @returns to be called when all pages are written.
 */
export function beginReuse(cache: string): () => void {
  const mark = join(cache, MARK);
  if (existsSync(mark)) rmSync(join(cache, LIST), { force: true });
  mkdirSync(cache, { recursive: true });
  writeFileSync(mark, '');
  return () => rmSync(mark, { force: true });
}
