/** What the page prints of where its figures come from. */
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { load, type CheerioAPI } from 'cheerio';
import { expect, test } from 'vitest';
import { allowList } from '../../../components/allow-list.ts';
import { inspectContent } from '../../../src/read/inspect.ts';
import type { SourcePlaces as Places } from '../../../src/report/source-places.ts';
import SourcePlaces from '../../../src/site/report/SourcePlaces.astro';
import { memoryIo, smallContent } from '../../fixtures/content.ts';

const { reports } = inspectContent(memoryIo(smallContent()), allowList, { checks: [] });
const view = reports.get('some-bureau/2023')?.view;

async function page(figures: Places['figures']): Promise<CheerioAPI> {
  const source = { file: '<b>自评表</b>.docx', sha256: 'a'.repeat(64), figures };
  const container = await AstroContainer.create();
  return load(await container.renderToString(SourcePlaces, { props: { view, source } }), null, false);
}

const rows = ($: CheerioAPI): string[][] =>
  $('tbody tr')
    .toArray()
    .map((row) => [...$(row).children()].map((cell) => $(cell).text()));

test('names the file and its checksum, and each figure in the order of the source', async () => {
  const $ = await page({
    'scores.rules.stated': ['40分', '表1 第9行第8列'],
    'budget.expenditure.executed': ['其中：\n190.00', 'Sheet1!E7'],
  });
  expect($('p').text()).toContain('“<b>自评表</b>.docx”');
  expect($('p').text()).toContain('a'.repeat(64));
  expect(rows($)).toEqual([
    ['制度建设自评得分', '40分', '表1 第9行第8列'],
    ['支出合计执行数', '其中：\n190.00', 'Sheet1!E7'],
  ]);
  expect($('tbody a').attr('href')).toBe('#i-rules');
  expect($('summary').text()).toContain('2 项');
  expect($('details').attr('open')).toBeUndefined();
});

test('what is printed is text, whatever it holds', async () => {
  const $ = await page({ 'stated.total': ['<img src=x onerror=alert(1)> 97', '"><script>'] });
  expect($('img, script')).toHaveLength(0);
  expect(rows($)[0]?.slice(1)).toEqual(['<img src=x onerror=alert(1)> 97', '"><script>']);
});

test('a file of which nothing was placed is named all the same', async () => {
  const $ = await page({});
  expect($('h2').text()).toBe('出处');
  expect($('details')).toHaveLength(0);
});
