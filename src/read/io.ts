/** The files of a content root; tests and other portals pass their own. */
import { type Dirent, existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

export interface ContentIo {
  /** Names of the entries of a folder, sorted, a folder with `/` behind it; empty when there is no such folder. */
  list(folder: string): string[];
  /** The text of a file, or undefined when there is none. */
  read(file: string): string | undefined;
  exists(file: string): boolean;
  /** What a file is made of, or undefined when there is none; left out where there are only texts. */
  bytes?(file: string): Buffer | undefined;
}

/** The files of a folder on disk. */
export interface FolderIo extends ContentIo {
  bytes(file: string): Buffer | undefined;
}

/**
 * Reads from a folder on disk; paths are relative to it and use forward slashes.
 *
 * Symbolic links are listed with `@` behind their name and never followed: one in a pull request could publish any
 * file of the machine that builds the site.
 */
export function folderIo(root: string): FolderIo {
  const isOwnFile = (file: string): boolean => {
    const path = join(root, file);
    if (!existsSync(path) || !statSync(path).isFile()) return false;
    const [own, found] = [realpathSync(root), realpathSync(path)];
    return found.startsWith(`${own}${sep}`) && found === join(own, file);
  };
  return {
    list: (folder) => {
      const path = join(root, folder);
      if (!existsSync(path)) return [];
      return readdirSync(path, { withFileTypes: true })
        .filter((entry) => !entry.name.startsWith('.'))
        .map((entry) => `${entry.name}${markOf(entry)}`)
        .sort();
    },
    read: (file) => (isOwnFile(file) ? readFileSync(join(root, file), 'utf8') : undefined),
    bytes: (file) => (isOwnFile(file) ? readFileSync(join(root, file)) : undefined),
    exists: isOwnFile,
  };
}

function markOf(entry: Dirent): string {
  if (entry.isDirectory()) return '/';
  return entry.isFile() ? '' : '@';
}
