/**
 * Runs the tests in three projects: `node` without Astro, `site` through Astro's own Vite pipeline, `whole` on built
 * sites and in a real browser.
 */
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';
import ClosingLine from './closing-line.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const siteTests = 'test/**/*.astro.test.ts';
const wholeTests = 'test/whole/**/*.test.ts';

/** Astro's pipeline, so that a test imports `.astro` files; the project's own astro.config is not read. */
const site = getViteConfig(
  { root, test: { name: 'site', root, include: [siteTests], environment: 'node' } },
  { root, configFile: false, logLevel: 'error', integrations: [mdx()] },
);

export default defineConfig({
  root,
  test: {
    reporters: ['default', new ClosingLine()],
    projects: [
      { root, test: { name: 'node', root, include: ['test/**/*.test.ts'], exclude: [siteTests, wholeTests] } },
      site,
      { root, test: { name: 'whole', root, include: [wholeTests], testTimeout: 60_000, hookTimeout: 180_000, fileParallelism: false } },
    ],
  },
});
