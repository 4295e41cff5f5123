/** The import page in a real browser: from a file to its draft, with the real worker and with one that was recorded. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import type { Table } from '../../src/document/document.ts';
import { ZIYANG } from '../review/made-review.ts';
import { RECORDED, REFUSAL } from '../review/recorded-worker.ts';
import { wordForm } from '../review/word-form.ts';
import { chromiumPath } from './chromium.ts';
import { importPage, recorded } from './import-page.ts';
import { openPage } from './pages.ts';
import { PAINTED } from './walk.ts';

describe.skipIf(chromiumPath === undefined)('in a browser', () => {
  const { web, errors, open, put, openRead, said, count, focused, chosen } = importPage();

  test('the scripts before a file weigh at most 40 KB compressed, and none of them reads files', async () => {
    const page = await openPage(web.browser, 'light');
    const scripts: Promise<Buffer>[] = [];
    const early: string[] = [];
    page.on('response', (response) => {
      if (/worker|content\.json/.test(response.url())) early.push(response.url());
      if (new URL(response.url()).pathname.endsWith('.js')) scripts.push(response.body());
    });
    await page.goto(`${web.address}/import/`, { waitUntil: 'networkidle' });
    const weights = (await Promise.all(scripts)).map((body) => gzipSync(body).length);
    expect(weights.length).toBeGreaterThan(0);
    expect(early).toEqual([]);
    const sum = weights.reduce((all, weight) => all + weight, 0);
    console.log(`导入页放进文件以前的脚本：${sum} 字节（压缩后）`);
    expect(sum).toBeLessThanOrEqual(40 * 1024);
    await page.context().close();
  });

  test('a Word file becomes a draft that is downloaded, and the figures stand where they were printed', async () => {
    const tables = ZIYANG.blocks.filter((block): block is Table => block.kind === 'table');
    const lines = ['一、部门基本情况', '我局现有工作人员27人。'];
    const page = await open();
    const asked: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(web.address) || request.method() !== 'GET') asked.push(request.url());
    });
    await put(page, '资阳自评表.docx', wordForm({ title: '2023年度部门整体支出绩效自评表', tables, lines }));
    await page.locator('.import-review').waitFor();
    expect(await page.getByRole('combobox', { name: '部门' }).inputValue()).toBe('ziyang-emergency');
    expect(await page.getByRole('combobox', { name: '年度' }).inputValue()).toBe('2023');
    expect(await page.getByRole('combobox', { name: '指标体系' }).inputValue()).toBe('hunan-2023');
    await page.locator('.import-table td', { hasText: /^581\.13/ }).click();
    expect((await chosen(page, 'form')).join()).toContain('581.13');
    await page.locator('.import-finding').first().waitFor();

    // The cell brought up its own card.
    await page.getByRole('button', { name: '回到要看的' }).click();
    const before = await count(page);
    const main = page.locator('.import-task .import-main');
    if (
      (await page.locator('.import-task input:checked').count()) === 0 &&
      (await page.locator('.import-answer').count()) > 0
    )
      await page.locator('.import-answer input').first().check();
    await main.click();
    await page.locator('.import-said', { hasText: '草稿已更新' }).waitFor();
    expect(await count(page)).not.toBe(before);

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载 2023.mdx' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('2023.mdx');
    const text = readFileSync(await file.path(), 'utf8');
    expect(text).toContain('department: ziyang-emergency');
    expect(text).toMatch(/approved: "581\.13"/);
    expect(text).toContain('我局现有工作人员27人。');
    // Nothing of the file left the machine.
    expect(asked).toEqual([]);
    await page.context().close();
  });

  test('a table copied from Excel is read where it is pasted', async () => {
    const page = await open({ worker: recorded });
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', '<table><tr><td>执行数</td><td>9.10</td></tr></table>');
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    });
    await page.locator('.import-review').waitFor();
    await page.context().close();
  });

  test('what is no table is refused where it is pasted', async () => {
    const page = await open({ worker: recorded });
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '一句话');
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    });
    expect(await focused(page)).toContain('剪贴板里没有表格');
    await page.context().close();
  });

  test('a refusal is one sentence that takes the focus, and another file can be chosen', async () => {
    const page = await open({ worker: recorded });
    await put(page, RECORDED.refused);
    await page.getByText(REFUSAL).waitFor();
    expect(await focused(page)).toBe(REFUSAL);
    await put(page, RECORDED.read);
    await page.locator('.import-review').waitFor();
    expect(await page.getByText(REFUSAL).isVisible()).toBe(false);
    await page.context().close();
  });

  test('reading says how far it is, moves nothing, and can be stopped', async () => {
    const page = await open({ worker: recorded });
    await page.evaluate(() => {
      const root = document.documentElement;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          root.dataset['shift'] = `${root.dataset['shift'] ?? ''}${entry.toJSON().value} `;
      }).observe({ type: 'layout-shift' });
    });
    await put(page, RECORDED.endless);
    await page.getByText('正在读第 1 页，共 4 页').waitFor();
    const bar = page.getByRole('progressbar');
    expect([await bar.getAttribute('value'), await bar.getAttribute('max')]).toEqual(['1', '4']);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => document.documentElement.dataset['shift'])).toBeUndefined();
    await page.getByRole('button', { name: '停止' }).press('Enter');
    expect(await focused(page)).toBe('已经停止，什么都没有留下。可以另选一个文件。');
    expect(await page.getByText('选择文件').isVisible()).toBe(true);
    await page.context().close();
  });

  test('a number is dragged to a cell, and taken back', async () => {
    const page = await openRead();
    expect(await count(page)).toBe('还剩 6 处，共 6 处');
    const number = page.locator('.import-table td', { hasText: '371.25' });
    await number.click();
    await page.locator('.import-work').evaluate((work) => work.scrollIntoView());
    const from = await number.locator('[data-drag]').boundingBox();
    const target = page.locator('.import-pane-form [data-path="budget.expenditure.adjusted"]').first();
    const to = await target.boundingBox();
    if (from === null || to === null) throw new Error('One of them is not in sight.');
    await page.mouse.move(from.x + 5, from.y + 5);
    await page.mouse.down();
    await page.mouse.move(to.x + 20, to.y + 10, { steps: 6 });
    expect(await target.getAttribute('class')).toContain('is-target');
    await page.mouse.up();
    await page.locator('.import-said', { hasText: '草稿已更新' }).waitFor();
    expect(await count(page)).toBe('还剩 5 处，共 6 处');
    // The number's cell and the datum belong together from now on.
    await number.click();
    expect((await chosen(page, 'form')).join()).toContain('1,016.17');
    await page.getByRole('button', { name: '撤销' }).click();
    await page.locator('.import-said', { hasText: '草稿已更新' }).waitFor();
    expect(await count(page)).toBe('还剩 6 处，共 6 处');
    await page.context().close();
  });

  test('everything is done with the keyboard alone', async () => {
    const page = await openRead();
    expect(await focused(page)).toContain('要看的');
    const tabTo = async (words: string): Promise<void> => {
      for (let step = 0; step < 40 && !(await focused(page)).startsWith(words); step += 1)
        await page.keyboard.press('Tab');
      expect(await focused(page)).toMatch(new RegExp(`^${words}`));
    };
    await tabTo('就这样定');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toMatch(/^第 2 处，共 6 处/);
    await page.locator('.import-said', { hasText: '草稿已更新' }).waitFor();
    // What comes later must not take the focus away.
    expect(await focused(page)).toMatch(/^第 2 处，共 6 处/);
    for (const _ of [1, 2, 3]) {
      await tabTo('就这样定');
      await page.keyboard.press('Enter');
    }
    // A number: by name, then on the form itself.
    expect(await focused(page)).toMatch(/^第 5 处，共 6 处 · 没有放置的数字 · 表2 第1行第3列/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('全年预算');
    await page.keyboard.press('Tab');
    expect(await page.locator('.import-slots select').inputValue()).toBe('budget.expenditure.adjusted');
    expect(await page.getByRole('radio', { name: '放到草稿的这一格' }).isChecked()).toBe(true);
    await tabTo('就这样定');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toMatch(/^第 6 处，共 6 处/);
    await tabTo('在草稿上点格子');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect(await count(page)).toBe('6 处都定了');
    expect(await focused(page)).toContain('要看的');
    // From a cell of the document to the draft.
    await page.locator('.import-table td[tabindex="0"]').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await said(page)).toMatch(/^表1 第\d+行第\d+列：/);
    await page.context().close();
  });

  test('a finding leads to its cell on both sides', async () => {
    const page = await openRead();
    const finding = page.locator('.import-finding', { hasText: '超过分值' });
    await finding.getByRole('button').click();
    expect(await chosen(page, 'source')).not.toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TD');
    await page.context().close();
  });

  test('a finding that the original explains is explained where it stands, and counts no more', async () => {
    const page = await openRead();
    const counts = (): Promise<string> => page.locator('#import-findings .import-count').innerText();
    const [before] = /\d+(?= 个错误)/.exec(await counts()) ?? [];
    const finding = page.locator('.import-finding', { hasText: '超过分值' });
    await finding.locator('summary').click();
    await finding.getByRole('textbox').fill('原件如此，照录。');
    await finding.getByRole('button', { name: '写进草稿' }).click();
    await page.locator('.import-said', { hasText: '草稿已更新' }).waitFor();
    expect(await finding.innerText()).toMatch(/已说明[^]*说明：原件如此，照录。/);
    expect(await counts()).toContain(`${Number(before) - 1} 个错误`);
    expect(await counts()).toContain('1 个已说明');
    await finding.locator('summary').click();
    await finding.getByRole('button', { name: '删去说明' }).click();
    await expect.poll(counts).toContain(`${before} 个错误`);
    await page.context().close();
  });

  test('an office that is on no list is written on the page, and given up again', async () => {
    const page = await openRead();
    await page.getByRole('button', { name: '我的单位不在名单里' }).press('Enter');
    await page.locator('.import-office').waitFor();
    const name = page.getByRole('textbox', { name: '单位全称' });
    expect(await name.evaluate((input) => input === document.activeElement)).toBe(true);
    await name.fill('某市某局');
    await name.press('Tab');
    await page.locator('.import-said', { hasText: '草稿已更新' }).waitFor();
    expect(await name.inputValue()).toBe('某市某局');
    expect(await page.getByRole('link', { name: '打开这份报告' }).getAttribute('href')).toMatch(/\/reports\/$/);
    await page.getByRole('button', { name: '改从名单里选' }).press('Enter');
    await expect.poll(() => page.locator('.import-office').isVisible()).toBe(false);
    await page.context().close();
  });

  test('what was decided is asked about before it is lost, and no longer once it was downloaded', async () => {
    const page = await openRead();
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await page.locator('.import-task .import-main').click();
    await page.locator('.import-said', { hasText: '草稿已更新' }).waitFor();
    await page.getByRole('button', { name: '换一个文件' }).click();
    expect(asked).toEqual(['confirm']);
    await page.evaluate(() => location.reload());
    await expect.poll(() => asked).toEqual(['confirm', 'beforeunload']);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载 2023.mdx' }).click();
    expect(readFileSync(await (await download).path(), 'utf8')).toContain('{"question 0":"yes"}');
    await page.getByRole('button', { name: '换一个文件' }).click();
    expect(asked).toHaveLength(2);
    expect(await page.getByText('选择文件').isVisible()).toBe(true);
    await page.context().close();
  });

  test('on a phone both sides stand behind each other, and a cell leads to the other', async () => {
    const page = await openRead({ width: 390 });
    expect(await page.locator('.import-pane-form').isVisible()).toBe(false);
    await page.locator('.import-table td', { hasText: /^581\.13/ }).click();
    expect(await page.locator('.import-pane-form .is-chosen').isVisible()).toBe(true);
    expect(await page.locator('.import-pane-source').isVisible()).toBe(false);
    await page.getByRole('button', { name: '原件', exact: true }).click();
    expect(await page.locator('.import-pane-source').isVisible()).toBe(true);
    await page.context().close();
  });

  // All rules at a desk and on a phone; another mode only paints the page anew.
  test.each([
    ['light', 1280, undefined],
    ['light', 390, undefined],
    ['dark', 1280, PAINTED],
    ['high contrast', 390, PAINTED],
    ['large text', 390, PAINTED],
  ] as const)('axe finds nothing in any state, %s at %i', async (mode, width, rules) => {
    const page = await openRead({ mode, width });
    // What was written of an office is given up with the file.
    page.on('dialog', (dialog) => void dialog.accept());
    await page.evaluate(axe.source);
    const violations = (): Promise<string[]> =>
      page.evaluate(
        async (options) => {
          const { axe: runner } = window as unknown as {
            axe: {
              run: (at: string, how: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
            };
          };
          const found = await runner.run('main', options);
          return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
        },
        { resultTypes: ['violations'], ...(rules && { runOnly: { type: 'rule', values: rules } }) },
      );
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: '我的单位不在名单里' }).click();
    await page.locator('.import-office').waitFor();
    await page.locator('.import-explain summary').first().click();
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: '全部列出' }).click();
    await page.locator('.import-list button').nth(3).click();
    if (width === 390) await page.getByRole('button', { name: '草稿', exact: true }).click();
    expect(await violations()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    if (width === 390) await page.getByRole('button', { name: '原件', exact: true }).click();
    await page.locator('.import-table td', { hasText: /^581\.13/ }).click();
    await page.locator('.import-task h3', { hasText: '放好的数字' }).waitFor();
    await page.getByRole('combobox', { name: '指标体系' }).selectOption('');
    const id = page.getByRole('textbox', { name: '新指标体系的编号' });
    await id.waitFor();
    expect(await violations()).toEqual([]);
    await id.fill('');
    await page.getByRole('button', { name: '按这张表新建' }).click();
    await page.getByText('编号不对').waitFor();
    expect(await violations()).toEqual([]);
    await id.fill('ziyang-2023');
    await page.getByRole('button', { name: '按这张表新建' }).click();
    await page.getByText('草稿现在按照').waitFor();
    expect(await violations()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    // With the way back in sight, numbers listed, and nothing open any more.
    await page.locator('.import-list button').first().click();
    for (const _ of [1, 2, 3, 4]) await page.locator('.import-task .import-main').click();
    for (const _ of [1, 2]) {
      await page.locator('.import-answer', { hasText: '不是数据' }).click();
      await page.locator('.import-task .import-main').click();
    }
    await page.locator('.import-numbers summary').first().click();
    await page.locator('.import-finding button').first().click();
    expect(await page.locator('.import-done').isVisible()).toBe(true);
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: '换一个文件' }).click();
    await put(page, RECORDED.endless);
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: '停止' }).click();
    await put(page, RECORDED.refused);
    await page.getByText(REFUSAL).waitFor();
    expect(await violations()).toEqual([]);
    await page.context().close();
  });

  test('a clerk finds the way in, and who does what afterwards', async () => {
    const page = await openPage(web.browser, 'light');
    await page.goto(`${web.address}/`);
    const ways = await page.locator('a[href$="/import/"]').allInnerTexts();
    expect(ways).toEqual(['导入原件', '报送：导入原件', '报送：导入原件']);
    await page.goto(`${web.address}/import/`);
    const after = page.locator('.import-after');
    expect(await after.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(['您要做的', '网站维护人要做的']);
    expect(await after.innerText()).toMatch(/本站的联系方式：.+。|请问主办单位.+。/);
    await page.context().close();
  });

  test('without JavaScript the page says what to do', async () => {
    const context = await web.browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${web.address}/import/`);
    const text = await plain.locator('main').innerText();
    expect(text).toContain('npm run import -- 文件');
    expect(await plain.locator('.import').isVisible()).toBe(false);
    await context.close();
  });

  test('no page errs or runs into its own policy', () => {
    expect(errors).toEqual([]);
  });
});
