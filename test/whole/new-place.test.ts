/** A new place with forms of its own needs YAML and no code: bonus items, three levels, grades, a form for projects. */
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { load } from 'cheerio';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { newPlace } from '../fixtures/new-place.ts';
import { records } from '../export/csv-reader.ts';
import { readWorkbook } from '../export/workbook-reader.ts';
import { siteFrom } from './built-site.ts';

const site = siteFrom(newPlace(), { real: false, like: inject('smallSite') });
const read = (...path: string[]): string => readFileSync(join(site.dist, ...path), 'utf8');
const REPORT = ['reports', 'xikou-water', '2023'];
const SHEET = 'sheets.shui-ku-chu-xian-jia-gu';

beforeAll(() => {
  const { status, output } = site.build();
  expect(status, output).toBe(0);
});

afterAll(() => {
  rmSync(dirname(site.content), { recursive: true, force: true });
});

test('the page has three levels, the items below them, both totals and both grades in their own words', () => {
  const $ = load(read(...REPORT, 'index.html'));
  const text = (id: string): string => $(`[id="${id}"]`).first().text().replace(/\s+/g, ' ').trim();
  const rows = $('table[data-table="scores"]').first().find('tbody tr[data-indicator]').toArray();
  expect(rows.map((row) => $(row).attr('data-indicator'))).toEqual([
    ...['execution', 'shui-ku-chu-xian', 'qu-dao-qing-yu', 'praise', 'late'],
  ]);
  expect(text('stated.total')).toContain('97.00');
  expect(text('stated.total')).toContain('含加分、扣分 1 分');
  expect(text('stated.grade')).toContain('A');
  const sheet = $(`[id="${SHEET}"]`).text();
  expect(sheet).toContain('除险水库');
  expect(text(`${SHEET}.stated.total`)).toContain('95');
  expect(text(`${SHEET}.stated.grade`)).toContain('一等');
});

test('report.json has the scores of both, apart from each other', () => {
  const json = JSON.parse(read(...REPORT, 'report.json')) as Record<'recomputed' | 'gradeMeant', unknown> & {
    sheets: Record<'id' | 'recomputed', unknown>[];
    adjustments: { id: string }[];
  };
  expect(json.recomputed).toEqual({ total: '97.00', grade: 'A', computedPoints: '100' });
  expect(json.gradeMeant).toEqual({ stated: '优', recomputed: '优' });
  expect(json.adjustments.map(({ id }) => id)).toEqual(['praise', 'late']);
  expect(json.sheets).toMatchObject([
    {
      id: 'shui-ku-chu-xian-jia-gu',
      stated: { total: '95', grade: '一等' },
      recomputed: { total: '95', grade: '一等' },
    },
  ]);
});

test('so have the tables', () => {
  const [report] = records(read('data', 'reports.csv'));
  expect(report).toMatchObject({ stated_total: '97.00', stated_grade: 'A', stated_grade_meant: '优' });
  const [sheet] = records(read('data', 'sheets.csv'));
  expect(sheet).toMatchObject({ sheet: 'shui-ku-chu-xian-jia-gu', stated_total: '95', stated_grade: '一等' });
  const scored = records(read(...REPORT, 'sheets.csv'));
  expect(scored.map(({ path = '', stated }) => `${path.split('/').at(-1)} ${stated}`)).toEqual([
    '预算执行率 9',
    '除险水库 50',
    '合格率 36',
  ]);
});

test('and the workbook', () => {
  const book = readWorkbook(readFileSync(join(site.dist, ...REPORT, 'report.xlsx')));
  const texts = (name: string): string[] => [...(book.get(name)?.cells.values() ?? [])].map(({ value }) => value);
  for (const words of ['投入', '预算配置', '预算执行率', '表彰加分', '迟报扣分', '97.00'])
    expect(texts('得分表').join(' ')).toContain(words);
  expect(texts('水库除险加固')).toEqual(expect.arrayContaining(['预算执行率', '除险水库', '合格率']));
});

test('each form has a page that says its levels, items and grades', () => {
  const form = load(read('frameworks', 'xikou-2022', 'index.html'))('main')
    .text()
    .replace(/\s+/g, ' ');
  for (const words of ['溪口县部门整体支出绩效评分表', '预算配置', '表彰加分', '最多加 2 分', '最多扣 3 分', 'A', 'D'])
    expect(form).toContain(words);
  const project = load(read('frameworks', 'xikou-project-2022', 'index.html'))('main')
    .text()
    .replace(/\s+/g, ' ');
  for (const words of ['溪口县项目支出绩效自评表', '数量指标', '一等', '二等', '三等'])
    expect(project).toContain(words);
});

test('the department lists its sheet', () => {
  const $ = load(read('departments', 'xikou-water', 'index.html'));
  const row = $(`a[href="/reports/xikou-water/2023/#${SHEET}"]`).closest('tr').text().replace(/\s+/g, ' ');
  for (const words of ['水库除险加固', '95', '一等', '180.00']) expect(row).toContain(words);
});
