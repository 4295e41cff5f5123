/** The site below a path of somebody else's portal, with scripts, without them, and without any other host. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { PORTAL_BASE as BASE } from '../fixtures/portal-site.ts';
import { browsing } from './browsing.ts';
import { chromiumPath } from './chromium.ts';
import { allPages } from './pages.ts';

const dist = join(inject('portalSite'), 'dist');

test('every address in pages and data begins with the base path', () => {
  const wrong = allPages(dist).flatMap((path) => {
    const file = path.endsWith('.html') ? path : `${path}index.html`;
    const html = readFileSync(join(dist, file), 'utf8');
    return [...html.matchAll(/\s(?:href|src|action)="(\/[^"]*)"/g)]
      .map(([, address = '']) => address)
      .filter((address) => !address.startsWith(BASE))
      .map((address) => `${file}: ${address}`);
  });
  expect(wrong).toEqual([]);
  const listed = JSON.parse(readFileSync(join(dist, 'data/reports.json'), 'utf8')) as { url: string }[];
  expect(listed.filter(({ url }) => !url.startsWith(`${BASE}reports/`))).toEqual([]);
});

describe.skipIf(chromiumPath === undefined)('in a browser', () => {
  const web = browsing(() => dist, BASE);

  test('search answers from the masthead of any page, and its answers lead to reports', async () => {
    const page = await web.browser.newPage();
    await page.goto(`${web.address}${BASE}reports/ziyang-emergency/2023/`);
    await page.locator('.masthead-search input').fill('花都');
    await page.keyboard.press('Enter');
    await page.locator('[data-result] a').first().click();
    expect(page.url()).toBe(`${web.address}${BASE}reports/huadu-emergency/2023/`);
    await page.close();
  });

  test('nothing is missing and nothing comes from elsewhere, with all other hosts cut off', async () => {
    const page = await web.browser.newPage();
    const faults: string[] = [];
    await page.route('**', (route) => {
      if (route.request().url().startsWith(web.address)) return route.continue();
      faults.push(route.request().url());
      return route.abort();
    });
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
    });
    for (const path of [
      '',
      'reports/guangzhou-emergency/2022/',
      'departments/',
      'compare/',
      'coverage/',
      'search/?q=应急',
    ])
      await page.goto(`${web.address}${BASE}${path}`, { waitUntil: 'networkidle' });
    expect(faults).toEqual([]);
    await page.close();
  });

  test('without scripts, search and compare say what to do, and everything else is there', async () => {
    const context = await web.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const path of ['search/', 'compare/']) {
      await page.goto(`${web.address}${BASE}${path}`);
      const text = await page.locator('main').innerText();
      expect(text, path).toMatch(/脚本|JavaScript/);
      expect(await page.locator('main a[href]').count(), path).toBeGreaterThan(1);
    }
    await page.goto(`${web.address}${BASE}reports/guangzhou-emergency/2022/`);
    // What cannot work is not shown.
    expect(await page.locator('.appearance').isVisible()).toBe(false);
    await page.locator('#i-output-completion [data-field=recomputed] summary').click();
    expect(await page.locator('#i-output-completion').innerText()).toContain('904 ÷ 994');
    await context.close();
  });
});
