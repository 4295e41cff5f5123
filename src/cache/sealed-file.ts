/** JSON files that outlast a build: never half written, and as good as missing where they are not as they were written. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { contentHash } from './content-hash.ts';

export interface SealedFile {
  /** Whether there is a file and nothing in it has changed since it was written. */
  isWhole: () => boolean;
  /** What the file holds; undefined where it is missing or damaged. */
  read: () => unknown;
  /** Writes the file in one step; of two processes that do it at once one wins. */
  write: (value: unknown) => void;
}

/** A file whose first line is the hash of its name and of the JSON below. */
export function sealedFile(path: string): SealedFile {
  const name = basename(path);
  return {
    isWhole: () => wholeContent(path, name) !== undefined,
    read: () => {
      const content = wholeContent(path, name);
      return content === undefined ? undefined : (JSON.parse(content.toString('utf8')) as unknown);
    },
    write: (value) => {
      const text = JSON.stringify(value);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(`${path}.${process.pid}.new`, `${contentHash(Buffer.from(text), name)}\n${text}`);
      renameSync(`${path}.${process.pid}.new`, path);
    },
  };
}

function wholeContent(path: string, name: string): Buffer | undefined {
  const bytes = bytesOf(path);
  if (bytes === undefined) return undefined;
  const end = bytes.indexOf('\n');
  const content = bytes.subarray(end + 1);
  return bytes.toString('latin1', 0, end) === contentHash(content, name) ? content : undefined;
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
