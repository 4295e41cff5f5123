/** The meta tags of a page. */
import { expect, test } from 'vitest';
import { metaTags, type PageIdentity } from '../../../src/site/meta/tags.ts';
import { PORTAL } from './view.ts';

const PAGE: PageIdentity = {
  title: '某局报告',
  description: '说明。',
  column: 'reports',
  address: 'https://portal.example/zjjx/reports/some-bureau/2023/',
};

function tags(page: Partial<PageIdentity>, portal = PORTAL): Record<string, string> {
  return Object.fromEntries(
    metaTags(portal, { ...PAGE, ...page }).map((tag) => ['name' in tag ? tag.name : tag.property, tag.content]),
  );
}

test('a page names site and column', () => {
  expect(tags({})).toEqual({
    SiteName: '小站',
    SiteDomain: 'portal.example',
    ColumnName: '自评报告',
    ColumnDescription: '部门整体支出绩效自评报告全文、得分、算式与核对说明。',
    ColumnKeywords: '绩效自评报告,部门整体支出,复算得分',
    ColumnType: '信息公开目录',
    description: '说明。',
    'og:type': 'website',
    'og:title': '某局报告',
    'og:description': '说明。',
    'og:url': PAGE.address,
    'og:site_name': '小站',
    'og:locale': 'zh_CN',
  });
});

test('the identifier code stands where the portal has one', () => {
  expect(tags({}, { ...PORTAL, identifierCode: '4403000052' })['SiteIDCode']).toBe('4403000052');
  expect(tags({})).not.toHaveProperty('SiteIDCode');
});

test('an article says when, by whom and about what, and describes itself once', () => {
  const article = { published: '2024-08-01', modified: '2026-11-20', source: '某局', keywords: ['某局', '绩效'] };
  const found = tags({ article });
  expect(found).toMatchObject({
    ArticleTitle: '某局报告',
    PubDate: '2024-08-01 00:00',
    ContentSource: '某局',
    Keywords: '某局,绩效',
    Description: '说明。',
    Url: PAGE.address,
    'og:type': 'article',
    'article:published_time': '2024-08-01',
    'article:modified_time': '2026-11-20',
  });
  expect(found).not.toHaveProperty('description');
});

test('an article without changes was last modified when it was published', () => {
  expect(tags({ article: { published: '2024-08-01', source: '某局' } })['article:modified_time']).toBe('2024-08-01');
});
