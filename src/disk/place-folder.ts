/** Puts files of the cache into a site without copying them. */
import { copyFileSync, linkSync, lstatSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Placing {
  /** Tells by its name whether a file or folder of the sources is placed; all of them if not said. */
  isWanted?: (name: string) => boolean;
  /**
   * A folder of a site that nobody needs any more. What of it holds just the files to be placed is moved: one step in
   * the place of one for every file, and of another for every file that would have to be deleted.
   */
  spare?: string | undefined;
}

/** Files by name, each with where it lies, and folders of them. */
type Tree = Map<string, string | Tree>;

/**
 * Puts what lies in some folders into one, each file by a second name for the same bytes: nobody may write into either
 * of them afterwards, only put another file in its place.
 */
export function placeFolders(sources: readonly string[], to: string, placing: Placing = {}): void {
  placeTree(treeOf(sources, placing.isWanted), to, placing.spare);
}

function treeOf(sources: readonly string[], isWanted: (name: string) => boolean = () => true): Tree {
  const files: Tree = new Map();
  const folders = new Map<string, string[]>();
  for (const source of sources) {
    for (const entry of readdirSync(source, { withFileTypes: true })) {
      if (!isWanted(entry.name)) continue;
      const path = join(source, entry.name);
      if (entry.isDirectory()) folders.set(entry.name, [...(folders.get(entry.name) ?? []), path]);
      else files.set(entry.name, path);
    }
  }
  for (const [name, paths] of folders) files.set(name, treeOf(paths));
  return files;
}

function placeTree(tree: Tree, to: string, spare: string | undefined): void {
  if (spare !== undefined && holdsJust(tree, spare) && isMoved(spare, to)) return;
  mkdirSync(to, { recursive: true });
  for (const [name, item] of tree) {
    if (typeof item === 'string') placeFile(item, join(to, name));
    else placeTree(item, join(to, name), spare && join(spare, name));
  }
}

/** Whether a folder has all files of a tree and nothing else; a file that was put in the place of one is another file. */
function holdsJust(tree: Tree, folder: string): boolean {
  const entries = entriesOf(folder);
  if (entries?.length !== tree.size) return false;
  return entries.every((entry) => {
    const item = tree.get(entry.name);
    const path = join(folder, entry.name);
    if (item === undefined || entry.isDirectory() !== (typeof item !== 'string')) return false;
    return typeof item === 'string' ? isSameFile(item, path) : holdsJust(item, path);
  });
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
}

/** Some file systems have no numbers for files: there none is known to be another. */
function isSameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => lstatSync(path, { bigint: true, throwIfNoEntry: false }));
  return a !== undefined && b !== undefined && a.ino !== 0n && a.nlink > 1n && a.ino === b.ino && a.dev === b.dev;
}

/** Not where the two places are on two disks. */
function isMoved(from: string, to: string): boolean {
  mkdirSync(dirname(to), { recursive: true });
  try {
    renameSync(from, to);
    return true;
  } catch {
    return false;
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
