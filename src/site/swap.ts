/** Puts a finished build in the place of the last one. */
import { existsSync, renameSync, rmSync } from 'node:fs';

/**
 * Replaces a folder by another with two renames; when the second fails the old folder goes back.
 *
 * @throws whatever the renames throw; `target` is then as it was.
 */
export function swapInto(target: string, finished: string): void {
  const aside = `${target}.previous`;
  rmSync(aside, { recursive: true, force: true });
  const hadTarget = existsSync(target);
  if (hadTarget) renameSync(target, aside);
  try {
    renameSync(finished, target);
  } catch (error) {
    if (hadTarget) renameSync(aside, target);
    throw error;
  }
  rmSync(aside, { recursive: true, force: true });
}
