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

const ADDRESS = 'https://example.org';

test.each([
  { identifierCode: '4403000052' },
  { icpRecord: '粤ICP备12345678号' },
  { icpRecord: '京ICP备05083640号-2' },
  { policeRecord: '粤公网安备44010602001234号' },
  { policeRecord: '京公网安备 11010502030143号' },
  { governmentBadge: { picture: 'badge.png', address: 'https://bszs.conac.cn/sitename?method=show&id=0A1B' } },
  { example: true },
])('%o is accepted', (fields) => {
  expect(portal.safeParse({ ...SETTINGS, address: ADDRESS, ...fields }).success).toBe(true);
});

test.each([
  [{ identifierCode: '0000000000' }, '网站标识码不能全是 0；还没有的先不填。'],
  [{ icpRecord: '粤ICP备00000000号' }, '网站备案号的数字不能全是 0；还没有备案的先不填。'],
  [{ icpRecord: '12345678' }, '网站备案号应像 粤ICP备12345678号-1。'],
  [{ policeRecord: '粤公网安备00000000000000号' }, '公安备案号的数字不能全是 0；还没有备案的先不填。'],
  [{ policeRecord: '粤公网安备123号' }, '公安备案号应像 粤公网安备44010602001234号，数字有十四位。'],
  [
    { governmentBadge: { picture: '../badge.png', address: 'https://bszs.conac.cn/a' } },
    '图应是 public 文件夹里的文件名，例如 badge.png。',
  ],
  [
    { governmentBadge: { picture: 'badge.png', address: 'https://example.org/a' } },
    '链接应以 https://bszs.conac.cn/ 开头。',
  ],
])('%o is refused', (fields, message) => {
  const { error } = portal.safeParse({ ...SETTINGS, address: ADDRESS, ...fields });
  expect(error?.issues.map((issue) => issue.message)).toEqual([message]);
});
