/** Puts a finished build in the place of the last one. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { exchange } from '../disk/exchange.ts';
import { asideOf } from './last-site.ts';

/**
 * Replaces a folder by another: in one step where the system can exchange two folders, else with two renames. When the
 * second of them fails the old folder goes back; when the process is killed before it, `putBackLastSite` does it.
 *
 * @param spare     where the old folder is kept in the place of what was kept before it; without it nothing is kept.
 * @param exchanged exchanges two folders; tests give their own.
 * @throws whatever the renames throw; `target` is then as it was.
 */
export async function swapInto(
  target: string,
  finished: string,
  { spare, exchanged = exchange }: { spare?: string | undefined; exchanged?: typeof exchange } = {},
): Promise<void> {
  const aside = asideOf(target);
  rmSync(aside, { recursive: true, force: true });
  if (!existsSync(target)) {
    renameSync(finished, target);
    return;
  }
  const isOneStep = await exchanged(finished, target);
  if (!isOneStep) renameInto(target, finished, aside);
  const old = isOneStep ? finished : aside;
  if (spare !== undefined) keep(old, spare);
  // What was withdrawn must not stay beside the site.
  rmSync(old, { recursive: true, force: true });
}

function renameInto(target: string, finished: string, aside: string): void {
  renameSync(target, aside);
  try {
    renameSync(finished, target);
  } catch (error) {
    renameSync(aside, target);
    throw error;
  }
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
