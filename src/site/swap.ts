/** Puts a finished build in the place of the last one. */
import { existsSync, renameSync, rmSync } from 'node:fs';

/** Where the site before the last one lies: nobody needs it, and the next build takes from it what is still the same. */
export function spareOf(target: string): string {
  return `${target}.previous`;
}

/**
 * Replaces a folder by another with two renames; when the second fails the old folder goes back, else it is the spare.
 *
 * @throws whatever the renames throw; `target` is then as it was.
 */
export function swapInto(target: string, finished: string): void {
  const aside = spareOf(target);
  rmSync(aside, { recursive: true, force: true });
  const hadTarget = existsSync(target);
  if (hadTarget) renameSync(target, aside);
  try {
    renameSync(finished, target);
  } catch (error) {
    if (hadTarget) renameSync(aside, target);
    throw error;
  }
}
