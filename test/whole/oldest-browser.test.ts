/** The oldest browsers can read what was built, and readers of older ones are told what is wrong. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { OLDEST_BROWSERS, OLDEST_BROWSERS_WORDS } from '../../src/browser/browsers.ts';
import { newerInScript } from '../browser/newer-script.ts';
import { newerInStyles } from '../browser/newer-styles.ts';
import { browsing } from './browsing.ts';
import { chromiumPath } from './chromium.ts';
import { WITHOUT_NEWER } from './newer-functions.ts';

const dist = inject('archiveSite');

const filesEnding = (end: string): string[] =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(end));

/** The files in which something is newer, with what it is. */
function newerIn(end: string, newer: (text: string, oldest: typeof OLDEST_BROWSERS) => string[]): string[] {
  return filesEnding(end).flatMap((name) =>
    newer(readFileSync(join(dist, name), 'utf8'), OLDEST_BROWSERS).map((feature) => `${name}: ${feature}`),
  );
}

/** pdf.js asks before it calls most of what is newer; `import-worker.test.ts` shows what is said where it cannot run. */
const PDF_JS = /(?:^|\/)pdf(?:\.worker)?-[\w-]+\.js$/;
/** Methods of pdf.js, which its reader calls; the browser has newer ones of the same name. */
const OF_PDF_JS = /(?:^|\/)read-pdf-[\w-]+\.js: destroy$/;

test('no script has anything that the oldest browsers lack', () => {
  const scripts = filesEnding('.js').filter((name) => !PDF_JS.test(name));
  expect(scripts.length).toBeGreaterThan(3);
  const newer = newerIn('.js', newerInScript).filter((each) => !PDF_JS.test(each.replace(/: .*$/, '')));
  expect(newer.filter((each) => !OF_PDF_JS.test(each))).toEqual([]);
});

test('no style sheet has anything that the oldest browsers lack', () => {
  expect(filesEnding('.css').length).toBeGreaterThan(5);
  expect(newerIn('.css', newerInStyles)).toEqual([]);
});

test('readers find on a page which browsers they need', () => {
  const text = readFileSync(join(dist, 'accessibility/index.html'), 'utf8').replace(/\s*<!--.*?-->\s*/g, '');
  expect(text).toContain(OLDEST_BROWSERS_WORDS);
});

describe.skipIf(chromiumPath === undefined)('in a browser', () => {
  const web = browsing(() => dist);

  const open = async (path: string, script: string): Promise<Page> => {
    const page = await web.browser.newPage();
    await page.addInitScript(script);
    await page.goto(`${web.address}/${path}`);
    return page;
  };
  const status = (page: Page): Promise<string> => page.locator('main [role="status"]').innerText();

  test.each([
    ['without newer functions', WITHOUT_NEWER],
    ['without WebAssembly, which high security settings switch off', 'delete globalThis.WebAssembly'],
  ])('the search page finds %s', async (_, script) => {
    const page = await open('search/?q=预算 执行', script);
    await page.locator('[data-result] mark').first().waitFor();
    await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
    expect(await status(page)).toMatch(/^找到 \d+ 份报告。$/);
    await page.close();
  });

  test('the compare page compares without newer functions', async () => {
    const reports = 'guangzhou-emergency/2022,baiyun-emergency/2022';
    const page = await open(`compare/?framework=guangzhou-2022&reports=${reports}`, WITHOUT_NEWER);
    await page.locator('.compare table').waitFor();
    expect(await status(page)).toMatch(/^正在比较 2 份报告/);
    await page.close();
  });

  test('where the browser cannot unpack files the search page names those that can', async () => {
    const page = await open('search/?q=预算', 'delete globalThis.DecompressionStream');
    await page.getByText('检索没有成功').waitFor();
    expect(await status(page)).toContain(OLDEST_BROWSERS_WORDS);
    await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
    await page.close();
  });

  test('a browser at fault is not told to look at its network, and the network is not the browser', async () => {
    const path = 'compare/?framework=guangzhou-2022';
    const broken = await open(path, 'URLSearchParams = undefined');
    await broken.getByText('版本太旧，不能并列比较').waitFor();
    expect(await broken.locator('main').innerText()).toContain(OLDEST_BROWSERS_WORDS);
    expect(await broken.getByText('请检查网络').count()).toBe(0);
    await broken.close();
    const alone = await web.browser.newPage();
    await alone.route('**/data/compare/**', (route) => route.abort());
    await alone.goto(`${web.address}/${path}`);
    await alone.getByText('请检查网络').waitFor();
    await alone.close();
  });

  describe.each([
    ['has no modules', 'delete HTMLScriptElement.prototype.noModule', undefined],
    ['cannot read a script', '', 'const a = #;'],
  ])('where the browser %s', (_, script, body) => {
    test.each([
      ['search/?q=预算', '不能检索'],
      ['compare/', '不能并列比较'],
      ['import/', '不能在网页上导入'],
    ])('%s says %s', async (path, words) => {
      const page = await web.browser.newPage();
      await page.addInitScript(script);
      await page.route('**/*.js', (route) =>
        body === undefined ? route.abort() : route.fulfill({ contentType: 'text/javascript', body }),
      );
      await page.goto(`${web.address}/${path}`);
      await page.locator('.without-script').waitFor();
      expect(await page.locator('.without-script').innerText()).toContain(words);
      expect(await page.locator('.appearance').isVisible()).toBe(false);
      await page.close();
    });
  });
});
