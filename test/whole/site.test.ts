/** The whole site, built as anyone builds it: promised files, a sixth report without code, hostile text, no request elsewhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { PORTAL_BASE } from '../fixtures/portal-site.ts';
import { browsing } from './browsing.ts';
import { chromiumPath } from './chromium.ts';

const dist = join(inject('portalSite'), 'dist');

const file = (path: string): string => readFileSync(join(dist, path), 'utf8');
const json = (path: string): Record<string, unknown> => JSON.parse(file(path)) as Record<string, unknown>;
const pages = (): string[] =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.replaceAll('\\', '/'));

describe('report.json', () => {
  test('recomputes Guangzhou to 94.49, 优', () => {
    const report = json('reports/guangzhou-emergency/2022/report.json');
    expect(report).toMatchObject({
      schemaVersion: '1',
      id: 'guangzhou-emergency/2022',
      url: `${PORTAL_BASE}reports/guangzhou-emergency/2022/`,
      year: 2022,
      department: { id: 'guangzhou-emergency', name: '广州市应急管理局', region: ['广东省', '广州市'] },
      framework: 'guangzhou-2022',
      stated: { total: '94.49', grade: '优' },
      recomputed: { total: '94.49', grade: '优', computedPoints: '30' },
    });
  });
  test('lists findings with what stands there, what should, and the note that explains them', () => {
    const { findings } = json('reports/guangzhou-emergency/2022/report.json') as {
      findings: Record<string, unknown>[];
    };
    expect(findings[0]).toMatchObject({
      check: 'budget-foots',
      outcome: 'fail',
      severity: 'error',
      at: 'budget.expenditure.unphased',
      stated: '39481.84万元',
      expected: '39667.84万元',
      difference: '-186万元',
    });
    expect(findings.every((finding) => typeof finding['acknowledged'] === 'string')).toBe(true);
  });
  test('has every promised key', () => {
    expect(Object.keys(json('reports/liwan-emergency/2021/report.json'))).toEqual(
      expect.arrayContaining([
        'schemaVersion',
        'id',
        'title',
        'url',
        'year',
        'department',
        'framework',
        'disclosure',
        'budget',
        'tables',
        'targets',
        'facts',
        'stated',
        'recomputed',
        'indicators',
        'findings',
      ]),
    );
  });
  test('lists leaves and parts in form order, with working', () => {
    const { indicators } = json('reports/yantian-emergency/2023/report.json') as {
      indicators: { id: string; recomputed: string; working: unknown[] }[];
    };
    const ids = indicators.map(({ id }) => id);
    expect(ids.slice(ids.indexOf('budget-execution'), ids.indexOf('budget-execution') + 6)).toEqual([
      'budget-execution',
      'budget-execution.q1',
      'budget-execution.q2',
      'budget-execution.q3',
      'budget-execution.q4',
      'budget-execution.mean',
    ]);
    const satisfaction = indicators.find(({ id }) => id === 'satisfaction');
    expect(satisfaction).toMatchObject({ stated: '6', recomputed: '4', basis: 'computed', method: 'bands' });
    expect(satisfaction?.working).not.toEqual([]);
  });
  test('is null where nothing was published', () => {
    expect(json('reports/liwan-emergency/2021/report.json')).toMatchObject({
      framework: null,
      stated: { total: null, grade: null },
      recomputed: { total: null, grade: null, computedPoints: null },
      indicators: [],
    });
  });
});

describe('the archive as data', () => {
  test('reports.json lists all but drafts, without the large parts', () => {
    const list = JSON.parse(file('data/reports.json')) as Record<string, unknown>[];
    expect(list.map(({ id }) => id)).toEqual(
      [
        'ziyang-emergency/2023',
        'guangzhou-emergency/2023',
        'huadu-emergency/2023',
        'yantian-emergency/2023',
        'some-bureau/2023',
        'guangzhou-emergency/2022',
        'some-bureau/2022',
        'liwan-emergency/2021',
      ].sort((a, b) => list.findIndex(({ id }) => id === a) - list.findIndex(({ id }) => id === b)),
    );
    expect(list).toHaveLength(8);
    for (const key of ['budget', 'tables', 'targets', 'facts', 'indicators']) expect(list[0]).not.toHaveProperty(key);
    expect(list.find(({ id }) => id === 'ziyang-emergency/2023')).toHaveProperty('findings', {
      fail: 5,
      truncation: 0,
      review: 3,
      unchecked: 0,
    });
  });
  test('CSV begins with a byte order mark and the promised header', () => {
    expect(file('data/reports.csv').split('\r\n')[0]).toBe(
      '\uFEFFid,department,region,year,framework,status,stated_total,stated_grade,recomputed_total,recomputed_grade,computed_points,unit,approved,adjusted,executed,execution_rate,findings_fail,findings_review,url,' +
        'stated_grade_meant,recomputed_grade_meant,reviewed_total,reviewed_grade,third_party_total,third_party_grade',
    );
    expect(file('data/indicators.csv').split('\r\n')[0]).toBe(
      '\uFEFFreport,framework,indicator,path,weight,stated,recomputed,basis,method,reason,improvement,kind,least,most,reviewed,third_party,grade',
    );
    expect(file('data/reports.csv')).toContain(
      '\r\nhuadu-emergency/2023,广州市花都区应急管理局,广东省/广州市/花都区,2023,guangzhou-district-2023,published,98.11,',
    );
  });
  test('each CSV has a second file that describes its columns in Chinese', () => {
    expect(file('data/reports-columns.csv')).toContain('stated_total,自评总分（部门公布）');
    expect(file('data/indicators-columns.csv')).toContain('weight,分值');
  });
});

test('a sixth report under an existing framework needs no code', () => {
  expect(json('reports/guangzhou-emergency/2023/report.json')).toMatchObject({
    year: 2023,
    // One score is 1.5 less than in the year before.
    recomputed: { total: '92.99', grade: '优' },
  });
  expect(file('departments/guangzhou-emergency/index.html')).toContain('/reports/guangzhou-emergency/2023/');
});

test('a draft has no page', () => {
  expect(existsSync(join(dist, 'reports/some-bureau/2024'))).toBe(false);
});

describe('the score table', () => {
  test('has a row with an anchor for every leaf and part, and fields that can be found', () => {
    const $ = load(file('reports/guangzhou-emergency/2022/index.html'));
    const row = $('table[data-table="scores"] tr#i-output-completion[data-indicator="output-completion"]');
    expect(row).toHaveLength(1);
    expect(row.find('[data-field="weight"]').text().trim()).toBe('20');
    expect(row.find('[data-field="stated"]').text().trim()).toBe('19.54');
    expect(row.find('[data-field="recomputed"] summary').text().trim()).toBe('19.54');
    expect($('tr[data-indicator^="procurement-intent."]')).toHaveLength(2);
  });
  test('says 未公开得分 where no scores were published', () => {
    expect(load(file('reports/liwan-emergency/2021/index.html'))('main').text()).toContain('未公开得分');
  });
});

describe('findings', () => {
  test('stand on the report page under 核对说明, each with its anchor, figures and note', () => {
    const $ = load(file('reports/ziyang-emergency/2023/index.html'));
    const finding = $('[id="finding-score-within-weight-scores.execution.stated"]');
    expect($('h2#findings').text()).toBe('核对说明');
    expect(finding.text()).toContain('超过分值');
    expect(
      finding
        .find('dd')
        .toArray()
        .map((el) => $(el).text()),
    ).toEqual(['96', '≤10', '86']);
    expect(finding.text()).toContain('说明：');
  });
  test('can be followed by check and by department, without JavaScript', () => {
    expect(file('findings/index.html')).toContain('/findings/checks/score-within-weight/');
    expect(file('findings/checks/score-within-weight/index.html')).toContain(
      '/reports/ziyang-emergency/2023/#finding-score-within-weight-scores.execution.stated',
    );
    expect(load(file('findings/departments/ziyang-emergency/index.html'))('tbody tr')).toHaveLength(8);
  });
  test('findings.json counts the comparisons of every check', () => {
    const { checks, findings } = json('data/findings.json') as {
      checks: { id: string; comparisons: object }[];
      findings: unknown[];
    };
    expect(checks.find(({ id }) => id === 'table-foots')?.comparisons).toHaveProperty('pass');
    expect(findings.length).toBeGreaterThan(30);
  });
  test('a report page leads to the editor of its file', () => {
    const $ = load(file('reports/liwan-emergency/2021/index.html'));
    expect($('a[href$="/edit/main/content/reports/liwan-emergency/2021.mdx"]')).toHaveLength(1);
  });
});

test('no page shows a slip of the code', () => {
  expect(pages().length).toBeGreaterThan(15);
  for (const page of pages()) expect(load(file(page))('body').text(), page).not.toMatch(/undefined|NaN|\[object /);
});

test('hostile text is shown and does nothing', () => {
  const page = file('reports/some-bureau/2023/index.html');
  const $ = load(page);
  expect(
    $('.prose script, .prose img, .prose iframe, .prose style, .prose [onerror], .prose [href^="javascript"]'),
  ).toHaveLength(0);
  for (const text of [
    '<script>',
    'onerror=',
    'set:html',
    'process.exit',
    'javascript:window',
    'https://evil.example/x.png',
    '<iframe',
  ]) {
    expect($('.prose').text()).toContain(text);
  }
});

/** What scripts do to a page follows from which they are: of pages below one folder that have the same ones, the largest. */
function kindsOfPages(): string[] {
  const bySize = pages().toSorted((a, b) => file(a).length - file(b).length);
  const kindOf = (page: string): string =>
    [page.split('/')[0], ...(file(page).match(/<script[^>]* src="[^"]+"/g) ?? [])].join(' ');
  return [...new Map(bySize.map((page) => [kindOf(page), page])).values()];
}

describe.skipIf(chromiumPath === undefined)('in a browser', () => {
  const web = browsing(() => dist, PORTAL_BASE);
  const address = (path: string): string => `${web.address}${PORTAL_BASE}${path.replace(/index\.html$/, '')}`;

  const phone = { viewport: { width: 360, height: 740 } };
  const widthOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

  test('no page asks another origin for anything, errs, breaks its own policy, runs what an author wrote, or scrolls sideways on a phone', async () => {
    const page = await web.browser.newPage(phone);
    const happened: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(address(''))) happened.push(`asked for ${request.url()}`);
    });
    page.on('pageerror', (error) => happened.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' || /content security policy/i.test(message.text())) happened.push(message.text());
    });
    for (const path of pages()) {
      await page.goto(address(path));
      const state = await page.evaluate(() => ({
        isHacked: 'hacked' in window,
        isEarly: document.documentElement.dataset['js'] === '',
      }));
      expect(state, path).toEqual({ isHacked: false, isEarly: true });
      expect(happened, path).toEqual([]);
      expect(await widthOf(page), path).toBeLessThanOrEqual(360);
    }
  });

  test('pages are complete without JavaScript and never scroll sideways on a phone', async () => {
    const context = await web.browser.newContext({ ...phone, javaScriptEnabled: false });
    const page = await context.newPage();
    const kinds = kindsOfPages();
    expect(kinds.length).toBeGreaterThan(15);
    for (const path of kinds) {
      await page.goto(address(path));
      expect(await widthOf(page), path).toBeLessThanOrEqual(360);
    }
    await page.goto(address('reports/guangzhou-emergency/2022/'));
    await page.locator('#i-output-completion [data-field=recomputed] summary').click();
    expect(await page.locator('#i-output-completion').innerText()).toContain('20 × (20 + 3.5 ÷ 6 + 904 ÷ 994) ÷ 22');
    await context.close();
  });
});
