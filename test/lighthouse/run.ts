/**
 * `npm run lighthouse`: audits the kinds of page that people meet first, in an installed Chromium, and prints the scores.
 *
 * Measurements, so not a test: a busy machine changes the first column. Build first; `dist` is what is audited.
 */
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import lighthouse, { desktopConfig } from 'lighthouse';
import { chromium } from 'playwright-core';
import { serve } from '../whole/built-site.ts';
import { CHROMIUM_ARGUMENTS, chromiumPath } from '../whole/chromium.ts';

const PATHS = ['', 'reports/guangzhou-emergency/2022/', 'departments/guangzhou-emergency/', 'search/'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const FORMS = { phone: undefined, desk: desktopConfig } as const;

if (chromiumPath === undefined) throw new Error('No Chromium or Chrome found.');
const server = await serve(process.env['MINGZHANG_DIST'] ?? 'dist');
const port = await freePort();
const browser = await chromium.launch({
  executablePath: chromiumPath,
  args: [...CHROMIUM_ARGUMENTS, `--remote-debugging-port=${port}`],
});
let lowest = 1;
try {
  console.log(`form   ${CATEGORIES.join('  ')}  page`);
  for (const path of PATHS) {
    for (const [form, config] of Object.entries(FORMS)) {
      const result = await lighthouse(`${server.address}/${path}`, { port, onlyCategories: [...CATEGORIES] }, config);
      const scores = CATEGORIES.map((category) => result?.lhr.categories[category]?.score ?? 0);
      lowest = Math.min(lowest, ...scores);
      console.log(`${form.padEnd(6)} ${scores.map((score) => String(Math.round(score * 100))).join('  ')}  /${path}`);
      const failed = Object.values(result?.lhr.audits ?? {}).filter(({ score }) => score !== null && score < 1);
      for (const { id, title, displayValue = '' } of failed) console.log(`         ${id}: ${title} ${displayValue}`);
    }
  }
} finally {
  await browser.close();
  server.close();
}
process.exitCode = lowest >= 0.99 ? 0 : 1;

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port: free } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return free;
}
