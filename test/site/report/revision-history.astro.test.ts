/** What the page prints of corrections, versions and the end of a report. */
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { load, type CheerioAPI } from 'cheerio';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { loadArchive } from '../../../src/archive/archive.ts';
import RevisionHistory from '../../../src/site/report/RevisionHistory.astro';
import StatusNotice from '../../../src/site/report/StatusNotice.astro';
import { commit, folderOf, git, write } from '../../cli/terminal.ts';
import { REPORT_LINES, reportText, SITE, smallContent } from '../../fixtures/content.ts';

const LINES = REPORT_LINES.map((line) => line.replace('entered: 2026-11-20', 'entered: 2020-01-20'));
const REVISION = 'revisions: [{ id: r-1, kind: 更正, date: 2020-01-21, reason: 总分录错。, fields: [stated.total] }]';
const REPOSITORY = 'repository: { host: gitee, address: https://git.example/a/b }\n';

function text(year: number, status: string, changes: Record<string, string> = {}, more: string[] = []): string {
  const lines = LINES.map((line) =>
    Object.entries({ 'year: 2023': `year: ${year}`, 'status: published': `status: ${status}`, ...changes }).reduce(
      (all, [from, to]) => all.replace(from, to),
      line,
    ),
  );
  return reportText([...lines, ...more]);
}

const file = (year: number): string => `content/reports/some-bureau/${year}.mdx`;

beforeAll(() => {
  const files = Object.entries(
    smallContent({ 'site.yaml': `${SITE}${REPOSITORY}`, 'reports/some-bureau/2023.mdx': text(2023, 'published') }),
  );
  const folder = folderOf(Object.fromEntries(files.map(([name, each]) => [`content/${name}`, each])));
  const ended = (by: string): string => `{ date: 2020-02-01, reason: 重编。${by} }`;
  write(folder, {
    [file(2020)]: text(2020, 'published'),
    [file(2021)]: text(2021, `superseded\n  ended: ${ended(', by: some-bureau/2023')}`),
    [file(2022)]: text(2022, `withdrawn\n  ended: ${ended('')}`),
    [file(2024)]: text(2024, 'draft'),
    [file(2025)]: text(2025, `superseded\n  ended: ${ended(', by: some-bureau/2024')}`),
  });
  git(folder, 'init', '--quiet');
  commit(folder, '2020-01-20T10:00:00+08:00');
  const moved = { '"97.00"': '"96.00"', 'grade: 优': 'grade: 良' };
  write(folder, { [file(2023)]: text(2023, 'published', moved, [REVISION]) });
  commit(folder, '2020-01-21T10:00:00+08:00');
  process.env['MINGZHANG_CONTENT'] = join(folder, 'content');
});

async function page(component: typeof RevisionHistory, year: number): Promise<CheerioAPI> {
  const { entries } = loadArchive();
  const report = entries.find(({ id }) => id === `some-bureau/${year}`)?.load();
  const props = { view: report?.view, history: report?.history };
  const container = await AstroContainer.create();
  return load(await container.renderToString(component, { props }), null, false);
}

const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

test('a report without corrections says so in one sentence', async () => {
  const $ = await page(RevisionHistory, 2020);
  expect(words($('section').text())).toBe(
    '更正与修订原报告公开日期不详，2020-01-20 进入本站。进入本站以来没有更正或修订，数据没有改动过。',
  );
});

test('a correction, its version, and what nobody declared', async () => {
  const $ = await page(RevisionHistory, 2023);
  const cells = (row: string): string[] =>
    $(row)
      .children()
      .toArray()
      .map((cell) => words($(cell).text()));
  expect($('#revision-r-1').text()).toContain('总分录错。');
  expect(cells('#revision-r-1 tr[data-path="stated.total"]')).toEqual(['自评总分', '97.00分', '96.00分']);
  expect($('#revision-r-1 tr[data-path] a').attr('href')).toBe('#stated.total');
  expect(cells('details tr[data-path="stated.total"]')).toEqual(['自评总分', '97.00分', '96.00分', '2020-01-21 更正']);
  expect(cells('details tr[data-path="stated.grade"]')).toEqual(['自评等级', '优', '良', '没有说明']);
  expect($('details').text()).toContain('1 处没有说明');
  expect($('details a.link').attr('href')).toMatch(/^https:\/\/git\.example\/a\/b\/commit\/[0-9a-f]{40}$/);
  expect($('table caption').length).toBe($('table').length);
});

test('banners: withdrawn, superseded with the way to the new report, none for a report in force', async () => {
  expect(words((await page(StatusNotice, 2022)).text())).toBe(
    '本报告已撤回。这份报告已于 2020-02-01 由公开机构撤回，本页不再显示其中的数据。原因：重编。',
  );
  const $ = await page(StatusNotice, 2021);
  expect($('a').attr('href')).toBe('/reports/some-bureau/2023/');
  expect(words((await page(StatusNotice, 2020)).text())).toBe('');
});

test('a draft that takes the place of another is not named', async () => {
  const $ = await page(StatusNotice, 2025);
  expect($('section').text()).toContain('本报告已被替代');
  expect($('a').length).toBe(0);
});
