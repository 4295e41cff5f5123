/** What a page costs and what it may do: bytes, scripts, layout shift, the security policy, other origins. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { browsing } from './browsing.ts';
import { chromiumPath } from './chromium.ts';
import { allPages, openPage, PAGE_TYPES } from './pages.ts';

const dist = inject('archiveSite');

/** Addresses that a page loads, by the pattern of the tag. */
function loaded(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map(([, address = '']) => address);
}

const size = (text: string | Buffer): number => gzipSync(text, { level: 6 }).length;
const reports = (): string[] => allPages(dist).filter((path) => path.startsWith('reports/'));

test('a report page weighs at most 60 KB compressed with its style sheets', () => {
  const sizes = reports().map((path) => {
    const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
    const sheets = loaded(html, /<link rel="stylesheet" href="\/([^"]+)"/g);
    const bytes = size(html) + sheets.reduce((sum, file) => sum + size(readFileSync(join(dist, file))), 0);
    return { path, bytes };
  });
  const heaviest = sizes.toSorted((a, b) => b.bytes - a.bytes)[0];
  console.log(`The heaviest report page: ${heaviest?.path}, ${heaviest?.bytes} bytes compressed.`);
  expect(sizes.length).toBeGreaterThan(5);
  expect(sizes.filter(({ bytes }) => bytes > 60 * 1024)).toEqual([]);
});

test('a report page ships at most 5 KB of scripts', () => {
  for (const path of reports()) {
    const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
    const files = loaded(html, /<script type="module" src="\/([^"]+)"/g);
    const inline = loaded(html, /<script>([\s\S]*?)<\/script>/g);
    expect(files.length, path).toBeGreaterThan(0);
    const bytes = [...inline, ...files.map((file) => readFileSync(join(dist, file), 'utf8'))].join('').length;
    expect(bytes, path).toBeLessThanOrEqual(5 * 1024);
  }
});

describe.skipIf(chromiumPath === undefined)('in a browser', () => {
  const web = browsing(() => dist);

  test(
    'the policy blocks nothing, nothing errs, nothing comes from elsewhere, on any kind of page',
    { timeout: 240_000 },
    async () => {
      const page = await openPage(web.browser, 'dark');
      const faults: string[] = [];
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) faults.push(`${page.url()} ${message.text()}`);
      });
      page.on('pageerror', (error) => faults.push(`${page.url()} ${error.message}`));
      page.on('request', (request) => {
        if (!request.url().startsWith(web.address)) faults.push(`${page.url()} asks for ${request.url()}`);
      });
      for (const path of [...reports(), ...Object.values(PAGE_TYPES)]) {
        await page.goto(`${web.address}/${path}`);
        await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
      }
      await page.context().close();
      expect(faults).toEqual([]);
    },
  );

  test.each(['light', 'large text'] as const)(
    'no page shifts while it loads, in %s',
    { timeout: 120_000 },
    async (mode) => {
      const shifts: Record<string, number> = {};
      const page = await openPage(web.browser, mode, { viewport: { width: 360, height: 740 } });
      for (const [type, path] of Object.entries(PAGE_TYPES)) {
        await page.goto(`${web.address}/${path}`);
        await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
        // What is near gets its excerpts after the answer.
        if (type === 'search') await page.waitForLoadState('networkidle');
        shifts[type] = await page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              let sum = 0;
              new PerformanceObserver((list) => {
                for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) sum += entry.value;
              }).observe({ type: 'layout-shift', buffered: true });
              setTimeout(() => resolve(sum), 150);
            }),
        );
      }
      await page.context().close();
      // The search page makes room for its answers when they are there.
      const { search, ...others } = shifts;
      expect(Object.entries(others).filter(([, shift]) => shift > 0)).toEqual([]);
      expect(search).toBeLessThan(0.1);
    },
  );

  test('no page scrolls sideways at 360, 768 or 1280 px, in large text neither', { timeout: 240_000 }, async () => {
    const wide: string[] = [];
    for (const mode of ['light', 'large text'] as const) {
      const page = await openPage(web.browser, mode);
      for (const [type, path] of Object.entries(PAGE_TYPES)) {
        await page.goto(`${web.address}/${path}`);
        await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
        for (const width of [360, 768, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
          if (scroll > width) wide.push(`${type} at ${width} in ${mode}: ${scroll}`);
        }
      }
      await page.context().close();
    }
    expect(wide).toEqual([]);
  });
});
