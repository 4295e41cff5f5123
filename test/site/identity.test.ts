/** Who runs the portal. */
import { expect, test } from 'vitest';
import { identityOf } from '../../src/site/identity.ts';
import { PORTAL } from './meta/view.ts';

test('what the portal does not say is left out', () => {
  expect(identityOf(PORTAL)).toEqual([{ name: '主办', text: '测试组' }]);
});

test('everything that it says is shown, the publisher first', () => {
  const portal = { ...PORTAL, contact: '办公电话', icpRecord: '某ICP备1号', identifierCode: '4403000052' };
  expect(identityOf(portal)).toEqual([
    { name: '主办', text: '测试组' },
    { name: '网站标识码', text: '4403000052' },
    { name: '备案', text: '某ICP备1号' },
    { name: '联系', text: '办公电话' },
  ]);
});
