/** Lets Astro render only what is not in the page cache, and puts the rest beside it. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { byText } from '../report/text-order.ts';
import type { FolderCache } from '../cache/folder-cache.ts';

export interface CachedPages {
  pageCache: FolderCache;
  /** The keys of the folders of the site that are kept as a whole: those of reports, and the guide. */
  keys: ReadonlyMap<string, string>;
  /** Adds to the finished files of a folder what is taken from them once. */
  extract: (folder: string, path: string) => void;
  /** Whether anything is rendered but what these folders lack. */
  isWhole: boolean;
  /** A site that nobody needs any more; see {@link FolderCache.place}. */
  spare?: string;
  /** Called when everything is in the page cache, before it is put into the site. */
  onCached?: () => void;
  /** Called as pages and files are rendered. */
  onMade?: (done: number, total: number) => void;
}

/** An integration for one build. */
export function cachedPages({ isWhole, spare, onCached, onMade, ...cached }: CachedPages): AstroIntegration {
  const { pageCache, keys } = cached;
  const isWanted = (pathname: string): boolean => {
    const key = keyOf(pathname, keys);
    return key === undefined ? isWhole : !pageCache.has(key);
  };
  let done = 0;
  let total = 0;
  return {
    name: 'mingzhang-page-cache',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((standard) => ({
          ...standard,
          getStaticPaths: async () => {
            const all = await standard.getStaticPaths();
            // All files of a report one after the other: what one of them has read is at hand for the next.
            const wanted = all
              .filter(({ pathname }) => isWanted(pathname))
              .sort((a, b) => byText(a.pathname, b.pathname));
            total = wanted.length;
            return wanted;
          },
          render: (request, options) => {
            onMade?.(done, total);
            done += 1;
            return standard.render(request, options);
          },
        })),
      // After the pages are written and before anything is made of all of them, such as the sitemap.
      'astro:build:generated': ({ dir }) => {
        if (!isWhole) return;
        const site = fileURLToPath(dir);
        takePages(cached, site);
        onCached?.();
        for (const [folder, key] of keys) pageCache.place(key, join(site, folder), spare && join(spare, folder));
      },
    },
  };
}

/** Moves what was rendered into the page cache. */
export function takePages(
  { pageCache, keys, extract }: Pick<CachedPages, 'pageCache' | 'keys' | 'extract'>,
  site: string,
): void {
  for (const [folder, key] of keys) {
    if (pageCache.has(key)) continue;
    extract(folder, join(site, folder));
    pageCache.take(key, join(site, folder));
  }
}

/** The key of the folder that a page or file lies in; undefined where it lies in none that is kept. */
function keyOf(pathname: string, keys: ReadonlyMap<string, string>): string | undefined {
  const segments = pathname.split('/').filter(Boolean);
  return [1, 3].map((depth) => keys.get(segments.slice(0, depth).join('/'))).find((key) => key !== undefined);
}
