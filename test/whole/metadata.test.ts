/** What a built site tells machines, below a base path: heads, feed, sitemap, robots, security policy; and what stops a build. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { load } from 'cheerio';
import { describe, expect, inject, test } from 'vitest';
import { BODY, REPORT_LINES, reportText } from '../fixtures/content.ts';
import { PORTAL_BASE, PORTAL_ROOT } from '../fixtures/portal-site.ts';
import { copyOf } from './built-site.ts';
import { browsing } from './browsing.ts';
import { chromiumPath } from './chromium.ts';

const dist = join(inject('portalSite'), 'dist');
const text = (file: string): string => readFileSync(join(dist, file), 'utf8');
const pages = (): string[] =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.split(sep).join('/'));

test('the footer links every record to its registry, and the badge is a picture of the site itself', () => {
  const $ = load(text('index.html'));
  const links = $('.footer dl a').toArray();
  expect(links.map((link) => [$(link).text().trim(), $(link).attr('href')])).toEqual([
    ['粤ICP备12345678号-1', 'https://beian.miit.gov.cn/'],
    ['粤公网安备44010602001234号', 'https://beian.mps.gov.cn/#/query/webSearch?code=44010602001234'],
    ['', 'https://bszs.conac.cn/sitename?method=show&id=1A'],
  ]);
  expect($('.footer dl img').attr()).toMatchObject({ src: `${PORTAL_BASE}favicon.svg`, alt: '党政机关网站标识' });
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
    ['Url', `${PORTAL_ROOT}reports/some-bureau/2023/`],
    ['og:type', 'article'],
    ['og:url', `${PORTAL_ROOT}reports/some-bureau/2023/`],
  ])('says %s', (name, content) => {
    expect(meta(name)).toBe(content);
  });
  test('tells the way to it as JSON-LD', () => {
    const $ = load(text('reports/some-bureau/2023/index.html'));
    const objects = JSON.parse($('script[type="application/ld+json"]').text()) as { '@type': string }[];
    expect(objects.filter((object) => object['@type'] === 'BreadcrumbList')).toHaveLength(1);
    expect(JSON.stringify(objects)).toContain(`${PORTAL_ROOT}departments/some-bureau/`);
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
      link: `${PORTAL_ROOT}reports/some-bureau/2023/#revisions`,
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
  expect(text('robots.txt')).toContain(`Sitemap: ${PORTAL_ROOT}sitemap-index.xml`);
  expect(existsSync('public/robots.txt')).toBe(false);
  const $ = load(text('sitemap-0.xml'), { xml: true });
  const dates = new Map(
    $('url')
      .toArray()
      .map((each) => [$(each).find('loc').text(), $(each).find('lastmod').text()]),
  );
  expect(dates.get(`${PORTAL_ROOT}reports/some-bureau/2023/`)).toBe('2026-12-01T00:00:00.000Z');
  expect([...dates.keys()].filter((address) => /404|2024/.test(address))).toEqual([]);
});

test('no page may run WebAssembly or what is made from text', () => {
  expect(pages().filter((page) => /'(?:wasm-)?unsafe-/.test(text(page)))).toEqual([]);
});

describe.skipIf(chromiumPath === undefined)('in a browser', () => {
  const web = browsing(() => dist, PORTAL_BASE);

  test('the policy does refuse a script, a style and a picture that are not the site’s', async () => {
    const page = await web.browser.newPage();
    await page.goto(`${web.address}${PORTAL_BASE}`);
    const refused = await page.evaluate(async () => {
      const directives: string[] = [];
      const all = new Promise<void>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => {
          directives.push(event.effectiveDirective);
          if (directives.length === 3) resolve();
        });
      });
      const add = (tag: string, fill: (element: HTMLElement) => void): void => {
        const element = document.createElement(tag);
        fill(element);
        document.body.append(element);
      };
      add('script', (element) => (element.textContent = 'window.hacked = 1'));
      add('p', (element) => element.setAttribute('style', 'color: red'));
      add('img', (element) => element.setAttribute('src', 'data:image/gif;base64,AAAA'));
      await all;
      return { directives, hacked: 'hacked' in window };
    });
    expect(refused.hacked).toBe(false);
    expect(refused.directives.sort()).toEqual(['img-src', 'script-src-elem', 'style-src-attr']);
  });

  test('feed and sitemap are XML to a strict reader', async () => {
    const page = await web.browser.newPage();
    await page.goto(`${web.address}${PORTAL_BASE}`);
    for (const file of ['feed.xml', 'sitemap-index.xml', 'sitemap-0.xml']) {
      const faults = await page.evaluate(
        (xml) => new DOMParser().parseFromString(xml, 'application/xml').querySelectorAll('parsererror').length,
        text(file),
      );
      expect(faults, file).toBe(0);
    }
  });
});

test('a build is refused in Chinese when a link leads nowhere; the last site stays', () => {
  const site = copyOf(inject('portalSite'));
  const home = (): string => readFileSync(join(site.dist, 'index.html'), 'utf8');
  const before = home();
  const broken = reportText(REPORT_LINES, `${BODY}\n见[附件](/attachments/gone.pdf)。\n`);
  writeFileSync(join(site.content, 'reports/some-bureau/2023.mdx'), broken);
  const { status, output } = site.build();
  expect(status).toBe(1);
  expect(output).toContain('网站没有生成：生成的文件有 1 处问题，上一次的网站保持不变。');
  expect(output).toContain(
    `reports/some-bureau/2023/index.html：链接 ${PORTAL_BASE}attachments/gone.pdf 指向的页面或文件不存在。（links）`,
  );
  expect(home()).toBe(before);
  rmSync(site.folder, { recursive: true, force: true });
});
