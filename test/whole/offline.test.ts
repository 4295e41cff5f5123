/** The copy of a site that opens from a disk: how it looks, where its links lead, what it says. */
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { load } from 'cheerio';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { START_FILE, writeOffline } from '../../src/build/offline/write-offline.ts';
import { chromiumPath, launch } from './chromium.ts';
import { allPages } from './pages.ts';

const PLACE = { address: 'https://mingzhang.example', base: '/' };
const folder = mkdtempSync(join(tmpdir(), 'mingzhang 预览 '));
beforeAll(() => writeOffline(inject('archiveSite'), folder, PLACE));

const fileOf = (page: string): string => join(folder, page.endsWith('/') || page === '' ? `${page}index.html` : page);

test('every link of every page leads to a file that is there, and to a place that is there', () => {
  const faults: string[] = [];
  const ids = new Map<string, Set<string>>();
  const idsOf = (file: string): Set<string> => {
    const known =
      ids.get(file) ?? new Set([...readFileSync(file, 'utf8').matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id));
    ids.set(file, known);
    return known;
  };
  let followed = 0;
  for (const page of allPages(folder)) {
    const file = fileOf(page);
    const $ = load(readFileSync(file, 'utf8'));
    for (const element of $('[href], [src], form[action]').toArray()) {
      const { href, src, action } = $(element).attr() ?? {};
      const address = href ?? src ?? action ?? '';
      if (/^[a-z]+:/i.test(address) || address === '') continue;
      const [path = '', hash = ''] = address
        .replace(/\?[^#]*/, '')
        .split('#')
        .map(decodeURIComponent);
      const target = path === '' ? file : resolve(dirname(file), path);
      followed += 1;
      const isWhole = target.startsWith(folder) && !target.endsWith('/') && existsSync(target);
      const isThere = isWhole && (hash === '' || !target.endsWith('.html') || idsOf(target).has(hash));
      if (!isThere) faults.push(`${page}: ${address}`);
    }
  }
  expect(followed).toBeGreaterThan(5_000);
  expect(faults).toEqual([]);
});

test('refuses a folder without a site', () => {
  expect(() => writeOffline(folder + '/none', folder + '/copy', PLACE)).toThrow('请先运行 npm run build');
});

describe.skipIf(chromiumPath === undefined)('in a browser, from the disk', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  const open = async (path: string): Promise<{ page: Page; faults: string[] }> => {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(pathToFileURL(join(folder, path)).href);
    return { page, faults };
  };

  test('pages have their styles, and nothing is blocked', async () => {
    for (const path of ['index.html', 'reports/yantian-emergency/2023/index.html', 'search/index.html', '404.html']) {
      const { page, faults } = await open(path);
      const masthead = page.locator('.masthead');
      expect(await masthead.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(13, 53, 88)');
      expect(await page.locator('main').innerText()).toContain('这是下载到本机的预览');
      expect(await page.locator('.appearance').isVisible()).toBe(false);
      expect(faults, path).toEqual([]);
      await page.close();
    }
  });

  test('a reader goes from the start file to a report and to a place in it', async () => {
    const { page } = await open(START_FILE);
    await page.getByRole('link', { name: '打开首页' }).click();
    await page.locator('a[href*="reports/"]').first().click();
    expect(await page.locator('article.report').count()).toBe(1);
    await page.locator('.contents a:visible').first().click();
    expect(await page.locator(':target').count()).toBe(1);
    await page.close();
  });

  test('a search from the disk is told what to do instead', async () => {
    const { page } = await open('index.html');
    await page.getByRole('searchbox').first().fill('预算');
    await page.getByRole('searchbox').first().press('Enter');
    await page.getByText('预览里不能检索').waitFor();
    expect(await page.locator('.without-script').count()).toBe(0);
    await page.getByRole('link', { name: '按部门' }).click();
    expect(await page.locator('h1').innerText()).toContain('部门');
    await page.close();
  });
});
