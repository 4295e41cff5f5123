/** JSON files that outlast a build: never half written, and as good as missing where they cannot be read. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file in one step; of two processes that do it at once one wins. */
export function writeJson(path: string, value: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.${process.pid}.new`, JSON.stringify(value));
  renameSync(`${path}.${process.pid}.new`, path);
}

/** What a file holds; undefined where there is none that can be read. */
export function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown;
  } catch {
    return undefined;
  }
}
