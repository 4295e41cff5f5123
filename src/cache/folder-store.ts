/** Folders kept between builds, each named by the key of all that it follows from. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAsSealed, sealFolder } from './sealed-folder.ts';

/** A name that no key has: what is half written when a build is killed is never used. */
const UNFINISHED = '.unfinished';

export class FolderStore {
  readonly #folder: string;
  /** Of each key that was asked for, whether it can be used: a folder is looked at once. */
  readonly #known = new Map<string, boolean>();

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** Where the files of a key lie, or would lie; nobody may change them there. */
  folderOf(key: string): string {
    return join(this.#folder, key);
  }

  /** Whether there is a folder that is as it was put here; a damaged one is deleted. */
  has(key: string): boolean {
    const known = this.#known.get(key) ?? this.#isWhole(key);
    this.#known.set(key, known);
    return known;
  }

  /**
   * Adds a folder in one step; of two builds that do it at once one wins.
   *
   * @param fill  makes the folder at the path that it is given; nothing is there yet.
   */
  put(key: string, fill: (folder: string) => void): void {
    const unfinished = this.folderOf(`${key}.${process.pid}${UNFINISHED}`);
    rmSync(unfinished, { recursive: true, force: true });
    fill(unfinished);
    sealFolder(unfinished, key);
    try {
      renameSync(unfinished, this.folderOf(key));
    } catch (error) {
      if (!existsSync(this.folderOf(key))) throw error;
      rmSync(unfinished, { recursive: true, force: true });
    }
    this.#known.set(key, true);
  }

  /** The names of all folders, also of unfinished ones. */
  names(): string[] {
    return readdirSync(this.#folder);
  }

  forget(name: string): void {
    rmSync(this.folderOf(name), { recursive: true, force: true });
    this.#known.delete(name);
  }

  #isWhole(key: string): boolean {
    if (!existsSync(this.folderOf(key))) return false;
    const isWhole = isAsSealed(this.folderOf(key), key);
    if (!isWhole) this.forget(key);
    return isWhole;
  }
}
