/** One visit of a page, in which everything is asked that a test wants to know of it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { openPage } from './pages.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules whose answer depends on how a page is painted; all others read what every mode has in common. */
export const PAINTED = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable'];

/** How axe looks at a page: with all rules at a desk and on a phone, by what is painted in the other modes. */
export const AXE_MODES = ['light', 'phone', 'dark', 'high contrast', 'large text'] as const;
type AxeMode = (typeof AXE_MODES)[number];

/** Widths at which no page may scroll sideways. */
const WIDTHS = [360, 768, 1280] as const;

/** What was found, in words, by what it is about; an empty list is what tests want. */
export interface Faults {
  /** Violations that axe finds, by where it looked. */
  readonly axe: { readonly mode: AxeMode; readonly fault: string }[];
  /** Errors and warnings of the console, and requests to other hosts. */
  readonly happened: string[];
  /** What the keyboard does not come to. */
  readonly missed: string[];
  /** Targets that are too small for a finger. */
  readonly small: string[];
  /** How far the page shifts while it loads, in light and in large text. */
  readonly shifts: { readonly type: string; readonly mode: string; readonly shift: number }[];
  /** Where it scrolls sideways. */
  readonly wide: string[];
}

/** Asks of a page all that `Faults` holds, in two visits: a layout shift shows only while a page loads. */
export async function walk(browser: Browser, address: string, types: readonly (readonly [string, string])[]) {
  const faults: Faults = { axe: [], happened: [], missed: [], small: [], shifts: [], wide: [] };
  const page = await openPage(browser, 'light', { viewport: { width: 360, height: 740 } });
  const large = await openPage(browser, 'large text', { viewport: { width: 360, height: 740 } });
  const [light, enlarged] = [listen(page, address, faults), listen(large, address, faults)];
  for (const [type, path] of types) {
    await light.visit(path);
    faults.shifts.push({ type, mode: 'light', shift: await shiftOf(page, type) });
    faults.small.push(...(await page.evaluate(smallTargets)).map((target) => `${type}: ${target}`));
    light.stop();
    await axe(page, { type, mode: 'phone' }, faults);
    await scrolls(page, `${type} in light`, faults);
    faults.missed.push(...(await missedByKeyboard(page)).map((element) => `${type}: ${element}`));
    await openDetails(page);
    await axe(page, { type, mode: 'light' }, faults);
    await page.emulateMedia({ colorScheme: 'dark' });
    await axe(page, { type, mode: 'dark', rules: PAINTED }, faults);
    await page.emulateMedia({ colorScheme: 'light' });
    // As the script in the head of every page does with what the reader chose.
    await page.evaluate(() => (document.documentElement.dataset['contrast'] = 'more'));
    await axe(page, { type, mode: 'high contrast', rules: PAINTED }, faults);
    await page.setViewportSize({ width: 360, height: 740 });

    await enlarged.visit(path);
    faults.shifts.push({ type, mode: 'large text', shift: await shiftOf(large, type) });
    enlarged.stop();
    await scrolls(large, `${type} in large text`, faults);
    await openDetails(large);
    await axe(large, { type, mode: 'large text', rules: PAINTED }, faults);
    await large.setViewportSize({ width: 360, height: 740 });
  }
  await Promise.all([page.context().close(), large.context().close()]);
  return faults;
}

interface Listening {
  /** Goes to a page, and listens from then on. */
  visit: (path: string) => Promise<void>;
  /** What follows is the test's own doing: the policy of a page allows no axe. */
  stop: () => void;
}

/** Records what a page says, and what it asks of others. */
export function listen(page: Page, address: string, { happened }: Pick<Faults, 'happened'>): Listening {
  let listens = false;
  const note = (what: string): void => {
    if (listens) happened.push(`${page.url()} ${what}`);
  };
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) note(message.text());
  });
  page.on('pageerror', (error) => note(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) note(`asks for ${request.url()}`);
  });
  return {
    visit: async (path) => {
      listens = true;
      await page.goto(`${address}/${path}`);
      await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
    },
    stop: () => {
      listens = false;
    },
  };
}

/** The sum of all shifts since the page began to load. */
async function shiftOf(page: Page, type: string): Promise<number> {
  // What is near gets its excerpts after the answer.
  if (type === 'search') await page.waitForLoadState('networkidle');
  return page.evaluate(
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

async function scrolls(page: Page, name: string, { wide }: Faults): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
    if (scroll > width) wide.push(`${name} at ${width}: ${scroll}`);
  }
}

/** What is folded away has to be right as well. */
const openDetails = (page: Page): Promise<void> =>
  page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));

/** Has axe look at the page as it is, with all rules or with some. */
async function axe(page: Page, at: { type: string; mode: AxeMode; rules?: string[] }, faults: Faults): Promise<void> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(AXE);
  const rules = at.rules === undefined ? {} : { runOnly: { type: 'rule', values: at.rules } };
  // Of what a page does right axe would describe every element, which takes longer than to look at it.
  const options = { ...rules, resultTypes: ['violations'] };
  const found = `axe.run(${JSON.stringify(options)}).then(({ violations }) => violations)`;
  const violations = await page.evaluate<AxeResults['violations']>(found);
  for (const { id, nodes } of violations) {
    const [first] = nodes;
    const fault = `${at.type}: ${id} ×${nodes.length} ${first?.html.slice(0, 160)} ${first?.failureSummary}`;
    faults.axe.push({ mode: at.mode, fault });
  }
}

/** What can be used and does not get the focus, however often the reader presses Tab. */
async function missedByKeyboard(page: Page): Promise<string[]> {
  const wanted = await page.evaluate(() => {
    const usable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
    const shown = [...document.querySelectorAll<HTMLElement>(usable)].filter((element) => element.checkVisibility());
    for (const element of shown) element.dataset['probe'] = 'missed';
    addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLElement && 'probe' in target.dataset) target.dataset['probe'] = 'reached';
    });
    return shown.length;
  });
  const missed = (): Promise<string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-probe="missed"]')]
        // One radio button of a group takes the focus for all of them.
        .filter((element) => element.getAttribute('type') !== 'radio')
        .map((element) => element.outerHTML.slice(0, 120)),
    );
  // Hits of the search get more links as the focus comes near them.
  for (let round = 0; round < 3 && (round === 0 || (await missed()).length > 0); round += 1)
    for (let step = 0; step < wanted; step += 1) await page.keyboard.press('Tab');
  return missed();
}

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
