/** Every kind of page, each visited once: axe, the keyboard, a finger, the console, other hosts, shifts, scrolling sideways. */
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { browsing } from './browsing.ts';
import { chromiumPath } from './chromium.ts';
import { allPages, openPage, PAGE_TYPES } from './pages.ts';
import { AXE_MODES, type Faults, listen, walk } from './walk.ts';

const dist = inject('archiveSite');

describe.skipIf(chromiumPath === undefined)('in a browser', () => {
  const web = browsing(() => dist);
  let faults: Faults;
  beforeAll(async () => {
    faults = await walk(web.browser, web.address, Object.entries(PAGE_TYPES));
  });

  test.each(AXE_MODES)('axe finds no violation on any kind of page: %s', (mode) => {
    expect(faults.axe.filter((each) => each.mode === mode)).toEqual([]);
  });

  test('the walk does find what is wrong', async () => {
    const wrong = '<img src="a.png"><p style="color:%23ccc">灰</p><button style="width:2000px;height:9px">x</button>';
    const skipped = '<a href="%23" tabindex="-1">y</a><script>console.error("z")</script>';
    const bad = `data:text/html,<html lang="zh"><title>坏</title><main><h1>坏</h1>${wrong}${skipped}`;
    const found = await walk(web.browser, bad, [['bad', '']]);
    const rules = (mode: string): string[] =>
      found.axe.filter((each) => each.mode === mode).map(({ fault }) => fault.split(' ')[1] ?? '');
    expect(rules('light')).toEqual(['color-contrast', 'image-alt']);
    expect(rules('dark')).toEqual(['color-contrast']);
    expect(new Set(found.axe.map(({ mode }) => mode))).toEqual(new Set(AXE_MODES));
    for (const kind of ['small', 'wide', 'missed', 'happened'] as const) expect(found[kind], kind).not.toEqual([]);
  });

  test('the keyboard alone reaches everything', () => {
    expect(faults.missed).toEqual([]);
  });

  test('targets outside running text are at least 44 px high on a phone', () => {
    expect(faults.small).toEqual([]);
  });

  test('the policy blocks nothing, nothing errs, nothing comes from elsewhere, on any kind of page', () => {
    expect(faults.happened).toEqual([]);
  });

  test('nor on any report', async () => {
    const page = await openPage(web.browser, 'dark');
    const found: Pick<Faults, 'happened'> = { happened: [] };
    const { visit } = listen(page, web.address, found);
    for (const path of allPages(dist)) if (path.startsWith('reports/')) await visit(path);
    await page.context().close();
    expect(found.happened).toEqual([]);
  });

  test('no page shifts while it loads, in light and in large text', () => {
    expect(faults.shifts).toHaveLength(2 * Object.keys(PAGE_TYPES).length);
    // The search page makes room for its answers when they are there.
    expect(faults.shifts.filter(({ type, shift }) => (type === 'search' ? shift >= 0.1 : shift > 0))).toEqual([]);
  });

  test('no page scrolls sideways at 360, 768 or 1280 px, in large text neither', () => {
    expect(faults.wide).toEqual([]);
  });
});
