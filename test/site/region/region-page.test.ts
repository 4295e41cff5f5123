/** What a region's page says. */
import { expect, test } from 'vitest';
import { directoryOf } from '../../../src/archive/directory.ts';
import { regionPages } from '../../../src/site/region/region-page.ts';
import { archiveOf } from '../../fixtures/archive-entries.ts';

const pages = new Map(regionPages(directoryOf(archiveOf())).map((page) => [page.region.code, page]));

test('a city lists its own departments first, then those of its districts', () => {
  const city = pages.get('440100');
  expect(city?.listsAllBelow).toBe(true);
  expect(city?.departments.map(({ id }) => id)).toEqual([
    'guangzhou-emergency',
    'guangzhou-safety',
    'liwan-emergency',
    'baiyun-emergency',
    'panyu-market',
    'huadu-emergency',
  ]);
});

test('a department shows its newest report that stands', () => {
  const [market] = pages.get('440113')?.departments ?? [];
  expect(market).toMatchObject({
    formerNames: ['广州市番禺区工商行政管理局'],
    latest: { year: 2023, total: '77.80', grade: '中', rate: '98.00%' },
    reports: 5,
  });
});

test('reports are counted by year, and those that do not stand are told apart', () => {
  expect(pages.get('440113')?.years).toEqual([
    { year: 2023, reports: 1, standing: 1 },
    { year: 2022, reports: 1, standing: 0 },
    { year: 2021, reports: 1, standing: 0 },
    { year: 2020, reports: 1, standing: 1 },
    { year: 2019, reports: 1, standing: 1 },
  ]);
  expect(pages.get('440000')?.years[0]).toEqual({ year: 2023, reports: 5, standing: 5 });
});

test('the regions above are named from the top', () => {
  expect(pages.get('440113')?.above.map(({ name }) => name)).toEqual(['广东省', '广州市']);
  expect(pages.get('440000')?.above).toEqual([]);
});
