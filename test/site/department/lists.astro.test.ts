/** Lists and tables as they are rendered: names, scopes, and no figure of a report that does not stand. */
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { directoryOf } from '../../../src/archive/directory.ts';
import { departmentPages, yearsOf } from '../../../src/site/department/department-page.ts';
import DepartmentFacts from '../../../src/site/department/DepartmentFacts.astro';
import YearTable from '../../../src/site/department/YearTable.astro';
import RegionTree from '../../../src/site/region/RegionTree.astro';
import ReportList from '../../../src/site/report/ReportList.astro';
import { archiveOf } from '../../fixtures/archive-entries.ts';

const directory = directoryOf(archiveOf());
const pages = new Map(departmentPages(directory).map((page) => [page.id, page]));

async function render(component: Parameters<AstroContainer['renderToString']>[0], props: Record<string, unknown>) {
  return load(await (await AstroContainer.create()).renderToString(component, { props }));
}

test('years side by side have a caption, column and row headings, and groups over the whole width', async () => {
  const { years } = yearsOf(directory.byDepartment.get('guangzhou-emergency') ?? []);
  const $ = await render(YearTable, { caption: '对照', table: years });
  expect($('.table-scroll[tabindex="0"][role="region"]').attr('aria-label')).toBe('对照');
  expect($('caption').text()).toBe('对照');
  expect($('thead th[scope="col"]')).toHaveLength(6);
  expect($('thead th a').first().attr('href')).toBe('/reports/guangzhou-emergency/2019/');
  expect($('th[scope="rowgroup"][colspan="6"]')).toHaveLength(3);
  const total = $('th[scope="row"]').filter((_, el) => $(el).text() === '自评总分');
  expect(total.parent().find('td').first().text().trim()).toBe('92.00');
});

describe('a list of reports', () => {
  test('shows the state of a withdrawn report and none of its figures', async () => {
    const $ = await render(ReportList, {
      caption: '报告',
      lead: 'year',
      entries: directory.byDepartment.get('panyu-market') ?? [],
    });
    const cellsOf = (year: string): string[] =>
      $('tbody tr')
        .filter((_, el) => $(el).find('th').text().trim() === year)
        .find('td')
        .toArray()
        .slice(1, 5)
        .map((el) => $(el).text().trim());
    expect(cellsOf('2022')).toEqual(['已撤回', '—', '—', '—']);
    expect(cellsOf('2021')).toEqual(['已被替代', '—', '—', '—']);
    expect(cellsOf('2023')).toEqual(['77.80', '中', '77.80', '中']);
    expect(cellsOf('2019')).toEqual(['未公开', '未公开', '—', '—']);
  });
});

test('facts name former names and lead to merged departments that have a page', async () => {
  const market = await render(DepartmentFacts, { page: pages.get('panyu-market') });
  expect(market('dl').text()).toContain('广州市番禺区工商行政管理局（2015—2020年）');
  const city = await render(DepartmentFacts, { page: pages.get('guangzhou-emergency') });
  expect(city('a[href="/departments/guangzhou-safety/"]').text()).toBe('广州市安全生产监督管理局');
  expect(city('a[href*="guangzhou-flood-office"]')).toHaveLength(0);
  expect(city('dl').text()).toContain('guangzhou-flood-office（本站没有它的报告）');
  expect(city('a[href="/regions/440000/"]').text()).toBe('广东省');
});

test('the tree of regions nests lists, open only where asked', async () => {
  const open = await render(RegionTree, { regions: directory.regions.roots, isOpen: true });
  expect(open('ul ul ul a[href="/regions/440113/"]').text()).toBe('番禺区');
  expect(open('details[open]')).toHaveLength(open('details').length);
  const folded = await render(RegionTree, { regions: directory.regions.roots, isOpen: false });
  expect(folded('details[open]')).toHaveLength(0);
  expect(folded('details').length).toBe(5);
});
