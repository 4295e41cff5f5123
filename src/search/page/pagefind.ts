/** The part of Pagefind's interface in the browser that the search page uses. */

export interface PagefindHit {
  /** The record's id. */
  id: string;
  /** The places of a word, in order; of a quoted phrase only those of its first occurrence. */
  words: readonly number[];
}

interface IndexOptions {
  language: string;
  /** Put into the address of the folder's first file in the place of the time. */
  metaCacheTag: string;
}

export interface PagefindInstance {
  mergeIndex: (folder: string, options: IndexOptions) => Promise<void>;
  search: (query: string) => Promise<{ results: readonly PagefindHit[] }>;
}

export interface Pagefind {
  createInstance: (options: IndexOptions & { basePath: string; noWorker: boolean }) => PagefindInstance;
}
