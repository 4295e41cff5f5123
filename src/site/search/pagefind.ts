/** The part of Pagefind's interface in the browser that the search page uses. */

export interface PagefindHit {
  /** The record's id. */
  id: string;
  /** Of a phrase it is 1, times the weight of the index that the record is in. */
  score: number;
  /** The places of the first occurrence. */
  words: readonly number[];
}

export interface PagefindInstance {
  mergeIndex: (folder: string, options: { language: string; indexWeight: number }) => Promise<void>;
  search: (query: string) => Promise<{ results: readonly PagefindHit[] }>;
}

export interface Pagefind {
  createInstance: (options: { basePath: string; noWorker: boolean }) => PagefindInstance;
}
