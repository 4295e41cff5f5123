/** Finished folders of the site, kept between builds: each is named by the key of all that its pages follow from. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { moveFolder } from '../move-folder.ts';
import { placeFolders } from '../place-folder.ts';

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

/** A name that no key has: what is half moved when a build is killed is never used. */
const UNFINISHED = '.unfinished';

/** A stock in a folder. */
export function folderStock(folder: string): Stock {
  mkdirSync(folder, { recursive: true });
  const known = new Set(readdirSync(folder).filter((name) => !name.endsWith(UNFINISHED)));
  const folderOf = (key: string): string => join(folder, key);
  return {
    folderOf,
    has: (key) => known.has(key),
    take: (key, from) => {
      if (!existsSync(folderOf(key))) {
        const unfinished = join(folder, `${key}.${process.pid}${UNFINISHED}`);
        rmSync(unfinished, { recursive: true, force: true });
        moveFolder(from, unfinished);
        try {
          renameSync(unfinished, folderOf(key));
        } catch (error) {
          if (!existsSync(folderOf(key))) throw error;
          rmSync(unfinished, { recursive: true, force: true });
        }
      }
      rmSync(from, { recursive: true, force: true });
      known.add(key);
    },
    place: (key, to, spare) =>
      placeFolders([folderOf(key)], to, { isWanted: (name) => !name.startsWith(KEPT_ONLY), spare }),
    forgetAllBut: (keys) => {
      for (const name of readdirSync(folder)) {
        if (keys.has(name)) continue;
        rmSync(folderOf(name), { recursive: true, force: true });
        known.delete(name);
      }
    },
  };
}
