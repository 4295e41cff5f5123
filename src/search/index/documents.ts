/** Where the index takes its documents from, one at a time: the archive is never in memory as a whole. */
import type { SearchDocument } from '../search-document.ts';

export interface Hashes {
  /** Of everything that a report's document follows from; undefined where the report cannot be found. */
  hash(id: string): string | undefined;
}

export interface Documents extends Hashes {
  /** The document itself; it may be undefined despite a hash. */
  read(id: string): SearchDocument | undefined;
}
