/** Puts a finished build in the place of the last one. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Replaces a folder by another with two renames; when the second fails the old folder goes back.
 *
 * @param spare  where the old folder is kept in the place of what was kept before it; without it nothing is kept.
 * @throws whatever the renames throw; `target` is then as it was.
 */
export function swapInto(target: string, finished: string, spare?: string): void {
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
  if (spare !== undefined && hadTarget) keep(aside, spare);
  // What was withdrawn must not stay beside the site.
  rmSync(aside, { recursive: true, force: true });
}

function keep(folder: string, spare: string): void {
  rmSync(spare, { recursive: true, force: true });
  mkdirSync(dirname(spare), { recursive: true });
  try {
    renameSync(folder, spare);
  } catch {
    // On another disk: nothing of it could be taken over.
  }
}
