/** What changed in a report since this site published it: plain data, which `src/history/` gets from git. */

/** One datum before and after, as text with its unit; null on a side that does not have it. */
export interface Move {
  path: string;
  name: string;
  from: string | null;
  to: string | null;
}

/** A move of a published datum after its publication. */
export interface Change extends Move {
  /** The id of the revision of the report that declares it, or null. */
  revision: string | null;
}

/** A state of a report after the one with which it was published. */
export interface Version {
  /** The full hash; null for what is not committed yet. */
  commit: string | null;
  /** The day in China on which it was committed. */
  date: string;
  /** What moved against the version before; empty where only words or remarks changed. */
  changes: Change[];
}

export interface History {
  /** The version with which the report was published; null where no version of it was public yet. */
  published: { commit: string; date: string } | null;
  /** Everything after it, oldest first. */
  versions: Version[];
  /** False where a version could not be read, so that its figures are not known. */
  isWhole: boolean;
  /** The day in China on which all this was looked up. */
  asOf: string;
}
