/** The settings of a portal. */
import { expect, test } from 'vitest';
import { portal } from '../../src/report/portal.ts';

const SETTINGS = { name: '小站', title: '小站', description: '测试。', publisher: '测试组' };

test.each(['https://example.org', 'https://example.org/', 'http://example.org:8080'])('%s is an address', (address) => {
  expect(portal.safeParse({ ...SETTINGS, address }).success).toBe(true);
});

test.each([
  ['https://example.org/zjjx/', '站点网址里不要有路径；网站不在根目录时，路径写在 base 里，例如 base: /zjjx/。'],
  ['https://example.org?a', '站点网址里不要有路径；网站不在根目录时，路径写在 base 里，例如 base: /zjjx/。'],
  ['example.org', '站点网址应以 https:// 开头。'],
  ['ftp://example.org', '站点网址应以 https:// 开头。'],
])('%s is none: every address made from it would be wrong', (address, message) => {
  const { error } = portal.safeParse({ ...SETTINGS, address });
  expect(error?.issues.map((issue) => issue.message)).toEqual([message]);
});
