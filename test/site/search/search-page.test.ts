import { expect, test } from 'vitest';
import { addressOf, askedBy, excerptPieces } from '../../../src/site/search/search-page.ts';

test.each([
  ['', { query: '', page: 1 }],
  ['?q=+应急 &page=2', { query: '应急', page: 2 }],
  ['?q=91.12%25&page=-3', { query: '91.12%', page: 1 }],
  ['?q=a&page=x', { query: 'a', page: 1 }],
])('reads %s', (search, asked) => {
  expect(askedBy(search)).toEqual(asked);
});

test('writes an address that it reads again', () => {
  const asked = { query: '4,368.55万元 & 1%', page: 3 };
  expect(askedBy(addressOf(asked))).toEqual(asked);
  expect(addressOf({ query: '花都', page: 1 })).toBe(`?q=${encodeURIComponent('花都')}`);
});

test('divides an excerpt at its marks and leaves no markup', () => {
  expect(excerptPieces('执行率&lt;5% 的<mark>应急 &amp; 管理</mark>局')).toEqual([
    { text: '执行率<5% 的', isMarked: false },
    { text: '应急 & 管理', isMarked: true },
    { text: '局', isMarked: false },
  ]);
});
