/** Finished folders of the site, kept between builds: each is named by the key of all that its pages follow from. */
import { rmSync } from 'node:fs';
import { FolderStore } from './folder-store.ts';
import { moveFolder } from '../disk/move-folder.ts';
import { placeFolders } from '../disk/place-folder.ts';

export interface Stock {
  has(key: string): boolean;
  /** Moves a folder from where it was made into the stock; of two builds that do it at once one wins. */
  take(key: string, from: string): void;
  /** Puts what is kept into a folder of a site; see {@link placeFolders} for the spare one. */
  place(key: string, to: string, spare?: string): void;
  /** Where the files of a key lie; nobody may change them there. */
  folderOf(key: string): string;
  /** Deletes what is not in use any more; never while another build may be taking reports in. */
  forgetAllBut(keys: ReadonlySet<string>): void;
}

/** What begins so is kept in stock and never placed. */
export const KEPT_ONLY = '_';

/** A stock in a folder. */
export function folderStock(folder: string): Stock {
  const store = new FolderStore(folder);
  return {
    folderOf: (key) => store.folderOf(key),
    has: (key) => store.has(key),
    take: (key, from) => {
      if (!store.has(key)) store.put(key, (to) => moveFolder(from, to));
      rmSync(from, { recursive: true, force: true });
    },
    place: (key, to, spare) =>
      placeFolders([store.folderOf(key)], to, { isWanted: (name) => !name.startsWith(KEPT_ONLY), spare }),
    forgetAllBut: (keys) => {
      for (const name of store.names()) if (!keys.has(name)) store.forget(name);
    },
  };
}
