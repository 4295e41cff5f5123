/**
 * The worker of the import page, bundled once for its code and then kept as the guide is: it brings three megabytes of
 * readers, which take a quarter of a small build to bundle, and no content changes them.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build, type Plugin } from 'vite';
import { workerFolder } from '../archive/page-keys.ts';
import { readPortal } from '../archive/portal.ts';
import { BUILD_TARGET } from '../browser/browsers.ts';
import { WORKER_SETTINGS } from '../browser/worker-settings.ts';
import { publishedPdfJs } from './published-pdf-js.ts';

const WORKER = resolve('src/review/worker.ts');
const OPENER = resolve('src/review/open-worker.ts');

/** How the page names its worker, as Vite knows it. */
const ADDRESS = "new URL('./worker.ts', import.meta.url)";

/** The script of the worker; others lie beside it. */
const NAME = 'worker.js';

/** What stays behind: a module that Vite needs to begin with. Files with such names are never part of a site. */
const ENTRY = '_entry';

/**
 * An integration for one build: the page loads the worker from its own folder.
 *
 * @param isMissing  whether the worker is to be bundled into that folder.
 */
export function importWorker(isMissing: () => boolean): AstroIntegration {
  const address = `${readPortal().base}${workerFolder()}/`;
  return {
    name: 'mingzhang-import-worker',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [addressed(address)] } });
      },
      'astro:build:generated': async ({ dir }) => {
        if (isMissing()) await bundleWorker(join(fileURLToPath(dir), workerFolder()), address);
      },
    },
  };
}

function addressed(address: string): Plugin {
  return {
    name: 'mingzhang-import-worker',
    enforce: 'pre',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    transform(code, id) {
      if (id !== OPENER) return null;
      if (!code.includes(ADDRESS)) throw new Error(`${id} does not name its worker as ${ADDRESS}.`);
      return { code: code.replace(ADDRESS, JSON.stringify(`${address}${NAME}`)), map: null };
    },
  };
}

/** @param base  the address of the folder, with a slash at its end. */
async function bundleWorker(folder: string, base: string): Promise<void> {
  await build({
    ...{ configFile: false, publicDir: false, logLevel: 'warn', base },
    environments: { client: { resolve: { conditions: WORKER_SETTINGS.conditions } } },
    worker: {
      ...{ format: WORKER_SETTINGS.format, plugins: () => [publishedPdfJs()] },
      rolldownOptions: { output: { entryFileNames: NAME } },
    },
    build: {
      ...{ outDir: folder, emptyOutDir: false, assetsDir: '', assetsInlineLimit: 0, target: BUILD_TARGET },
      rolldownOptions: {
        ...{ input: ENTRY, output: { entryFileNames: `${ENTRY}.js` } },
        // Else nothing would ask for its export; and that one plugin takes all of the time is no news.
        ...{ preserveEntrySignatures: 'strict', checks: { bundlerTimings: false } },
      },
    },
    plugins: [entry()],
  });
  if (!existsSync(join(folder, NAME))) throw new Error(`Vite did not write ${NAME}.`);
}

/** A module that has Vite bundle the worker as a worker. */
function entry(): Plugin {
  return {
    name: 'mingzhang-import-worker-entry',
    resolveId: (id) => (id === ENTRY ? `\0${ENTRY}` : null),
    load: (id) => (id === `\0${ENTRY}` ? `export { default } from ${JSON.stringify(`${WORKER}?worker&url`)};` : null),
  };
}
