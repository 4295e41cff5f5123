/** The compare page in a real browser: choosing, comparing, going back, and what is said when something is wrong. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import { load } from 'cheerio';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { PORTAL_BASE } from '../fixtures/portal-site.ts';
import { browsing } from './browsing.ts';
import { chromiumPath } from './chromium.ts';
import { PAINTED } from './walk.ts';

const GUANGZHOU = 'reports/guangzhou-emergency';

const dist = join(inject('portalSite'), 'dist');
const BOTH = 'framework=guangzhou-2022&reports=guangzhou-emergency/2022,guangzhou-emergency/2023';

test('the script weighs at most 5.5 KB compressed', () => {
  const $ = load(readFileSync(join(dist, 'compare/index.html')));
  const scripts = $('script[src]')
    .toArray()
    .map((script) => ($(script).attr('src') ?? '').replace(PORTAL_BASE, ''));
  const size = (script: string): number => gzipSync(readFileSync(join(dist, script))).length;
  const own = scripts.filter((script) => readFileSync(join(dist, script), 'utf8').includes('compare.json'));
  expect(own).toHaveLength(1);
  expect(own.map(size)[0]).toBeLessThanOrEqual(5.5 * 1024);
});

test('a report’s file for comparing is small and exact', () => {
  const path = join(dist, GUANGZHOU, '2022/compare.json');
  expect(readFileSync(path).length).toBeLessThan(16 * 1024);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
    stated: { total: '94.49' },
    framework: 'guangzhou-2022',
  });
});

test('each year of the roster has a board and a CSV', () => {
  for (const year of ['2021', '2022', '2023']) {
    expect(readdirSync(join(dist, 'coverage', year))).toEqual(['index.html']);
    expect(readFileSync(join(dist, `coverage/${year}.csv`), 'utf8')).toContain(`\r\n${year},`);
  }
  expect(load(readFileSync(join(dist, 'coverage/index.html')))('tbody tr').length).toBe(3);
});

describe.skipIf(chromiumPath === undefined)('in a browser', () => {
  const web = browsing(() => dist, PORTAL_BASE);
  const address = (path: string): string => `${web.address}${PORTAL_BASE}${path}`;
  let page: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    page = await web.browser.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404')) errors.push(message.text());
    });
  });

  const open = async (query: string): Promise<void> => {
    await page.goto(address(`compare/${query === '' ? '' : `?${query}`}`));
    await page.locator('.compare-status', { hasNotText: '正在读取' }).waitFor();
  };
  const status = (): Promise<string> => page.locator('.compare-status').innerText();

  test('the address alone gives the table, exact and linked', async () => {
    await open(BOTH);
    expect(await status()).toBe('正在比较 2 份报告：广州市应急管理局2022年度、广州市应急管理局2023年度。');
    const row = page.locator('tr', { has: page.locator('a[href$="/2022/#i-outcome-completion"]') });
    expect(await row.locator('th, td').allInnerTexts()).toEqual([
      '部门整体绩效目标效益指标完成情况',
      '20',
      '20.00',
      '20.00',
      '18.5',
      '18.5',
      '复算相差 1.5 分',
    ]);
    expect(
      await page.locator('thead a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual([`${PORTAL_BASE}reports/guangzhou-emergency/2022/`, `${PORTAL_BASE}reports/guangzhou-emergency/2023/`]);
  });

  test('every link of the table leads to a row that is there', async () => {
    await open(BOTH);
    const links = await page
      .locator('.compare-table a[href*="#"]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links.length).toBeGreaterThan(40);
    for (const year of ['2022', '2023']) {
      const $ = load(readFileSync(join(dist, GUANGZHOU, year, 'index.html')));
      const wanted = links.filter((link) => link.includes(`/${year}/`)).map((link) => link.split('#')[1] ?? '');
      expect(wanted.filter((id) => $(`[id="${id}"]`).length !== 1)).toEqual([]);
    }
  });

  test('only what differs can be shown', async () => {
    await open(BOTH);
    const shown = page.locator('.compare-table tbody tr:visible');
    const all = await shown.count();
    await page.getByLabel('只看有差异的行').check();
    expect(await shown.count()).toBeLessThan(all / 3);
    expect(await shown.filter({ hasText: '相同' }).count()).toBe(0);
  });

  test('framework and reports are chosen with the keyboard, and the way back leads back', async () => {
    await open('');
    await page.getByRole('link', { name: '广州市部门整体绩效自评指标体系' }).press('Enter');
    await page.getByLabel('筛选报告').fill('2023');
    expect(await page.locator('.compare-choices input').count()).toBe(1);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: '比较所选报告' }).press('Enter');
    expect(await page.locator('form.compare-form > p').innerText()).toContain('请至少选择两份报告。');
    await page.getByLabel('筛选报告').fill('');
    await page.getByLabel('2022年度').check();
    await page.getByRole('button', { name: '比较所选报告' }).press('Enter');
    await page.locator('.compare-table').waitFor();
    expect(page.url()).toBe(
      address('compare/?framework=guangzhou-2022&reports=guangzhou-emergency/2023,guangzhou-emergency/2022'),
    );
    await page.goBack();
    await page.getByLabel('筛选报告').waitFor();
    expect(page.url()).toBe(address('compare/?framework=guangzhou-2022'));
  });

  test('the choice can be changed below the table', async () => {
    await open(BOTH);
    await page.getByText('更换或增减报告').click();
    await page.locator('.compare-choices').getByLabel('2022年度').waitFor();
    expect(await page.locator('.compare-choices input:checked').count()).toBe(2);
  });

  test('where reports are too many for one list, they are chosen region by region', async () => {
    const path = '**/data/compare/guangzhou-2022';
    const row = (year: number) => ['guangzhou-emergency/' + year, '广州市应急管理局', year, '广东省广州市'];
    const regions = [
      { code: '440100', name: '广东省广州市' },
      { code: '440200', name: '广东省韶关市' },
      { code: '440500', name: '广东省汕头市' },
    ];
    await page.route(`${path}.json`, (route) =>
      route.fulfill({ json: { id: 'guangzhou-2022', name: '广州', reports: [], regions } }),
    );
    await page.route(`${path}/440100.json`, (route) => route.fulfill({ json: [row(2023)] }));
    await page.route(`${path}/440500.json`, (route) => route.fulfill({ body: '<html>' }));
    await page.route(`${path}/440200.json`, (route) => route.fulfill({ json: [row(2022)] }));
    await open('framework=guangzhou-2022');
    const choices = page.locator('.compare-choices');
    await choices.getByLabel('2023年度').check();
    const region = page.locator('.compare-form').getByRole('combobox', { name: '地区' });
    await region.selectOption('广东省汕头市');
    await page.getByText('这个地区的报告清单没有取到').waitFor();
    expect(await choices.locator('input').count()).toBe(1);
    await region.selectOption('广东省韶关市');
    await choices.getByLabel('2022年度').check();
    expect(await choices.locator('input:checked').count()).toBe(2);
    await page.getByRole('button', { name: '比较所选报告' }).click();
    await page.locator('.compare-table').waitFor();
    // What is compared is marked, also that of a region which is not shown.
    await page.getByText('更换或增减报告').click();
    await choices.getByLabel('2022年度').waitFor();
    expect(await choices.locator('input:checked').count()).toBe(2);
    await page.unrouteAll();
  });

  test('what is wrong is said, and what to do', async () => {
    await open(`${BOTH},nobody/2020,huadu-emergency/2023`);
    const notice = await page.locator('.compare .notice').innerText();
    expect(notice).toContain('没有找到报告 nobody/2020，它可能不存在或已撤回，请在下面重新选择。');
    expect(notice).toContain(
      '使用另一个指标体系“广州市区级部门整体支出绩效自评指标体系（一级指标）”，不能放在一起比较',
    );
    await open('framework=no-such-thing');
    expect(await page.locator('.compare .notice').innerText()).toContain('没有编号为 no-such-thing 的指标体系');
    await open('framework=hunan-2023');
    expect(await page.locator('.compare .notice').innerText()).toContain('还没有两份可比较的报告');
    await open('reports=%3Cimg%20src%3Dx%3E');
    expect(await page.locator('.compare .notice').innerText()).toContain('网址里的“<img src=x>”不是');
    expect(await page.locator('.compare img').count()).toBe(0);
  });

  test('no page errs or runs into its own policy', () => {
    expect(errors).toEqual([]);
  });

  // All rules once; another mode only paints the page anew.
  test.each([
    ['light', { resultTypes: ['violations'] }],
    ['dark', { resultTypes: ['violations'], runOnly: { type: 'rule', values: PAINTED } }],
  ] as const)('axe finds nothing on compare and coverage, %s', async (colorScheme, rules) => {
    // The policy refuses axe, which only the test puts into the page.
    const context = await web.browser.newContext({
      bypassCSP: true,
      colorScheme,
      viewport: { width: 360, height: 740 },
    });
    const tested = await context.newPage();
    for (const path of [
      `compare/?${BOTH}`,
      'compare/?framework=guangzhou-2022',
      'compare/',
      'coverage/',
      'coverage/2023/',
    ]) {
      await tested.goto(address(path));
      if (path.startsWith('compare')) await tested.locator('.compare-status', { hasNotText: '正在读取' }).waitFor();
      await tested.evaluate(axe.source);
      const found = await tested.evaluate(async (options) => {
        const { axe: runner } = window as unknown as {
          axe: {
            run: (at: string, options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
          };
        };
        const { violations } = await runner.run('main', options);
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
      }, rules);
      expect(found, path).toEqual([]);
      expect(await tested.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(360);
    }
    await context.close();
  });

  test('without JavaScript the page says what to do', async () => {
    const context = await web.browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(address(`compare/?${BOTH}`));
    const text = await plain.locator('main').innerText();
    expect(text).toContain('这个浏览器没有运行脚本，或者版本太旧，不能并列比较。请用下面的办法');
    expect(await plain.locator('main a').evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
      `${PORTAL_BASE}frameworks/`,
      `${PORTAL_BASE}data/indicators.csv`,
    ]);
    await context.close();
  });
});
