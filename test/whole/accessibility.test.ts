/** Every kind of page in every mode: axe finds nothing, the keyboard reaches everything, targets are large enough. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { browsing } from './browsing.ts';
import { chromiumPath } from './chromium.ts';
import { MODES, openPage, PAGE_TYPES, type Mode } from './pages.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const dist = inject('archiveSite');
const types = Object.entries(PAGE_TYPES);

describe.skipIf(chromiumPath === undefined)('in a browser', () => {
  const web = browsing(() => dist);

  const visit = async (page: Page, path: string): Promise<void> => {
    await page.goto(`${web.address}/${path}`);
    await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
  };

  describe.each(Object.keys(MODES) as Mode[])('%s', (mode) => {
    test('axe finds no violation on any kind of page', { timeout: 240_000 }, async () => {
      const violations: string[] = [];
      const page = await openPage(web.browser, mode, { viewport: { width: 1280, height: 900 } });
      for (const [type, path] of types) {
        await visit(page, path);
        // What is folded away has to be right as well.
        await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
        await page.evaluate(AXE);
        const results = await page.evaluate<AxeResults>('axe.run()');
        violations.push(
          ...results.violations.map(
            ({ id, nodes }) =>
              `${type}: ${id} ×${nodes.length} ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary}`,
          ),
        );
      }
      await page.context().close();
      expect(violations).toEqual([]);
    });
  });

  test('axe finds no violation on a phone', { timeout: 240_000 }, async () => {
    const violations: string[] = [];
    const page = await openPage(web.browser, 'light', { viewport: { width: 360, height: 740 } });
    for (const [type, path] of types) {
      await visit(page, path);
      await page.evaluate(AXE);
      const results = await page.evaluate<AxeResults>('axe.run()');
      violations.push(...results.violations.map(({ id, nodes }) => `${type}: ${id} ${nodes[0]?.html.slice(0, 160)}`));
    }
    await page.context().close();
    expect(violations).toEqual([]);
  });

  test.each(types)('the keyboard alone reaches everything on: %s', async (_type, path) => {
    const page = await openPage(web.browser, 'light', { viewport: { width: 1280, height: 900 } });
    await visit(page, path);
    // Numbers everything that can be used, in the order of the page, and records what the focus comes to.
    const wanted = await page.evaluate(() => {
      const usable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
      const shown = [...document.querySelectorAll<HTMLElement>(usable)].filter((element) => element.checkVisibility());
      shown.forEach((element, index) => (element.dataset['probe'] = String(index)));
      return shown.length;
    });
    const reached = new Set<number>();
    // Hits of the search get more links as the focus comes near them.
    for (let step = 0; step < wanted * 3 && reached.size < wanted; step += 1) {
      await page.keyboard.press('Tab');
      const probe = await page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['probe']);
      if (probe !== undefined) reached.add(Number(probe));
    }
    const missed = await page.evaluate(
      (numbers) =>
        [...document.querySelectorAll<HTMLElement>('[data-probe]')]
          .filter((element) => !numbers.includes(Number(element.dataset['probe'])))
          // One radio button of a group takes the focus for all of them.
          .filter((element) => element.getAttribute('type') !== 'radio')
          .map((element) => element.outerHTML.slice(0, 120)),
      [...reached],
    );
    await page.context().close();
    expect(missed).toEqual([]);
  });

  test('targets outside running text are at least 44 px high on a phone', async () => {
    const small: string[] = [];
    const page = await openPage(web.browser, 'light', { viewport: { width: 360, height: 740 } });
    for (const [type, path] of types) {
      await visit(page, path);
      small.push(...(await page.evaluate(smallTargets)).map((target) => `${type}: ${target}`));
    }
    await page.context().close();
    expect(small).toEqual([]);
  });
});

/** Controls and links that stand on their own and are lower than 44 px; links within a sentence or a cell are text. */
function smallTargets(): string[] {
  const isInText = (element: Element): boolean => {
    const block = element.closest('p, td, th, dd, dt, li, caption, small, summary');
    return block !== null && (block.textContent ?? '').trim() !== (element.textContent ?? '').trim();
  };
  return [...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden]), select, summary')]
    .filter((element) => element.checkVisibility() && !element.matches('.skip') && !isInText(element))
    .filter((element) => element.closest('td, th, dd, .prose p') === null)
    .filter((element) => !(element instanceof HTMLInputElement && element.closest('label') !== null))
    .map((element) => ({ element, height: element.getBoundingClientRect().height }))
    .filter(({ height }) => height < 43.5)
    .map(({ element, height }) => `${height} ${element.outerHTML.slice(0, 120)}`);
}
