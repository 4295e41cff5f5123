/** `npm run build`: builds the site into a folder of its own and swaps it with `dist` when it is whole. */
import { existsSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'astro';
import { indexSite } from './search/index-site.ts';
import { swapInto } from './swap.ts';

/** What every build must hold before it may replace the last one. */
const REQUIRED = ['index.html', '404.html', 'data/reports.json', 'data/reports.csv', 'data/indicators.csv'];

/** Writes the whole site into a folder. */
type Render = (folder: string) => Promise<void>;

/** Vite takes these from the environment as its own settings: a stray DEV would print hints for writers on public pages. */
const VITE_SETTINGS = ['DEV', 'PROD', 'MODE', 'BASE_URL', 'SSR', 'SITE'];

const renderWithAstro: Render = async (folder) => {
  for (const name of VITE_SETTINGS) delete process.env[name];
  await build({ outDir: folder, logLevel: 'warn' });
  await indexSite(folder);
};

/**
 * Builds the site.
 *
 * @param target  the folder to replace; the unfinished build lies beside it.
 * @throws Error when a page cannot be rendered or the build is not whole; `target` is then as it was.
 */
export async function buildSite(target: string, render: Render = renderWithAstro): Promise<void> {
  // Astro empties its output folder before it renders anything, so it must not be the one that is served.
  const unfinished = `${target}.next`;
  rmSync(unfinished, { recursive: true, force: true });
  try {
    await render(unfinished);
    const missing = REQUIRED.filter((file) => !existsSync(resolve(unfinished, file)));
    if (missing.length > 0) throw new Error(`The build lacks ${missing.join(', ')}.`);
    swapInto(target, unfinished);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const target = resolve(process.env['MINGZHANG_DIST'] ?? 'dist');
  await buildSite(target);
  console.log(`网站已生成：${target}`);
}
