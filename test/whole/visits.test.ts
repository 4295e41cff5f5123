/** Three visits from start to end: a citizen on a phone, an auditor at a desk, an elderly reader with a keyboard. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { browsing } from './browsing.ts';
import { chromiumPath } from './chromium.ts';
import { openPage } from './pages.ts';

const dist = inject('archiveSite');

describe.skipIf(chromiumPath === undefined)('in a browser', () => {
  const web = browsing(() => dist);

  const path = (page: Page): string => page.url().slice(web.address.length);

  test('a citizen on a phone looks for a bureau, opens its report, sees how a score came about, takes the table along', async () => {
    const page = await openPage(web.browser, 'light', {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
    });
    await page.goto(web.address);
    await page.getByRole('search').first().getByRole('searchbox').fill('盐田');
    await page.getByRole('search').first().getByRole('button', { name: '检索' }).tap();
    await page.locator('[data-result] a', { hasText: '盐田区' }).first().tap();
    await page.waitForURL('**/reports/yantian-emergency/2023/**');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('盐田区应急管理局');
    expect(await page.locator('.facts-box').innerText()).toMatch(/自评总分\s*95\.7/);
    expect(await page.locator('.facts-box').innerText()).toMatch(/复算总分\s*91\.7/);

    const row = page.locator('#i-satisfaction');
    await row.scrollIntoViewIfNeeded();
    // A row is a card: as wide as the screen, nothing hidden beside it.
    const box = await row.boundingBox();
    expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 360).toBe(true);
    await row.locator('[data-field="recomputed"] summary').tap();
    expect(await row.locator('[data-field="recomputed"]').innerText()).toContain('90%');

    await page.locator('.facts-box a[href="#findings"]').tap();
    expect(path(page)).toBe('/reports/yantian-emergency/2023/#findings');
    expect(await page.locator('#findings').isVisible()).toBe(true);

    const download = page.waitForEvent('download');
    await page.locator('.links-section a[href$=".xlsx"]').first().tap();
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
    await page.context().close();
  });

  test('an auditor follows one department through the years, compares two, and sees who is late', async () => {
    const page = await openPage(web.browser, 'light', { viewport: { width: 1280, height: 900 } });
    await page.goto(web.address);
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '部门' }).click();
    await page.getByRole('link', { name: '广州市应急管理局' }).first().click();
    expect(path(page)).toBe('/departments/guangzhou-emergency/');
    const text = await page.locator('main').innerText();
    for (const year of ['2019', '2020', '2021', '2022', '2023']) expect(text).toContain(year);
    // The framework changed on the way: totals before and after must not be read as one line.
    expect(text).toMatch(/指标体系(?:不同|有变|变)/);
    expect(await page.locator('figure.picture svg').count()).toBeGreaterThan(1);

    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '比较' }).click();
    await page.goto(
      `${web.address}/compare/?framework=guangzhou-2022&reports=guangzhou-emergency/2022,baiyun-emergency/2022`,
    );
    const table = page.locator('main table').first();
    await table.waitFor();
    expect(await table.innerText()).toContain('94.49');
    await table.locator('thead a[href*="/reports/guangzhou-emergency/2022/"]').click();
    expect(path(page)).toBe('/reports/guangzhou-emergency/2022/');
    await page.goBack();
    await table.waitFor();
    expect(path(page)).toContain('reports=');

    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '公开情况' }).click();
    await page.getByRole('link', { name: /2022/ }).first().click();
    expect(await page.locator('main').innerText()).toMatch(/逾期/);

    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '核对' }).click();
    await page.locator('a[href*="/findings/checks/score-within-weight/"]').first().click();
    await page.locator('main a[href*="/reports/ziyang-emergency/2023/#finding"]').first().click();
    expect(await page.locator(':target').innerText()).toContain('超过分值');
    await page.context().close();
  });

  test('an elderly reader chooses large text and high contrast once, and reads on with the keyboard alone', async () => {
    // A context of its own: the choice must be kept by the site, not set by the test.
    const context = await web.browser.newContext({ viewport: { width: 1280, height: 900 } });
    const reader = await context.newPage();
    await reader.goto(web.address);
    const fontSize = (): Promise<number> =>
      reader.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
    const before = await fontSize();

    await reader.keyboard.press('Tab');
    expect(await reader.evaluate(() => document.activeElement?.textContent?.trim())).toBe('跳到正文');
    await focusOn(reader, 'button[data-appearance="size"]');
    await reader.keyboard.press('Enter');
    await focusOn(reader, 'button[data-appearance="contrast"]');
    await reader.keyboard.press('Space');
    expect(await fontSize()).toBeGreaterThanOrEqual(before * 1.25);
    expect(await reader.locator('button[data-appearance="size"]').getAttribute('aria-pressed')).toBe('true');

    await focusOn(reader, 'main a[href*="/reports/"]');
    await reader.keyboard.press('Enter');
    await reader.waitForURL('**/reports/**');
    // Both choices are on before anything is painted, on every page from now on.
    expect(await fontSize()).toBeGreaterThanOrEqual(before * 1.25);
    expect(await reader.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(0, 0, 0)');
    const height = await reader.evaluate(
      () => document.querySelector('.sections a')?.getBoundingClientRect().height ?? 0,
    );
    expect(height).toBeGreaterThanOrEqual(60);

    await focusOn(reader, '[data-field="recomputed"] summary');
    await reader.keyboard.press('Enter');
    expect(await reader.locator('[data-field="recomputed"] details[open]').count()).toBe(1);

    await reader.reload();
    await focusOn(reader, 'button[data-appearance="contrast"]');
    await reader.keyboard.press('Enter');
    await reader.reload();
    expect(await reader.evaluate(() => document.documentElement.dataset['contrast'])).toBeUndefined();
    expect(await reader.evaluate(() => document.documentElement.dataset['size'])).toBe('large');
    await context.close();
  });
});

/** Presses Tab until the first element that fits a selector has the focus. */
async function focusOn(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 300; step += 1) {
    if (await page.evaluate((css) => document.activeElement === document.querySelector(css), selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not come to ${selector}.`);
}
