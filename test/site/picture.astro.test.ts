/** A picture on a page: named, described, with its data as a table. */
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { load } from 'cheerio';
import { expect, test } from 'vitest';
import type { Picture as PictureData } from '../../src/chart/picture.ts';
import Picture from '../../src/site/Picture.astro';

const picture: PictureData = {
  id: 'total',
  title: '总分变化（单位：分）',
  summary: '增加 1 分。',
  svg: '<svg role="img" aria-labelledby="total-title" aria-describedby="total-summary"><text>甲&lt;</text></svg>',
  table: { head: ['年度', '总分'], rows: [{ head: '2022年', cells: ['<90>'] }] },
  warning: '前后不能比较。',
};

async function render(data: PictureData) {
  const container = await AstroContainer.create();
  return load(await container.renderToString(Picture, { props: { picture: data } }));
}

test('the drawing is named and described by texts of its figure', async () => {
  const $ = await render(picture);
  const svg = $('figure.picture#total > svg');
  expect($(`#${svg.attr('aria-labelledby')}`).text()).toBe('总分变化（单位：分）');
  expect($(`#${svg.attr('aria-describedby')}`).text()).toBe('增加 1 分。');
  expect($('figure > .notice').text()).toBe('前后不能比较。');
  expect($('figure > figcaption')).toHaveLength(1);
});

test('the data are a table with caption and scopes, closed until asked for', async () => {
  const $ = await render(picture);
  expect($('details').attr('open')).toBeUndefined();
  expect($('details > summary').text()).toBe('图中数据：总分变化（单位：分）');
  const region = $('details > .table-scroll[role=region][tabindex=0]');
  expect($(`#${region.attr('aria-labelledby')}`).is('caption')).toBe(true);
  expect(
    $('thead th[scope=col]')
      .map((_, cell) => $(cell).text())
      .get(),
  ).toEqual(['年度', '总分']);
  expect($('tbody th[scope=row]').text()).toBe('2022年');
  expect($('tbody td').text()).toBe('<90>');
});

test('there is no notice without a warning', async () => {
  const { warning: _, ...calm } = picture;
  expect((await render(calm))('.notice')).toHaveLength(0);
});
