/** No link within the site is overlooked: where a text leaves a doubt, every page counts. */
import { expect, test } from 'vitest';
import { allPages, linkedPages, pageState } from '../../../src/archive/report-cache/linked-pages.ts';
import { memoryIo, reportText, smallContent } from '../../fixtures/content.ts';

test('links as the guide writes them name their pages, once each', () => {
  const text =
    '[a](/reports/some-bureau/2022/) [b](/reports/some-bureau/2022/report.csv "表") [c](/departments/a-b/#x)';
  expect(linkedPages(text)).toEqual(['reports/some-bureau/2022', 'departments/a-b']);
  expect(linkedPages('[a](/frameworks/f-2023)')).toEqual(['frameworks/f-2023']);
});

test('links elsewhere name nothing', () => {
  const text =
    '[a](https://example.org/) [b](#contents) ![c](picture.png) 注[^1]\n\n[^1]: 脚注。\n[d]: https://example.org/\n';
  expect(linkedPages(text)).toEqual([]);
});

test.each([
  '[a](../2022/)',
  '[a](/reports/some%2Dbureau/2022/)',
  '[a](/departments/x/../../reports/some-bureau/2022/)',
  '[a](</reports/some-bureau/2022/>)',
  '[a](\n/reports/some-bureau/2022/)',
  '[a][b]\n\n[b]: /reports/some-bureau/2022/',
  '[a](reports.png/../2022/)',
])('%j may lead anywhere', (text) => {
  expect(linkedPages(text)).toBeUndefined();
});

test('the state of a page tells whether it is there and whether it is a draft', () => {
  const draft = reportText().replace('published', 'draft');
  const io = memoryIo(smallContent({ 'reports/some-bureau/2021.mdx': draft }));
  expect(pageState('reports/some-bureau/2020', io)).toBe('');
  expect(pageState('reports/some-bureau/2021', io)).not.toBe(pageState('reports/some-bureau/2023', io));
  expect(pageState('departments/some-bureau', io)).toBe('there');
  expect(pageState('departments/other', io)).toBe('');
  expect(allPages(io)).toEqual(expect.arrayContaining(['departments/some-bureau', 'reports/some-bureau/2021']));
});
