/** The import page in a real browser: figures that stand where they do not belong, and forms that no framework fits. */
import { describe, expect, test } from 'vitest';
import { chromiumPath } from './chromium.ts';
import { importPage } from './import-page.ts';

describe.skipIf(chromiumPath === undefined)('in a browser', () => {
  const { errors, openRead, said, count, focused } = importPage();

  test('a figure that is placed is moved with the keyboard alone, and taken back', async () => {
    const page = await openRead();
    const tasks = await count(page);
    const cell = page.locator('.import-table td', { hasText: /^581\.13/ });
    await cell.focus();
    await page.keyboard.press('Enter');
    expect(await said(page)).toBe(
      '表1 第3行第4列：已放进草稿，草稿里已标出。放错了的，在上面改；再按一次回车就到上面。',
    );
    await page.keyboard.press('Enter');
    expect(await focused(page)).toMatch(/^放好的数字 · 表1 第3行第4列/);
    expect(await page.locator('.import-question').innerText()).toContain('581.13 现在放在“年度资金总额：年初预算数”');
    const tabTo = async (words: string): Promise<void> => {
      for (let step = 0; step < 20 && !(await focused(page)).startsWith(words); step += 1)
        await page.keyboard.press('Tab');
    };
    // As it is, nothing is to be done.
    await tabTo('改成这样');
    await page.keyboard.press('Enter');
    expect(await said(page)).toBe('没有改：它已经是这样。');
    await tabTo('在草稿上点格子');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    // The task that was at hand is so again.
    expect(await focused(page)).toMatch(/^第 1 处，共 7 处/);
    await page.locator('.import-said', { hasText: '草稿已更新' }).waitFor();
    expect([tasks, await count(page)]).toEqual(['还剩 6 处，共 6 处', '还剩 6 处，共 7 处']);
    await cell.click();
    expect(await page.locator('.import-task h3').innerText()).toContain('放好的数字 · 表1 第3行第4列');
    await page.getByRole('button', { name: '撤销' }).press('Enter');
    await page.locator('.import-said', { hasText: '草稿已更新' }).waitFor();
    expect(await count(page)).toBe(tasks);
    await cell.click();
    expect(await page.locator('.import-question').innerText()).toContain('年度资金总额：年初预算数');
    // A step leads from the figure back to the task that it stands before.
    await page.getByRole('button', { name: '下一处' }).press('Enter');
    expect(await focused(page)).toMatch(/^第 \d 处，共 6 处/);
    await cell.click();
    await page.getByRole('button', { name: '回到要看的' }).press('Enter');
    expect(await focused(page)).toMatch(/^第 \d 处，共 6 处/);
    await page.context().close();
  });

  test('a cell of the draft says it is no datum, or is dragged by its card', async () => {
    const page = await openRead();
    const cell = page.locator('.import-pane-form [data-path="budget.expenditure.approved"]').first();
    await cell.click();
    await page.getByRole('radio', { name: '不是数据' }).check();
    await page.getByRole('button', { name: '改成这样' }).click();
    await page.locator('.import-said', { hasText: '草稿已更新' }).waitFor();
    await page.getByRole('button', { name: '全部列出' }).click();
    expect(await page.locator('.import-list').innerText()).toContain('✓已定 表1 第3行第4列');
    await page.getByRole('button', { name: '全部列出' }).click();
    await page.locator('.import-pane-form [data-path="budget.expenditure.executed"]').first().click();
    await page.locator('.import-work').evaluate((work) => work.scrollIntoView());
    const from = await page.locator('.import-grip').boundingBox();
    const to = await cell.boundingBox();
    if (from === null || to === null) throw new Error('One of them is not in sight.');
    await page.mouse.move(from.x + 5, from.y + 5);
    await page.mouse.down();
    await page.mouse.move(to.x + 20, to.y + 10, { steps: 6 });
    await page.mouse.up();
    await page.locator('.import-said', { hasText: '草稿已更新' }).waitFor();
    expect(await count(page)).toMatch(/共 8 处$/);
    await page.context().close();
  });

  test('where a person says that no framework fits, one is made of the form, with the keyboard alone', async () => {
    const page = await openRead();
    const frameworks = page.getByRole('combobox', { name: '指标体系' });
    await frameworks.focus();
    await page.keyboard.press('Home');
    await page.getByText('没有相符的指标体系，而这张表自己规定了').waitFor();
    expect(await page.getByRole('button', { name: '下载 ziyang-emergency-2023.yaml' }).count()).toBe(0);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('按这张表新建');
    await page.keyboard.press('Enter');
    await page.getByText('草稿现在按照这张表新建的“新的指标体系”摆放').waitFor();
    expect(await focused(page)).toBe('不新建了');
    await page.getByRole('button', { name: '下载 ziyang-emergency-2023.yaml' }).waitFor();
    const id = page.getByRole('textbox', { name: '新指标体系的编号' });
    await id.fill('ziyang-2023');
    await id.press('Tab');
    await page.getByRole('button', { name: '下载 ziyang-2023.yaml' }).waitFor();
    await page.context().close();
  });

  test('no page errs', () => {
    expect(errors).toEqual([]);
  });
});
