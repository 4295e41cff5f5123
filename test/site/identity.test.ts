/** Who runs the portal. */
import { expect, test } from 'vitest';
import { identityOf } from '../../src/site/identity.ts';
import { readPortal } from '../../src/archive/portal.ts';
import { PORTAL } from './meta/view.ts';

test('what the portal does not say is left out', () => {
  expect(identityOf(PORTAL)).toEqual([{ name: '主办', text: '测试组' }]);
});

test('everything that it says is shown, the publisher first', () => {
  const portal = {
    ...PORTAL,
    contact: '办公电话',
    icpRecord: '粤ICP备12345678号-1',
    policeRecord: '粤公网安备 44010602001234号',
    governmentBadge: { picture: 'badge.png', address: 'https://bszs.conac.cn/sitename?method=show&id=1A' },
    identifierCode: '4403000052',
  };
  expect(identityOf(portal)).toEqual([
    { name: '主办', text: '测试组' },
    { name: '网站标识码', text: '4403000052' },
    { name: '备案', text: '粤ICP备12345678号-1', href: 'https://beian.miit.gov.cn/' },
    {
      name: '公安备案',
      text: '粤公网安备 44010602001234号',
      href: 'https://beian.mps.gov.cn/#/query/webSearch?code=44010602001234',
    },
    {
      name: '党政机关标识',
      text: '党政机关网站标识',
      href: 'https://bszs.conac.cn/sitename?method=show&id=1A',
      picture: 'badge.png',
    },
    { name: '联系', text: '办公电话' },
  ]);
});

test('an example says that it is one, where it has no number, and links to no registry', () => {
  expect(identityOf({ ...PORTAL, example: true, icpRecord: '粤ICP备12345678号' })).toEqual([
    { name: '主办', text: '测试组' },
    { name: '网站标识码', text: '示例，没有标识码' },
    { name: '备案', text: '粤ICP备12345678号', href: 'https://beian.miit.gov.cn/' },
    { name: '公安备案', text: '示例，未备案' },
  ]);
});

test('the portal that comes with the program claims no number', () => {
  expect(identityOf(readPortal()).map(({ text }) => text)).toContain('示例，未备案');
  expect(identityOf(readPortal()).filter(({ text }) => /\d/.test(text))).toEqual([]);
});
