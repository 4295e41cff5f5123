/** What pages tell machines beside meta tags: breadcrumbs, data in the head, robots.txt, what the sitemap reads. */
import { expect, test } from 'vitest';
import { breadcrumbJsonLd } from '../../../src/site/meta/breadcrumbs.ts';
import { CONTENT_SECURITY_POLICY } from '../../../src/site/meta/policy.ts';
import { robotsText } from '../../../src/site/meta/robots.ts';
import { headFacts } from '../../../src/site/meta/sitemap.ts';
import { structuredDataText } from '../../../src/site/meta/structured.ts';

test('breadcrumbs count from one and end at the page itself', () => {
  const trail = [
    { name: '首页', href: '/zjjx/' },
    { name: '某局', href: '/zjjx/departments/some-bureau/' },
  ];
  const page = { name: '报告', href: '/zjjx/reports/some-bureau/2023/' };
  expect(breadcrumbJsonLd(trail, page, 'https://portal.example')).toEqual({
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: '首页', item: 'https://portal.example/zjjx/' },
      { '@type': 'ListItem', position: 2, name: '某局', item: 'https://portal.example/zjjx/departments/some-bureau/' },
      {
        '@type': 'ListItem',
        position: 3,
        name: '报告',
        item: 'https://portal.example/zjjx/reports/some-bureau/2023/',
      },
    ],
  });
});

test('data in the head cannot end its element or open a comment, and stays the same data', () => {
  const objects = [{ name: '</script><script>alert(1)</script><!--\u2028' }];
  const text = structuredDataText(objects) ?? '';
  expect(text).not.toMatch(/[<\u2028]/);
  expect(JSON.parse(text)).toEqual(objects);
});

test('nothing to say is no element', () => {
  expect(structuredDataText([])).toBeUndefined();
});

test('no page may run WebAssembly or what is made from text', () => {
  expect(JSON.stringify(CONTENT_SECURITY_POLICY)).not.toContain('unsafe');
});

test('robots.txt names the sitemap', () => {
  expect(robotsText('https://portal.example/zjjx/sitemap-index.xml')).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://portal.example/zjjx/sitemap-index.xml\n',
  );
});

test('the sitemap takes from a head whether a page is listed and when it changed', () => {
  const head = '<head><meta property="article:modified_time" content="2026-11-20"></head>';
  expect(headFacts(head)).toEqual({ isListed: true, modified: '2026-11-20' });
  expect(headFacts('<head><meta name="robots" content="nofollow, noindex"></head>')).toEqual({
    isListed: false,
    modified: undefined,
  });
});

test('what a body shows of meta tags is not in the head', () => {
  expect(headFacts('<head></head><meta name="robots" content="noindex">').isListed).toBe(true);
});
