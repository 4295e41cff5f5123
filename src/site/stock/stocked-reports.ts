/** Lets Astro render only what is not in stock, and puts the rest beside it. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Derive } from './derived.ts';
import type { Stock } from './stock.ts';

/** Below the pages of one report are all its files; `src/pages/reports/[department]/[picture].ts` is no report's own. */
const OF_REPORT = 'src/pages/reports/[department]/[year]/';

const PAGE_OF_REPORT = `${OF_REPORT}index.astro`;

export interface StockedReports {
  stock: Stock;
  /** The keys of the reports that the site is to have, by id. */
  keys: ReadonlyMap<string, string>;
  /** Adds to a finished report what is told from it once. */
  derive: Derive;
  /** Whether anything but reports is rendered. */
  isWhole: boolean;
  /** Told as pages of reports are rendered. */
  onMade?: (done: number, total: number) => void;
}

/** An integration for one build. */
export function stockedReports({ stock, keys, isWhole, derive, onMade }: StockedReports): AstroIntegration {
  const isMissing = (id: string): boolean => {
    const key = keys.get(id);
    return key !== undefined && !stock.has(key);
  };
  const total = [...keys.keys()].filter(isMissing).length;
  let done = 0;
  return {
    name: 'mingzhang-stock',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((standard) => ({
          ...standard,
          render: async (request, options) => {
            const rendered = await standard.render(request, options);
            if (options.routeData.component === PAGE_OF_REPORT) onMade?.((done += 1), total);
            return rendered;
          },
          getStaticPaths: async () => {
            const all = await standard.getStaticPaths();
            return all.filter(({ pathname, route }) =>
              route.component.startsWith(OF_REPORT) ? isMissing(idIn(pathname)) : isWhole,
            );
          },
        })),
      // After the pages are written and before anything is made of all of them, such as the sitemap.
      'astro:build:generated': ({ dir }) => {
        if (!isWhole) return;
        const folder = fileURLToPath(dir);
        takeReports({ stock, keys, derive }, folder);
        for (const [id, key] of keys) stock.place(key, join(folder, 'reports', id));
      },
    },
  };
}

/** Moves reports that were rendered into the stock. */
export function takeReports(
  { stock, keys, derive }: Pick<StockedReports, 'stock' | 'keys' | 'derive'>,
  folder: string,
): void {
  for (const [id, key] of keys) {
    if (stock.has(key)) continue;
    const made = join(folder, 'reports', id);
    derive(id, made);
    stock.take(key, made);
  }
}

/** The id in the path of a report's page or file. */
function idIn(pathname: string): string {
  const [, department = '', year = ''] = pathname.replace(/^\//, '').split('/');
  return `${department}/${year}`;
}
