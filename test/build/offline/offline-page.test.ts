/** A page that opens from a disk. */
import { expect, test } from 'vitest';
import { offlinePage } from '../../../src/build/offline/offline-page.ts';
import { relativeAddress, relativeStyles } from '../../../src/build/offline/relative-address.ts';

const FILES = ['index.html', 'search/index.html', 'reports/a/2023/index.html', 'a/b c.csv', '_astro/x.css', 'p.png'];
const site = { origin: 'https://example.org', base: '/zjjx/', has: (file: string) => FILES.includes(file) };
const REPORT = 'reports/a/2023/index.html';

test.each([
  ['/zjjx/', '../../../index.html'],
  ['/zjjx/search/?q=a&b=c', '../../../search/index.html?q=a&b=c'],
  ['/zjjx/reports/a/2023/#s1', 'index.html#s1'],
  ['#s1', '#s1'],
  ['/zjjx/a/b%20c.csv', '../../../a/b%20c.csv'],
  ['../2023/', 'index.html'],
  ['/zjjx/missing/', '/zjjx/missing/'],
  ['https://example.org/zjjx/', 'https://example.org/zjjx/'],
  ['mailto:a@example.org', 'mailto:a@example.org'],
])('%s is %s', (address, relative) => {
  expect(relativeAddress(site, REPORT, address)).toBe(relative);
});

test('style sheets load relative to themselves', () => {
  expect(relativeStyles(site, '_astro/x.css', 'a{background:url("/zjjx/p.png")}b{mask:url(#m)}')).toBe(
    'a{background:url("../p.png")}b{mask:url(#m)}',
  );
});

test('addresses are relative in every attribute, and nothing else changes', () => {
  const html =
    '<a class="x" href="/zjjx/search/?a=1&amp;b=2">/zjjx/</a><img src=\'/zjjx/p.png\' srcset="/zjjx/p.png 1x, /zjjx/p.png 2x" alt="href=/zjjx/"><form action=/zjjx/search/></form>';
  expect(offlinePage(site, REPORT, html)).toBe(
    '<a class="x" href="../../../search/index.html?a=1&amp;b=2">/zjjx/</a><img src="../../../p.png" srcset="../../../p.png 1x, ../../../p.png 2x" alt="href=/zjjx/"><form action="../../../search/index.html"></form>',
  );
});

test('what only looks like an attribute stays text', () => {
  const html = '<img alt=" href=/zjjx/ onerror=a &quot;&lt;" src="/zjjx/p.png"/><p title=\'" href=/zjjx/\'>a</p>';
  expect(offlinePage(site, 'index.html', html)).toBe(
    '<img alt=" href=/zjjx/ onerror=a &quot;<" src="p.png"/><p title=\'" href=/zjjx/\'>a</p>',
  );
});

test('scripts are left out, their data stays, and the policy allows the files of a disk and no script', () => {
  const html = `<meta http-equiv="content-security-policy" content="script-src 'self'"><script>a()</script><script type="module" src="/zjjx/a.js"></script><script type="application/ld+json">{}</script><p class="notice without-script">a<b>c</b></p><p>d</p>`;
  expect(offlinePage(site, REPORT, html)).toBe(
    `<meta http-equiv="content-security-policy" content="default-src 'none'; img-src file:; style-src file:; form-action file:; base-uri 'none'"><script type="application/ld+json">{}</script><p>d</p>`,
  );
});

test('every page says that it is a preview, and the search page what to do', () => {
  expect(offlinePage(site, REPORT, '<main id="main"><h1>a</h1></main>')).toMatch(
    /^<main id="main"><p class="notice">[^<]*预览/,
  );
  expect(offlinePage(site, 'search/index.html', '<main></main>')).toContain('预览里不能检索');
});
