/** The ways between the pages of a long list, as they are rendered. */
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { load } from 'cheerio';
import { expect, test } from 'vitest';
import Pager from '../../src/site/Pager.astro';
import { paged } from '../../src/archive/paging.ts';

async function pagerOf(length: number, number: number) {
  const part = paged(Array.from({ length }), 200)[number - 1];
  const props = { first: '/findings/', part, unit: '处' };
  return load(await (await AstroContainer.create()).renderToString(Pager, { props }), null, false);
}

test('a list of one page has none', async () => {
  expect((await pagerOf(200, 1))('nav')).toHaveLength(0);
});

test('it says where the reader is and leads to the pages before and after', async () => {
  const $ = await pagerOf(1100, 2);
  expect($('nav[aria-label="分页"]')).toHaveLength(1);
  expect($('p').text().replace(/\s+/g, ' ').trim()).toBe('共 1100 处，本页是第 201—400 处。');
  expect($('a[rel="prev"]').attr('href')).toBe('/findings/');
  expect($('a[rel="next"]').attr('href')).toBe('/findings/3/');
  expect($('a[aria-current="page"]').attr('aria-label')).toBe('第 2 页');
});

test('the last page leads nowhere further, and no page names all others', async () => {
  const $ = await pagerOf(100_000, 500);
  expect($('a[rel="next"]')).toHaveLength(0);
  expect($('li').length).toBeLessThan(10);
});
