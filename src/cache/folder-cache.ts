/** Folders kept between builds, each under a key of all that its files depend on. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { moveFolder } from '../disk/move-folder.ts';
import { placeFolders } from '../disk/place-folder.ts';
import { isAsSealed, sealFolder } from './sealed-folder.ts';

/** A name that no key has: what is half written when a build is killed is never used. */
const UNFINISHED = '.unfinished';

/** What begins so is kept and never part of a site. */
export const KEPT_ONLY = '_';

/** Nobody may change the files in such a folder: a site has the same ones, under a second name. */
export class FolderCache {
  readonly #folder: string;
  /** Of each key that was asked for, whether it can be used: a folder is looked at once. */
  readonly #known: Map<string, boolean>;

  /** @param whole  the keys of folders that somebody has just looked at and found whole. */
  constructor(folder: string, whole: ReadonlySet<string> = new Set()) {
    this.#folder = folder;
    this.#known = new Map([...whole].map((key) => [key, true]));
    mkdirSync(folder, { recursive: true });
  }

  /** Where the files of a key lie, or would lie. */
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

  /** Moves a folder here from where it was made; one that is here already stays. */
  take(key: string, from: string): void {
    if (!this.has(key)) this.put(key, (to) => moveFolder(from, to));
    rmSync(from, { recursive: true, force: true });
  }

  /** Puts the files of a key into a folder of a site; see {@link placeFolders} for the spare one. */
  place(key: string, to: string, spare?: string): void {
    placeFolders([this.folderOf(key)], to, { isWanted: (name) => !name.startsWith(KEPT_ONLY), spare });
  }

  /**
   * Deletes what is not in use any more; never while another build may be adding something.
   *
   * @param spareMost  how many of the others stay, the newest: whoever switches between branches needs them again.
   */
  forgetAllBut(keys: ReadonlySet<string>, spareMost = 0): void {
    const others = readdirSync(this.#folder)
      .filter((name) => !keys.has(name))
      .map((name) => ({ name, madeMs: spareMost === 0 ? 0 : statSync(this.folderOf(name)).mtimeMs }))
      .sort((a, b) => b.madeMs - a.madeMs);
    for (const { name } of others.slice(spareMost)) this.#forget(name);
  }

  #forget(name: string): void {
    rmSync(this.folderOf(name), { recursive: true, force: true });
    this.#known.delete(name);
  }

  #isWhole(key: string): boolean {
    if (!existsSync(this.folderOf(key))) return false;
    const isWhole = isAsSealed(this.folderOf(key), key);
    if (!isWhole) this.#forget(key);
    return isWhole;
  }
}
