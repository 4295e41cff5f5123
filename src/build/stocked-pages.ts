/** Lets Astro render only what is not in stock, and puts the rest beside it. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { byText } from '../report/text-order.ts';
import type { Stock } from '../cache/page-cache.ts';

export interface StockedPages {
  stock: Stock;
  /** The keys of the folders of the site that are kept as a whole: those of reports, and the guide. */
  keys: ReadonlyMap<string, string>;
  /** Adds to the finished files of a folder what is told from them once. */
  derive: (folder: string, path: string) => void;
  /** Whether anything is rendered but what these folders lack. */
  isWhole: boolean;
  /** A site that nobody needs any more; see {@link placeFolders}. */
  spare?: string;
  /** Told when everything is in stock, before it is put into the site. */
  onStocked?: () => void;
  /** Told as pages and files are rendered. */
  onMade?: (done: number, total: number) => void;
}

/** An integration for one build. */
export function stockedPages({ isWhole, spare, onStocked, onMade, ...stocked }: StockedPages): AstroIntegration {
  const { stock, keys } = stocked;
  const isWanted = (pathname: string): boolean => {
    const key = keyOf(pathname, keys);
    return key === undefined ? isWhole : !stock.has(key);
  };
  let done = 0;
  let total = 0;
  return {
    name: 'mingzhang-stock',
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
        takePages(stocked, site);
        onStocked?.();
        for (const [folder, key] of keys) stock.place(key, join(site, folder), spare && join(spare, folder));
      },
    },
  };
}

/** Moves what was rendered into the stock. */
export function takePages(
  { stock, keys, derive }: Pick<StockedPages, 'stock' | 'keys' | 'derive'>,
  site: string,
): void {
  for (const [folder, key] of keys) {
    if (stock.has(key)) continue;
    derive(folder, join(site, folder));
    stock.take(key, join(site, folder));
  }
}

/** The key of the folder that a page or file lies in; undefined where it lies in none that is kept. */
function keyOf(pathname: string, keys: ReadonlyMap<string, string>): string | undefined {
  const segments = pathname.split('/').filter(Boolean);
  return [1, 3].map((depth) => keys.get(segments.slice(0, depth).join('/'))).find((key) => key !== undefined);
}
