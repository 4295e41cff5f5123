/**
 * Runs the tests in four projects: `node` is the fast half without Astro; `deep` takes its time (hostile content,
 * thousands of mutants, the command line as a process of its own); `site` goes through Astro's own Vite pipeline;
 * `whole` works on built sites and in a real browser.
 */
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';
import ClosingLine from './closing-line.ts';
import LongFirst from './long-first.ts';
import { TEST_MAX, WAIT_MAX } from './patience.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const siteTests = 'test/**/*.astro.test.ts';
const deepTests = 'test/**/*.deep.test.ts';
const wholeTests = 'test/whole/**/*.test.ts';

/** For every project: none inherits it from the root. */
const patient = { testTimeout: TEST_MAX, hookTimeout: TEST_MAX, expect: { poll: { timeout: WAIT_MAX } } };

/** Astro's pipeline, so that a test imports `.astro` files; the project's own astro.config is not read. */
const site = getViteConfig(
  { root, test: { ...patient, name: 'site', root, include: [siteTests], environment: 'node' } },
  { root, configFile: false, logLevel: 'error', integrations: [mdx()] },
);

export default defineConfig({
  root,
  test: {
    reporters: ['default', new ClosingLine()],
    globalSetup: ['test/temporary-folder.ts'],
    teardownTimeout: WAIT_MAX,
    // One fewer than the cores, which is the default, leaves half of a small machine idle.
    maxWorkers: '100%',
    sequence: { sequencer: LongFirst },
    projects: [
      {
        root,
        test: {
          ...patient,
          name: 'node',
          root,
          include: ['test/**/*.test.ts'],
          exclude: [siteTests, deepTests, wholeTests],
          // Nothing here changes anything global, and a worker a file costs more than most files' tests.
          isolate: false,
        },
      },
      { root, test: { ...patient, name: 'deep', root, include: [deepTests] } },
      site,
      {
        root,
        test: {
          ...patient,
          name: 'whole',
          root,
          include: [wholeTests],
          globalSetup: ['test/whole/shared-builds.ts'],
        },
      },
    ],
  },
});
