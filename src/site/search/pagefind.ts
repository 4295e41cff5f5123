/** The part of Pagefind's interface in the browser that the search page uses. */

export interface PagefindHit {
  /** Loads the hit's own text. */
  data: () => Promise<{ url: string; excerpt: string; meta: Record<string, string | undefined> }>;
}

export interface Pagefind {
  search: (query: string) => Promise<{ results: PagefindHit[] }>;
}
