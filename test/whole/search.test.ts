/** Search in a real browser: several hundred queries made from the content against the text of the built pages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { browsing } from './browsing.ts';
import { chromiumPath } from './chromium.ts';
import { allPages } from './pages.ts';
import { ask } from './search-ask.ts';

const dist = inject('archiveSite');

/** What a figure is, said apart from the code under test. */
const FIGURE = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)*|\d+(?:\.\d+)*/g;
const BLOCKS =
  'h1,h2,h3,h4,h5,h6,p,li,dt,dd,td,th,caption,figcaption,summary,div,section,ul,ol,dl,table,tr,details,figure,svg,text,br,nav';

interface Truth {
  id: string;
  blocks: string[];
}

/** The visible text of every report that may be found, block by block, without white space. */
function readTruths(): Truth[] {
  return allPages(dist)
    .filter((path) => path.startsWith('reports/'))
    .flatMap((path) => {
      const $ = load(readFileSync(join(dist, path, 'index.html'), 'utf8'));
      const article = $('article.report');
      if (article.text().includes('本报告已撤回')) return [];
      article.find('.contents, .on-paper, script, style').remove();
      article.find(BLOCKS).before('\n').after('\n');
      article.find('small').before(' ');
      const blocks = article
        .text()
        .split('\n')
        .map(plain)
        .filter((block) => block !== '');
      return [{ id: path.slice('reports/'.length, -1), blocks: [...new Set(blocks)] }];
    });
}

/** Figures end with a mark, and white space is gone: `4,368.55 万元` is `⟨4368.55⟩万元`. */
function plain(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(FIGURE, (figure) => `⟨${figure.replaceAll(',', '')}⟩`)
    .replace(/\s+/g, '')
    .toLowerCase()
    .replace(/[“”‘’]/g, '"')
    .replace(/[‐‑–—─]/g, '-');
}

/** Pseudo-random numbers with a fixed beginning. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    const more = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((more ^ (more >>> 14)) >>> 0) % sides;
  };
}

/** Queries of every kind: phrases cut anywhere, words, single characters, figures, names, two words that must both occur. */
function makeQueries(truths: readonly Truth[]): string[] {
  const roll = dice(20261121);
  const pick = <T>(list: readonly T[]): T => list[roll(list.length)] as T;
  const cut = (length: number): string => {
    for (;;) {
      const block = pick(pick(truths).blocks);
      if (block.length < length || !/\p{Script=Han}/u.test(block)) continue;
      const start = roll(block.length - length + 1);
      const piece = block.slice(start, start + length);
      // A figure is not cut, and a phrase of signs alone is nothing to look for.
      const isWhole = /^[^⟨⟩]*(?:⟨[^⟨⟩]*⟩[^⟨⟩]*)*$/.test(piece);
      const isLatinCut = /[a-z]/.test(block.charAt(start - 1) + piece + block.charAt(start + length));
      if (isWhole && !isLatinCut && /[\p{L}\p{N}]/u.test(piece)) return typed(piece);
    }
  };
  const figures = [
    ...new Set(truths.flatMap(({ blocks }) => blocks.flatMap((block) => block.match(/⟨[^⟩]+⟩[%万元分个]*/g) ?? []))),
  ];
  const times = (count: number, make: () => string): string[] => Array.from({ length: count }, make);
  return [
    ...times(90, () => cut(2 + roll(7))),
    ...times(40, () => cut(2)),
    ...times(20, () => cut(1)),
    ...times(20, () => cut(9 + roll(20))),
    ...times(90, () => typed(pick(figures))),
    ...times(60, () => `${cut(2)} ${cut(2 + roll(3))}`),
    ...times(20, () => `${cut(2)} ${typed(pick(figures))}`),
    ...[
      '91.12%',
      '91.13%',
      '4368.55',
      '4,368.55万元',
      '４３６８．５５',
      '1.8',
      '11.8',
      '花都区',
      '盐田区应急管理局',
      '“三公”',
    ],
    ...['「三公」經費', 'PM', '应急 不存在的词', '支出率', '94.49', '绩效', 'emergency', '2022 广州', '预算执行率'],
    ...['三公经费', '“三公经费”', '《三公》经费', '４，３６８．５５', '公开、透明', '公开，透明'],
  ];
}

const typed = (piece: string): string => piece.replace(/[⟨⟩]/g, '');

/** Quotes, brackets, title marks and middle dots only surround words, and one stop is like another. */
const judged = (text: string): string =>
  text.replace(/["'「」『』《》〈〉【】〔〕()[\]·]/g, '').replace(/[、。;]/g, ',');

/** The reports that hold every word, each within one block. */
function holders(truths: readonly Truth[], query: string): Set<string> {
  const words = query.split(' ').map((word) => judged(plain(word)));
  return new Set(
    truths
      .filter(({ blocks }) => words.every((word) => blocks.some((block) => judged(block).includes(word))))
      .map(({ id }) => id),
  );
}

describe.skipIf(chromiumPath === undefined)('in a browser', () => {
  const web = browsing(() => dist);

  const shown = (page: Page): Promise<string[]> =>
    page
      .locator('[data-result]')
      .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['report'] ?? ''));

  const open = async (path: string): Promise<Page> => {
    const page = await web.browser.newPage();
    await page.goto(`${web.address}/${path}`);
    await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
    return page;
  };

  test('finds what the pages hold and puts it first, for hundreds of queries', async () => {
    const truths = readTruths();
    const queries = makeQueries(truths);
    const page = await web.browser.newPage();
    await page.goto(`${web.address}/search/`);
    const answers = await ask(page, queries);
    await page.close();

    let [wanted, recalled, first, right] = [0, 0, 0, 0];
    const faults: string[] = [];
    for (const [index, query] of queries.entries()) {
      const truth = holders(truths, query);
      const ids = (answers[index] ?? []).map(({ id }) => id);
      const head = ids.slice(0, Math.min(10, truth.size));
      const missed = [...truth].filter((id) => !ids.includes(id));
      wanted += truth.size;
      recalled += truth.size - missed.length;
      first += Math.min(10, truth.size);
      right += head.filter((id) => truth.has(id)).length;
      if (missed.length > 0) faults.push(`${query}: misses ${missed.join(' ')}`);
      const wrong = ids.filter((id) => !truth.has(id) && answers[index]?.find((hit) => hit.id === id)?.isLiteral);
      if (wrong.length > 0) faults.push(`${query}: does not stand in ${wrong.join(' ')}`);
    }
    console.log(
      `Search: ${queries.length} queries over ${truths.length} reports; recall ${recalled}/${wanted} = ${(recalled / wanted).toFixed(3)}, precision of the first ten ${right}/${first} = ${(right / first).toFixed(3)}.`,
    );
    expect(queries.length).toBeGreaterThanOrEqual(300);
    expect(wanted).toBeGreaterThan(600);
    expect(faults).toEqual([]);
    expect(recalled).toBe(wanted);
    expect(right / first).toBeGreaterThanOrEqual(0.98);
  });

  test('loads nothing of the index before the reader turns to the box', async () => {
    const page = await web.browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${web.address}/search/`, { waitUntil: 'networkidle' });
    expect(asked.filter((path) => path.includes('search-index'))).toEqual([]);
    const list = page.waitForResponse('**/groups.json');
    await page.locator('#q').focus();
    await list;
    await page.close();
  });

  test.each(['groups.json', 'words/*.json.gz', 'reports.json.gz', 'text.json.gz'])(
    'says so where %s cannot be had',
    async (file) => {
      const page = await web.browser.newPage();
      await page.route(`**/${file}`, (route) => route.abort());
      await page.goto(`${web.address}/search/?q=91.12%25`);
      await page.getByText('检索没有成功').waitFor();
      await page.close();
    },
  );

  test('says how many, marks the words, and opens at the section that holds them', async () => {
    const page = await open('search/?q=91.12%25');
    expect(await page.locator('[data-results]').getAttribute('data-result-count')).toBe(
      String((await shown(page)).length),
    );
    expect(await page.locator('[data-status]').innerText()).toMatch(/^找到 \d+ 份报告。$/);
    const hit = page.locator('[data-result]').first();
    expect(await hit.getAttribute('data-literal')).toBe('');
    expect(await hit.locator('mark').first().innerText()).toBe('91.12%');
    const link = hit.locator('.hit-sections a').first();
    expect(await link.getAttribute('href')).toMatch(/^\/reports\/[a-z-]+\/\d{4}\/#[^:]*:~:text=91\.12%25$/);
    const anchor = /#([^:]+):/.exec((await link.getAttribute('href')) ?? '')?.[1];
    await link.click();
    await page.waitForURL('**/reports/**');
    if (anchor !== undefined) expect(await page.locator(`[id="${anchor}"]`).count()).toBe(1);
    await page.close();
  });

  test('fetches the excerpts of what the reader comes near, by keyboard as well', async () => {
    const page = await open('search/?q=应急');
    const results = page.locator('[data-result]');
    expect(await results.first().locator('mark').count()).toBeGreaterThan(0);
    expect(await page.locator('[data-waiting]').count()).toBeGreaterThan(0);
    const last = results.last();
    expect(await last.locator('.hit-title').innerText()).not.toBe('');
    await last.locator('.hit-title').focus();
    await last.locator('mark').first().waitFor();
    // It was drawn again, and the focus is where it was.
    expect(await last.locator('.hit-title').evaluate((link) => link === document.activeElement)).toBe(true);
    await page.close();
  });

  test('filters, keeps them in the address, and goes back', async () => {
    const page = await open('search/?q=应急');
    const all = Number(await page.locator('[data-results]').getAttribute('data-result-count'));
    const year = page.locator('input[name="year"][value="2023"]');
    const count = Number(await year.locator('xpath=..').locator('.muted').innerText());
    await year.check();
    await page.waitForFunction(
      (before) => document.querySelector('[data-results]')?.getAttribute('data-result-count') !== before,
      String(all),
    );
    expect(Number(await page.locator('[data-results]').getAttribute('data-result-count'))).toBe(count);
    expect(new URL(page.url()).search).toContain('year=2023');
    expect((await shown(page)).every((id) => id.endsWith('/2023'))).toBe(true);
    // The box that was used keeps the focus although the filters were drawn again.
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('2023');
    await page.goBack();
    await page.waitForFunction(
      (before) => document.querySelector('[data-results]')?.getAttribute('data-result-count') === before,
      String(all),
    );
    expect(await page.locator('input[name="year"]:checked').count()).toBe(0);
    await page.close();
  });

  test('says of a total and a grade whether they are stated or recomputed', async () => {
    const page = await open('search/?q=盐田区应急管理局');
    const facts = await page.locator('[data-report="yantian-emergency/2023"] > p').innerText();
    // Its framework prints no bands: nobody knows the grade of the recomputed total.
    expect(facts).toContain('自评 95.7 分，优 · 复算 91.7 分');
    expect(facts).not.toMatch(/复算 91\.7 分，/);
    await page.close();
  });

  test.each([
    ['beside the answers on a wide screen', 1280, true],
    ['beside them on a very wide screen', 1920, true],
    ['behind a line above them on a tablet', 768, false],
    ['behind a line above them on a phone', 360, false],
  ])('the filters stand %s', async (_, width, isBeside) => {
    const page = await web.browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(`${web.address}/search/?q=应急`);
    await page.locator('[data-result]').first().waitFor();
    await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
    const box = page.locator('input[name="year"]').first();
    expect(await box.isVisible()).toBe(isBeside);
    expect(await page.locator('[data-filters] summary').isVisible()).toBe(!isBeside);
    const [filters, list] = [
      await page.locator('[data-filters]').boundingBox(),
      await page.locator('[data-results]').boundingBox(),
    ];
    if (filters === null || list === null) throw new Error('Filters and list are there.');
    expect(filters.x + filters.width <= list.x).toBe(isBeside);
    expect(filters.y + filters.height <= list.y).toBe(!isBeside);
    if (!isBeside) await page.locator('[data-filters] summary').click();
    await box.click();
    await page.waitForURL('**year=*');
    await page.close();
  });

  test('sorts by recomputed score and pages through the list', async () => {
    const page = await open('search/?q=应急&sort=score');
    const scores = (await page.locator('[data-result] > p').allInnerTexts()).map((text) =>
      Number(/复算 ([\d.]+) 分/.exec(text)?.[1] ?? -1),
    );
    expect(scores.length).toBe(10);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    const before = await shown(page);
    await page.getByRole('link', { name: '下一页' }).click();
    await page.waitForFunction(
      (id) => document.querySelector('[data-result]')?.getAttribute('data-report') !== id,
      before[0],
    );
    expect(page.url()).toContain('page=2');
    expect((await shown(page)).filter((id) => before.includes(id))).toEqual([]);
    await page.close();
  });

  test('finds a department by an earlier name, and loosens words that stand nowhere together', async () => {
    const former = await open(`search/?q=${encodeURIComponent('番禺区工商行政')}`);
    expect((await shown(former)).length).toBeGreaterThan(0);
    await former.close();
    const loose = await open(`search/?q=${encodeURIComponent('花都绩效')}`);
    expect(await shown(loose)).toContain('huadu-emergency/2023');
    expect(await loose.locator('[data-status]').innerText()).toContain('每个词');
    expect(await loose.locator('[data-literal]').count()).toBe(0);
    await loose.close();
  });

  test('a pasted paragraph finds its report, and the reader is told how much of it was used', async () => {
    const { id, text } = readTruths()
      .flatMap(({ id, blocks }) => blocks.map((block) => ({ id, text: typed(block) })))
      .reduce((longest, each) => (each.text.length > longest.text.length ? each : longest));
    expect(text.length).toBeGreaterThan(200);
    const page = await open(`search/?q=${encodeURIComponent(text)}`);
    expect(await shown(page)).toContain(id);
    expect(await page.locator(`[data-report="${id}"][data-literal]`).count()).toBe(1);
    expect(await page.locator('[data-status]').innerText()).toContain('只用了前');
    await page.close();
  });

  test('finds nothing of a withdrawn report or a draft, and says when there is nothing', async () => {
    const page = await open('search/?q=这句话谁也没有写过');
    expect(await shown(page)).toEqual([]);
    expect(await page.locator('[data-status]').innerText()).toMatch(/^没有找到/);
    await page.close();
  });
});
