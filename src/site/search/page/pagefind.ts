/** The part of Pagefind's interface in the browser that the search page uses. */

export interface PagefindHit {
  /** The record's id. */
  id: string;
  /** The places of a word, in order; of a quoted phrase only those of its first occurrence. */
  words: readonly number[];
}

export interface PagefindInstance {
  /** @param options  `metaCacheTag` is put into the address of the folder's first file in the place of the time. */
  mergeIndex: (folder: string, options: { language: string; metaCacheTag: string }) => Promise<void>;
  search: (query: string) => Promise<{ results: readonly PagefindHit[] }>;
}

export interface Pagefind {
  createInstance: (options: { basePath: string; noWorker: boolean }) => PagefindInstance;
}
