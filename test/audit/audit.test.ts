/** What the audit does beside its rules: files that are missing, text for whoever builds, what it lets pass. */
import { expect, test } from 'vitest';
import { digestIds, hasId } from '../../src/audit/anchors.ts';
import { type AuditFault, faultText } from '../../src/audit/fault.ts';
import { faultsAfter, faultsIn, HOME, REPORT } from './good-site.ts';

test('a site without sitemap and feed has two faults', () => {
  expect(faultsIn({ 'sitemap-index.xml': undefined, 'feed.xml': undefined })).toEqual([
    'sitemap-index.xml sitemap: 没有站点地图。',
    'feed.xml feed: 没有订阅文件。',
  ]);
});

test('a sitemap whose part is missing lists nothing', () => {
  expect(faultsIn({ 'sitemap-0.xml': undefined })[0]).toContain(
    '站点地图 https://portal.example/zjjx/sitemap-0.xml 不存在',
  );
});

test.each([
  ['an anchor as browsers find it, decoded or not', HOME, '/#scores', '/#%73cores'],
  ["another site's page on the same host", HOME, '/zjjx/data.csv', 'https://portal.example/news/1.html'],
  ['a telephone number', HOME, '/zjjx/data.csv', 'tel:020-1234'],
  ['the beginning of a page', REPORT, '"#scores"', '"#"'],
  ['a picture that only decorates', REPORT, ' alt="图"', ' alt=""'],
  ['an address relative to the page', HOME, '/zjjx/data.csv', './data.csv'],
  ['a link that only names another page', HOME, '</head>', '<link rel="author" href="https://a.example/"></head>'],
  ['a fill within a picture', 'site.css', '.a{', '.b{fill:url(#shade)}.a{'],
])('passes %s', (_, file, from, to) => {
  expect(faultsAfter({ in: file, from, to })).toEqual([]);
});

test('an id that was not digested is not found', () => {
  const digests = digestIds(['scores', '核对', 'i-a.b']);
  expect(['scores', '核对', 'i-a.b', 'score', '', '核'].map((id) => hasId(digests, id))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

const fault = (file: string, message: string): AuditFault => ({ rule: 'links', file, message });

test('the same fault on many pages is reported once', () => {
  expect(faultText([fault('a.html', '甲。'), fault('b.html', '甲。'), fault('a.html', '乙。')])).toBe(
    '网站没有生成：生成的文件有 3 处问题，上一次的网站保持不变。\na.html 等 2 处：甲。（links）\na.html：乙。（links）',
  );
});

test('at most twenty different faults are reported, then counted', () => {
  const lines = faultText(Array.from({ length: 25 }, (_, index) => fault('a.html', `第 ${index} 处。`))).split('\n');
  expect(lines).toHaveLength(22);
  expect(lines.at(-1)).toBe('另有 5 种问题未列出。');
});
