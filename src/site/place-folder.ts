/** Puts files of the cache into a site without copying them. */
import { copyFileSync, linkSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Puts a folder and all in it into another one, each file by a second name for the same bytes: nobody may write into
 * either of them afterwards, only put another file in its place.
 *
 * @param isWanted  tells by its name whether a file or folder is placed; all of them if not said.
 */
export function placeFolder(from: string, to: string, isWanted: (name: string) => boolean = () => true): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (!isWanted(entry.name)) continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) placeFolder(source, target, isWanted);
    else placeFile(source, target);
  }
}

/** By a copy where the two folders cannot share a file, as on two disks. */
function placeFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
