/** The files of a content root; tests and other portals pass their own. */
import { type BigIntStats, type Dirent, existsSync, lstatSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

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
  /** What the system says of a file, or undefined when there is none. */
  stat(file: string): BigIntStats | undefined;
}

/**
 * Reads from a folder on disk; paths are relative to it and use forward slashes.
 *
 * Symbolic links are listed with `@` behind their name and never followed: one in a pull request could publish any
 * file of the machine that builds the site.
 */
export function folderIo(root: string): FolderIo {
  /** Folders that were looked at and lie where their path says. */
  const own = new Set<string>();
  const isOwnFolder = (folder: string): boolean => {
    if (own.has(folder)) return true;
    const [top, found] = [realpathSync(root), realpathSync(join(root, folder))];
    const isOwn = `${found}${sep}`.startsWith(`${top}${sep}`) && found === join(top, folder);
    if (isOwn) own.add(folder);
    return isOwn;
  };
  const stat = (file: string): BigIntStats | undefined => {
    const path = join(root, file);
    const found = existsSync(path) ? lstatSync(path, { bigint: true, throwIfNoEntry: false }) : undefined;
    return found?.isFile() === true && isOwnFolder(dirname(file)) ? found : undefined;
  };
  const isOwnFile = (file: string): boolean => stat(file) !== undefined;
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
    stat,
  };
}

function markOf(entry: Dirent): string {
  if (entry.isDirectory()) return '/';
  return entry.isFile() ? '' : '@';
}
