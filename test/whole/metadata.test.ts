/** What a built site tells machines, below a base path: heads, feed, sitemap, robots, security policy; and what stops a build. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BODY, DEPARTMENT, FRAMEWORK, REPORT_LINES, reportText, SITE } from '../fixtures/content.ts';
import { siteFrom } from './built-site.ts';
import { browsing } from './browsing.ts';
import { chromiumPath } from './chromium.ts';

const ROOT = 'https://portal.example/zjjx/';
const REVISION = ['revisions:', '  - { id: total, kind: 更正, date: 2026-12-01, reason: 总分写错。 }'];

const RECORDS = `identifierCode: "4403000052"
icpRecord: 粤ICP备12345678号-1
policeRecord: 粤公网安备44010602001234号
governmentBadge: { picture: favicon.svg, address: 'https://bszs.conac.cn/sitename?method=show&id=1A' }
`;

const with2022 = REPORT_LINES.map((line) => line.replace('year: 2023', 'year: 2022').replace('published', 'withdrawn'));
const with2024 = REPORT_LINES.map((line) => line.replace('year: 2023', 'year: 2024').replace('published', 'draft'));

const site = siteFrom(
  {
    'site.yaml': `${SITE.replace('https://example.org', 'https://portal.example').replace('base: /', 'base: /zjjx/')}${RECORDS}`,
    'departments/some-bureau.yaml': DEPARTMENT,
    'frameworks/small-2020.yaml': FRAMEWORK,
    'reports/some-bureau/2022.mdx': reportText(with2022),
    'reports/some-bureau/2023.mdx': reportText([...REPORT_LINES, ...REVISION]),
    'reports/some-bureau/2024.mdx': reportText(with2024),
  },
  { real: true },
);
const text = (file: string): string => readFileSync(join(site.dist, file), 'utf8');
const pages = (): string[] =>
  readdirSync(site.dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.split(sep).join('/'));

beforeAll(() => {
  const { status, output } = site.build();
  expect(status, output.slice(-4_000)).toBe(0);
});

afterAll(() => rmSync(dirname(site.content), { recursive: true, force: true }));

test('the footer links every record to its registry, and the badge is a picture of the site itself', () => {
  const $ = load(text('index.html'));
  const links = $('.footer dl a').toArray();
  expect(links.map((link) => [$(link).text().trim(), $(link).attr('href')])).toEqual([
    ['粤ICP备12345678号-1', 'https://beian.miit.gov.cn/'],
    ['粤公网安备44010602001234号', 'https://beian.mps.gov.cn/#/query/webSearch?code=44010602001234'],
    ['', 'https://bszs.conac.cn/sitename?method=show&id=1A'],
  ]);
  expect($('.footer dl img').attr()).toMatchObject({ src: '/zjjx/favicon.svg', alt: '党政机关网站标识' });
  expect($('.footer dl').text()).toContain('4403000052');
});

describe('the head of a report', () => {
  const meta = (name: string): string | undefined =>
    load(text('reports/some-bureau/2023/index.html'))(`meta[name="${name}"], meta[property="${name}"]`).attr('content');
  test.each([
    ['SiteName', '小站'],
    ['SiteDomain', 'portal.example'],
    ['SiteIDCode', '4403000052'],
    ['ColumnName', '自评报告'],
    ['ColumnType', '信息公开目录'],
    ['ArticleTitle', '某市某局2023年度部门整体支出绩效自评报告'],
    ['PubDate', '2026-11-20 00:00'],
    ['ContentSource', '某市某局'],
    ['Url', `${ROOT}reports/some-bureau/2023/`],
    ['og:type', 'article'],
    ['og:url', `${ROOT}reports/some-bureau/2023/`],
  ])('says %s', (name, content) => {
    expect(meta(name)).toBe(content);
  });
  test('tells the way to it as JSON-LD', () => {
    const $ = load(text('reports/some-bureau/2023/index.html'));
    const objects = JSON.parse($('script[type="application/ld+json"]').text()) as { '@type': string }[];
    expect(objects.filter((object) => object['@type'] === 'BreadcrumbList')).toHaveLength(1);
    expect(JSON.stringify(objects)).toContain(`${ROOT}departments/some-bureau/`);
  });
});

describe('the feed', () => {
  const entries = (): { title: string; link: string | undefined; updated: string }[] => {
    const $ = load(text('feed.xml'), { xml: true });
    return $('entry')
      .toArray()
      .map((entry) => ({
        title: $(entry).find('title').text(),
        link: $(entry).find('link').attr('href'),
        updated: $(entry).find('updated').text(),
      }));
  };
  test('begins with the newest: a correction, dated and linked to its section', () => {
    expect(entries()[0]).toEqual({
      title: '更正：某市某局2023年度部门整体支出绩效自评报告',
      link: `${ROOT}reports/some-bureau/2023/#revisions`,
      updated: '2026-12-01T00:00:00.000Z',
    });
  });
  test('says that a report was withdrawn, and knows no draft', () => {
    const titles = entries().map(({ title }) => title);
    expect(titles).toContain('已撤回：某市某局2022年度部门整体支出绩效自评报告');
    expect(titles.filter((title) => title.includes('2024'))).toEqual([]);
  });
});

test('robots.txt leads to the sitemap, which dates a report by its last change and leaves out what is not listed', () => {
  expect(text('robots.txt')).toContain(`Sitemap: ${ROOT}sitemap-index.xml`);
  expect(existsSync('public/robots.txt')).toBe(false);
  const $ = load(text('sitemap-0.xml'), { xml: true });
  const dates = new Map(
    $('url')
      .toArray()
      .map((each) => [$(each).find('loc').text(), $(each).find('lastmod').text()]),
  );
  expect(dates.get(`${ROOT}reports/some-bureau/2023/`)).toBe('2026-12-01T00:00:00.000Z');
  expect([...dates.keys()].filter((address) => /404|2024/.test(address))).toEqual([]);
});

test('no page may run WebAssembly or what is made from text', () => {
  expect(pages().filter((page) => /'(?:wasm-)?unsafe-/.test(text(page)))).toEqual([]);
});

describe.skipIf(chromiumPath === undefined)('in a browser', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'mingzhang-'));
    symlinkSync(site.dist, join(folder, 'zjjx'), 'junction');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const web = browsing(() => folder);

  test('no page breaks its own policy, and nothing is asked of anyone else', { timeout: 300_000 }, async () => {
    const page = await web.browser.newPage();
    const happened: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || /content security policy/i.test(message.text())) happened.push(message.text());
    });
    page.on('pageerror', (error) => happened.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(`${web.address}/zjjx/`)) happened.push(`asked for ${request.url()}`);
    });
    for (const path of pages()) {
      await page.goto(`${web.address}/zjjx/${path.replace(/index\.html$/, '')}`);
      const isEarly = await page.evaluate(() => document.documentElement.dataset['js'] === '');
      expect(isEarly, path).toBe(true);
      expect(happened, path).toEqual([]);
    }
  });

  test('the policy does refuse a script, a style and a picture that are not the site’s', async () => {
    const page = await web.browser.newPage();
    await page.goto(`${web.address}/zjjx/`);
    const refused = await page.evaluate(async () => {
      const directives: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => directives.push(event.effectiveDirective));
      const add = (tag: string, fill: (element: HTMLElement) => void): void => {
        const element = document.createElement(tag);
        fill(element);
        document.body.append(element);
      };
      add('script', (element) => (element.textContent = 'window.hacked = 1'));
      add('p', (element) => element.setAttribute('style', 'color: red'));
      add('img', (element) => element.setAttribute('src', 'data:image/gif;base64,AAAA'));
      await new Promise((resolve) => setTimeout(resolve, 200));
      return { directives, hacked: 'hacked' in window };
    });
    expect(refused.hacked).toBe(false);
    expect(refused.directives.sort()).toEqual(['img-src', 'script-src-elem', 'style-src-attr']);
  });

  test('feed and sitemap are XML to a strict reader', async () => {
    const page = await web.browser.newPage();
    await page.goto(`${web.address}/zjjx/`);
    for (const file of ['feed.xml', 'sitemap-index.xml', 'sitemap-0.xml']) {
      const faults = await page.evaluate(
        (xml) => new DOMParser().parseFromString(xml, 'application/xml').querySelectorAll('parsererror').length,
        text(file),
      );
      expect(faults, file).toBe(0);
    }
  });
});

describe('building again', () => {
  test('gives the same feed and sitemap, byte by byte', () => {
    const files = ['feed.xml', 'sitemap-index.xml', 'sitemap-0.xml', 'robots.txt'];
    const before = files.map(text);
    expect(site.build().status).toBe(0);
    expect(files.map(text)).toEqual(before);
  });

  test('is refused in Chinese when a link leads nowhere; the last site stays', () => {
    const before = text('index.html');
    const broken = reportText(REPORT_LINES, `${BODY}\n见[附件](/attachments/gone.pdf)。\n`);
    writeFileSync(join(site.content, 'reports/some-bureau/2023.mdx'), broken);
    const { status, output } = site.build();
    expect(status).toBe(1);
    expect(output).toContain('网站没有生成：生成的文件有 1 处问题，上一次的网站保持不变。');
    expect(output).toContain(
      'reports/some-bureau/2023/index.html：链接 /zjjx/attachments/gone.pdf 指向的页面或文件不存在。（links）',
    );
    expect(text('index.html')).toBe(before);
  });
});
