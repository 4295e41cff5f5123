/** Long lists are divided so that no page grows without bound and every item stands on one of them. */
import { expect, test } from 'vitest';
import { namedPages, paged, pageUrl, pageWords } from '../../src/archive/paging.ts';

test.each([
  [0, 1],
  [1, 1],
  [200, 1],
  [201, 2],
  [100_000, 500],
])('%i items make %i pages', (length, count) => {
  const items = Array.from({ length }, (_, index) => index);
  const parts = paged(items, 200);
  expect(parts).toHaveLength(count);
  expect(parts.flatMap((part) => part.items)).toEqual(items);
  for (const [index, part] of parts.entries()) {
    expect(part.items.length).toBeLessThanOrEqual(200);
    expect(part).toMatchObject({ number: index + 1, count, before: index * 200, total: length });
  }
});

test('the first page keeps the address and the title of the list', () => {
  expect([1, 2, 12].map((number) => pageUrl('/findings/', number))).toEqual([
    '/findings/',
    '/findings/2/',
    '/findings/12/',
  ]);
  expect([1, 2].map((number) => pageWords({ number }))).toEqual(['', '（第 2 页）']);
});

test.each([
  [1, 1, [1]],
  [1, 2, [1, 2]],
  [3, 5, [1, 2, 3, 4, 5]],
  [1, 9, [1, 2, 3, null, 9]],
  [5, 9, [1, null, 3, 4, 5, 6, 7, null, 9]],
  [9, 9, [1, null, 7, 8, 9]],
  [250, 500, [1, null, 248, 249, 250, 251, 252, null, 500]],
])('page %i of %i names few others', (number, count, expected) => {
  expect(namedPages({ number, count })).toEqual(expected);
});
