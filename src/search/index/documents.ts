/** Where the index takes its documents from, one at a time: the archive is never in memory as a whole. */
import type { SearchDocument } from '../search-document.ts';

export interface Hashes {
  /** A hash of everything that a report's document depends on; undefined where search does not find the report. */
  hash(id: string): string | undefined;
}

export interface Documents extends Hashes {
  /** The document itself; it may be undefined despite a hash. */
  read(id: string): SearchDocument | undefined;
}
