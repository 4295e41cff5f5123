/** Folders that outlast a build: a list of all that lies in one tells later whether it is still as it was. */
import { closeSync, openSync, readdirSync, readFileSync, readSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash } from './content-hash.ts';

/** The list, in the folder itself; it is never part of a site. */
const SEAL = '_seal';

/** Writes down what lies in a folder. */
export function sealFolder(folder: string, name: string): void {
  writeFileSync(join(folder, SEAL), listOf(folder, name));
}

/**
 * Whether a folder is as it was sealed under this name: no file is missing, added, changed or cut short.
 *
 * What cannot be read is not as it was.
 */
export function isAsSealed(folder: string, name: string): boolean {
  try {
    return readFileSync(join(folder, SEAL), 'utf8') === listOf(folder, name);
  } catch {
    return false;
  }
}

/** Opens a folder to changes: until it is sealed again nothing in it can be relied on. */
export function breakSeal(folder: string): void {
  rmSync(join(folder, SEAL), { force: true });
}

/** A line for each file, with its hash; the first line names the folder, so that none can stand for another. */
function listOf(folder: string, name: string): string {
  return [name, ...linesIn(folder, '').sort(), ''].join('\n');
}

function linesIn(folder: string, below: string): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = `${below}${entry.name}`;
    if (entry.isDirectory()) return [`${path}/`, ...linesIn(folder, `${path}/`)];
    return path === SEAL ? [] : [`${path} ${contentHash(contentOf(join(folder, path)), path)}`];
  });
}

/** Most files fit; one buffer for all of them takes two thirds of the time of one for each. */
const buffer = Buffer.allocUnsafe(2 ** 20);

/** The content of a file, until the next one is read. */
function contentOf(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    let length = 0;
    for (;;) {
      const read = readSync(file, buffer, length, buffer.length - length, null);
      length += read;
      if (read === 0) return buffer.subarray(0, length);
      if (length === buffer.length) return readFileSync(path);
    }
  } finally {
    closeSync(file);
  }
}
