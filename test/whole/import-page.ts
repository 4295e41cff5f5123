/** The import page of the built site in a browser, with the real worker or one that was recorded. */
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { madeReview } from '../review/made-review.ts';
import { RECORDED, recordedWorker } from '../review/recorded-worker.ts';
import { browsing } from './browsing.ts';
import { type Mode, openPage } from './pages.ts';

const WORKER = /\/worker(?:[.-][^/]*)?\.js/;

export const recorded = recordedWorker(madeReview());

interface Opened {
  mode?: Mode;
  width?: number;
  /** The script of the worker instead of the real one. */
  worker?: string;
}

/** To be called where tests are described; `errors` are those of all pages. */
export function importPage() {
  const web = browsing(() => inject('archiveSite'));
  const errors: string[] = [];
  const open = async ({ mode = 'light', width = 1280, worker }: Opened = {}): Promise<Page> => {
    // The policy refuses axe, which only the test puts into the page.
    const page = await openPage(web.browser, mode, { viewport: { width, height: 900 }, bypassCSP: true });
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    if (worker !== undefined)
      await page.route(WORKER, (route) => route.fulfill({ contentType: 'text/javascript', body: worker }));
    await page.goto(`${web.address}/import/`);
    return page;
  };
  const put = (page: Page, name: string, bytes: Uint8Array = new Uint8Array([1])): Promise<void> =>
    page.locator('input[type="file"]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
  const openRead = async (given: Omit<Opened, 'worker'> = {}): Promise<Page> => {
    const page = await open({ ...given, worker: recorded });
    await put(page, RECORDED.read);
    await page.locator('.import-review').waitFor();
    return page;
  };
  return {
    ...{ web, errors, open, put, openRead },
    said: (page: Page): Promise<string> => page.locator('.import-said').innerText(),
    count: (page: Page): Promise<string> => page.locator('.import-tasks h2 .import-count').innerText(),
    focused: (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? ''),
    chosen: (page: Page, pane: 'source' | 'form'): Promise<string[]> =>
      page.locator(`.import-pane-${pane} .is-chosen`).evaluateAll((all) => all.map((each) => each.textContent ?? '')),
  };
}
