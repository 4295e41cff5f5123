/** Has Astro write pages into a folder. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type AstroInlineConfig, build } from 'astro';
import { renderedFolder } from '../cache/cache-folder.ts';
import { breakSeal, isAsSealed, sealFolder } from '../cache/sealed-folder.ts';
import { sitemapIntegrations } from '../site/meta/sitemap.ts';
import { moveFolder } from '../disk/move-folder.ts';
import { workerKey } from '../archive/page-keys.ts';
import { readPortal } from '../archive/portal.ts';
import { type CachedPages, cachedPages, takePages } from './cached-pages.ts';
import { importWorker } from './import-worker.ts';
import { sharedModules } from './shared-modules.ts';

/** Vite takes these from the environment as its own settings: a stray DEV would print hints for writers on public pages. */
const VITE_SETTINGS = ['DEV', 'PROD', 'MODE', 'BASE_URL', 'SSR', 'SITE'];

/** The name under which Astro's own pages are sealed. */
const RENDERED = 'rendered';

/** Writes the whole site into a folder that does not exist yet. */
export async function renderSite(folder: string, pages: Omit<CachedPages, 'isWhole'>): Promise<void> {
  const made = workFolder();
  const { address, base } = readPortal();
  // Lists of departments and findings are kept by Astro itself; what a shard renders says nothing of them.
  const finished = beginReuse(renderedFolder());
  const integrations = [
    importWorker(() => !pages.pageCache.has(workerKey())),
    cachedPages({ ...pages, isWhole: true }),
    ...sitemapIntegrations(address, base),
  ];
  try {
    await render(made, { integrations, experimental: { incrementalBuild: true } });
    finished();
    moveFolder(made, folder);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

/** Makes the folders that are not in the page cache, and nothing else. */
export async function renderMissing(pages: Omit<CachedPages, 'isWhole'>): Promise<void> {
  const folder = workFolder();
  try {
    await render(folder, { integrations: [importWorker(() => false), cachedPages({ ...pages, isWhole: false })] });
    takePages(pages, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function render(folder: string, config: AstroInlineConfig): Promise<void> {
  for (const name of VITE_SETTINGS) delete process.env[name];
  rmSync(folder, { recursive: true, force: true });
  await build({ outDir: folder, logLevel: 'warn', vite: { plugins: [sharedModules()] }, ...config });
}

/**
 * A folder of this process's own, under a name that we choose: Astro loses the style sheets of a folder with `#`, `%` or
 * `?` in its path. It lies in the project: Astro puts the bundle of a build inside a folder within the project beside the
 * pages, but that of any other folder into one place, where two builds would overwrite each other.
 */
function workFolder(): string {
  const cache = resolve('.cache');
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync(cache)) {
    const owner = /^unfinished-(\d+)$/.exec(name)?.[1];
    if (owner !== undefined && !isRunning(Number(owner))) rmSync(join(cache, name), { recursive: true, force: true });
  }
  return join(cache, `unfinished-${process.pid}`);
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}

/**
 * Opens the folder in which Astro keeps pages. They are taken over only from a build that came to its end, and only as
 * that build left them: what is unfinished there, or damaged since, is deleted.
 *
 * @returns to be called when all pages are written.
 */
export function beginReuse(folder: string): () => void {
  if (!isAsSealed(folder, RENDERED)) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  breakSeal(folder);
  return () => sealFolder(folder, RENDERED);
}
