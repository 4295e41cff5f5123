/** The files of a content root; tests and other portals pass their own. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ContentIo {
  /** Names of the entries of a folder, sorted; empty when there is no such folder. */
  list(folder: string): string[];
  /** The text of a file, or undefined when there is none. */
  read(file: string): string | undefined;
  exists(file: string): boolean;
}

/** Reads from a folder on disk; paths are relative to it and use forward slashes. */
export function folderIo(root: string): ContentIo {
  return {
    list: (folder) => {
      const path = join(root, folder);
      if (!existsSync(path)) return [];
      return readdirSync(path, { withFileTypes: true })
        .filter((entry) => !entry.name.startsWith('.'))
        .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
        .sort();
    },
    read: (file) => (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : undefined),
    exists: (file) => existsSync(join(root, file)),
  };
}
