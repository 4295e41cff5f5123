import { expect, test } from 'vitest';
import { addressOf, askedBy } from '../../src/search/page/address.ts';

const none = { year: [], region: [], department: [], grade: [], framework: [], findings: [] };

test.each([
  ['', { query: '', chosen: none, sort: 'relevance', page: 1 }],
  ['?q=+应急 &page=2', { query: '应急', chosen: none, sort: 'relevance', page: 2 }],
  ['?q=91.12%25&page=-3&sort=price', { query: '91.12%', chosen: none, sort: 'relevance', page: 1 }],
  [
    '?q=a&year=2023&year=2022&year=2023&grade=%E4%BC%98&region=&sort=score',
    { query: 'a', chosen: { ...none, year: ['2023', '2022'], grade: ['优'] }, sort: 'score', page: 1 },
  ],
])('reads %s', (search, asked) => {
  expect(askedBy(search)).toEqual(asked);
});

test('writes an address that it reads again', () => {
  const chosen = { ...none, region: ['440114'], findings: ['yes'] };
  const asked = { query: '4,368.55万元 & 1%', chosen, sort: 'year' as const, page: 3 };
  expect(askedBy(addressOf(asked))).toEqual(asked);
});

test('leaves out what is usual', () => {
  expect(addressOf({ query: '花都', chosen: none, sort: 'relevance', page: 1 })).toBe(
    `?q=${encodeURIComponent('花都')}`,
  );
});
