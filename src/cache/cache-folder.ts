/** Where builds keep what the next one may take over; deleting it costs time and nothing else. */
import { join, resolve } from 'node:path';

/** The folder of the cache, absolute. */
export function cacheFolder(): string {
  return resolve(process.env['MINGZHANG_CACHE'] ?? '.cache/astro');
}

/** What is kept of reports, and the manifest of all of them. */
export const reportCacheFolder = (): string => join(cacheFolder(), 'reports');

/** The finished pages and files of reports. */
export const pageCacheFolder = (): string => join(cacheFolder(), 'pages');

/** The pages that Astro keeps by itself, in a form of its own; see astro.config.mjs. */
export const renderedFolder = (): string => join(cacheFolder(), 'rendered');

/** Pieces of the search index. */
export const searchFolder = (): string => join(cacheFolder(), 'search');

/** The site before the one that is published: the next build takes from it what is still the same. */
export const spareFolder = (): string => join(cacheFolder(), 'spare');
