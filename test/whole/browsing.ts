/** A browser in front of a built site, for the tests of a block. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { serve } from './built-site.ts';
import { launch } from './chromium.ts';

export interface Browsing {
  readonly browser: Browser;
  /** Of the server, without a slash at the end. */
  readonly address: string;
}

/**
 * Starts both before the first test of the block and ends them after the last; there is nothing to use in between.
 *
 * @param folder  the site's, known when the block begins.
 * @param base    below which its pages are served.
 */
export function browsing(folder: () => string, base?: string): Browsing {
  let started: { browser: Browser; server: Awaited<ReturnType<typeof serve>> } | undefined;
  const running = (): NonNullable<typeof started> => {
    if (started === undefined) throw new Error('The browser is there only while tests run.');
    return started;
  };
  beforeAll(async () => {
    const [browser, server] = await Promise.all([launch(), serve(folder(), base)]);
    started = { browser, server };
  });
  afterAll(async () => {
    await started?.browser.close();
    started?.server.close();
  });
  return {
    get browser() {
      return running().browser;
    },
    get address() {
      return running().server.address;
    },
  };
}
