/** Ways on the import page in a real browser: from a list to a cell and back, from one side to the other, and what comes last. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { readContent } from '../../src/read/content.ts';
import { folderIo } from '../../src/read/io.ts';
import { openContent } from '../../src/review/content.ts';
import { makeReview } from '../../src/review/make-review.ts';
import { publishedContent } from '../../src/review/published-content.ts';
import { ZIYANG } from '../review/made-review.ts';
import { RECORDED, recordedWorker } from '../review/recorded-worker.ts';
import { browsing } from './browsing.ts';
import { chromiumPath } from './chromium.ts';
import { openPage } from './pages.ts';

const dist = inject('archiveSite');
const WORKER = /\/worker(?:[.-][^/]*)?\.js/;
const io = folderIo('content');
const content = openContent(publishedContent(io, readContent(io).departments));
/** As the worker makes it, with the paths that both sides have. */
const review = makeReview(
  { document: ZIYANG, name: '自评表.docx', content, today: '2026-11-29' },
  { department: 'ziyang-emergency', decisions: {} },
);

describe.skipIf(chromiumPath === undefined)('in a browser', () => {
  const web = browsing(() => dist);
  const open = async ({ width = 1280, isLate = false } = {}): Promise<Page> => {
    const page = await openPage(web.browser, 'light', { viewport: { width, height: 900 } });
    const body = recordedWorker(review, { isLate });
    await page.route(WORKER, (route) => route.fulfill({ contentType: 'text/javascript', body }));
    await page.goto(`${web.address}/import/`);
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: RECORDED.read, mimeType: '', buffer: Buffer.from([1]) });
    await page.locator('.import-review').waitFor();
    return page;
  };
  const said = (page: Page): Promise<string> => page.locator('.import-said').innerText();
  const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');
  const selected = (page: Page): Promise<string> => page.evaluate(() => getSelection()?.toString() ?? '');
  const chosen = (page: Page, pane: 'source' | 'form'): Promise<string[]> =>
    page.locator(`.import-pane-${pane} .is-chosen`).evaluateAll((all) => all.map((each) => each.textContent ?? ''));
  const drag = async (page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 6 });
    await page.mouse.up();
  };
  const box = async (page: Page, selector: string): Promise<{ x: number; y: number; width: number }> => {
    const found = await page.locator(selector).first().boundingBox();
    if (found === null) throw new Error(`${selector} is not in sight.`);
    return found;
  };

  test('a number is dragged by itself, and text elsewhere can still be selected', async () => {
    const page = await open();
    await page.locator('.import-table td', { hasText: '371.25' }).click();
    await page.locator('.import-work').evaluate((work) => work.scrollIntoView());
    const cell = await box(page, '.import-table td:has-text("371.25")');
    const target = await box(page, '.import-pane-form [data-path="budget.expenditure.adjusted"]');
    await drag(page, { x: cell.x + 12, y: cell.y + 12 }, { x: target.x + 20, y: target.y + 10 });
    await page.locator('.import-said', { hasText: '草稿已更新' }).waitFor();
    expect(await page.locator('.import-tasks h2 .import-count').innerText()).toBe('还剩 5 处，共 6 处');
    expect(await selected(page)).toBe('');
    const words = await box(page, '.import-table td:has-text("本年公用经费")');
    await drag(page, { x: words.x + 8, y: words.y + 12 }, { x: words.x + 60, y: words.y + 12 });
    expect(await selected(page)).toContain('年公用');
    await page.context().close();
  });

  test('after the last answer it is said what comes next, and of what is open nothing any more', async () => {
    const page = await open();
    const downloads = page.getByRole('region', { name: '下载', exact: true });
    expect(await downloads.innerText()).toContain('没有定的写在草稿开头');
    for (const _ of [1, 2, 3, 4]) await page.locator('.import-task .import-main').click();
    for (const _ of [1, 2]) {
      await page.locator('.import-answer', { hasText: '不是数据' }).click();
      await page.locator('.import-task .import-main').click();
    }
    expect(await focused(page)).toBe('6 处要看的都定了');
    await page.locator('.import-said', { hasText: '要看的都定了' }).waitFor();
    expect(await downloads.innerText()).not.toMatch(/没有定/);
    await page.getByRole('button', { name: '看核对结果' }).click();
    expect(await focused(page)).toContain('核对结果');
    await page.getByRole('button', { name: '再看一遍定过的' }).click();
    expect(await focused(page)).toMatch(/^第 1 处，共 6 处/);
    await page.context().close();
  });

  test.each([1280, 390])('from a finding to its cell on both sides and back, %i px wide', async (width) => {
    const page = await open({ width });
    const show = page.locator('.import-finding', { hasText: '超过分值' }).getByRole('button');
    await show.click();
    expect(await said(page)).toBe('原件 表1 第3行第9列 和草稿里都已标出。');
    expect([(await chosen(page, 'source')).join(), (await chosen(page, 'form')).length]).toEqual(['96✓确定', 1]);
    await page.getByRole('button', { name: '回到核对结果' }).click();
    expect(await show.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.context().close();
  });

  test('who looks at the document sees what of the draft is nearest', async () => {
    const page = await open();
    await page.getByRole('button', { name: '看原件' }).click();
    expect(await said(page)).toBe('原件 表1 第4行第2列 已标出，草稿里标出的是离它最近的数。');
    expect((await chosen(page, 'form')).join()).toContain('951.84');
    await page.context().close();
  });

  test('a line of what became of the numbers opens them, each leads to its cell and back', async () => {
    const page = await open();
    await page.locator('.import-numbers summary', { hasText: '指标体系规定的分值' }).click();
    const number = page.locator('.import-numbers button', { hasText: '表1 第3行第7列' });
    expect(await number.innerText()).toBe('10 · 年度预算申请（万元） › 年度资金总额 › 分值 · 表1 第3行第7列');
    await number.click();
    expect(await said(page)).toBe('表1 第3行第7列：是分值，按指标体系的规定，不用填，草稿里已标出。');
    await page.getByRole('button', { name: '回到数字清单' }).click();
    expect(await focused(page)).toContain('表1 第3行第7列');
    await page.context().close();
  });

  test('the text of the draft stands below its headings and leads to its paragraphs', async () => {
    const page = await open();
    const text = page.locator('.import-passage', { hasText: '我局现有工作人员27人。' });
    await text.getByRole('button', { name: '第4段' }).click();
    expect((await chosen(page, 'source')).join()).toContain('我局现有工作人员27人。');
    expect(await said(page)).toBe('原件 第4段 已标出。');
    await page.context().close();
  });

  test('what is settled quickly one after the other is never answered by what came before', async () => {
    const page = await open({ isLate: true });
    const department = page.getByRole('combobox', { name: '部门' });
    await department.selectOption('guangzhou-emergency');
    await department.selectOption('liwan-emergency');
    await page.locator('.import-said', { hasText: '草稿已更新' }).waitFor();
    await page.waitForTimeout(200);
    expect(await department.inputValue()).toBe('liwan-emergency');
    await page.locator('.import-task .import-main').click();
    await page.locator('.import-said', { hasText: '还有 5 处要看' }).waitFor();
    expect(await page.locator('.import-summary').innerText()).toContain('还有 5 处要看');
    await page.context().close();
  });

  test('names of rows and of groups of rows stay in sight when a table moves sideways', async () => {
    const page = await open({ width: 1030 });
    const pane = page.locator('.import-pane-form .import-pane-body');
    const name = pane.locator('[data-table="budget"] tbody .is-pinned').first();
    const before = await name.boundingBox();
    await pane.evaluate((element) => (element.scrollLeft = 60));
    expect(await pane.evaluate((element) => element.scrollLeft)).toBe(60);
    expect((await name.boundingBox())?.x).toBe(before?.x);
    await page.context().close();

    const phone = await open({ width: 390 });
    await phone.getByRole('button', { name: '草稿', exact: true }).click();
    const group = phone.locator('.import-pane-form .row-group').first();
    const table = phone.locator('.import-pane-form .table-scroll:has(.row-group)').first();
    await table.evaluate((element) => (element.scrollLeft = 500));
    const [own, outer] = [await group.boundingBox(), await table.boundingBox()];
    expect(own?.x).toBeGreaterThanOrEqual(outer?.x ?? Infinity);
    await phone.context().close();
  });

  test('a download says where it is pressed that it was made', async () => {
    const page = await open();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载 2023.mdx' }).click();
    await download;
    expect(await page.locator('.import-taken').innerText()).toBe('2023.mdx 已下载，在浏览器的下载文件夹里。');
    await page.context().close();
  });
});
