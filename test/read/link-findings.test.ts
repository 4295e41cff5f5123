/** Links of a body lead somewhere within the site, or the editor learns it before the build. */
import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allowList } from '../../components/allow-list.ts';
import { inspectContent } from '../../src/read/inspect.ts';
import { BODY, memoryIo, REPORT_LINES, reportText, smallContent } from '../fixtures/content.ts';

const FILE = 'reports/some-bureau/2023.mdx';
const DRAFT = REPORT_LINES.with(1, 'year: 2024').with(4, '  status: draft');

/** The lost links of a report whose body ends with a link, beside one of the year after that is a draft. */
function lostIn(address: string, options: { lines?: string[]; files?: string[] } = {}) {
  const body = `${BODY}\n### 收支\n\n见[这里](${address})。\n`;
  const files = smallContent({
    [FILE]: reportText(options.lines ?? REPORT_LINES, body),
    'reports/some-bureau/2024.mdx': reportText(DRAFT),
    'reports/some-bureau/2022.mdx': reportText(REPORT_LINES.with(1, 'year: 2022')),
  });
  const { findings } = inspectContent(memoryIo(files), allowList, options.files ? { files: options.files } : {});
  return findings.filter(({ check }) => check === 'form/lost-link');
}

describe('leads somewhere', () => {
  test.each([
    ['#s1'],
    ['#s1-1'],
    ['#findings'],
    ['#i-execution'],
    ['#i-performance'],
    ['#budget.expenditure'],
    ['#stated.total'],
    ['#'],
    ['/'],
    ['/about/'],
    ['/search/?q=1'],
    ['/reports/some-bureau/2022/'],
    ['/reports/some-bureau/2023/#s1'],
    ['https://example.org/reports/some-bureau/2022/'],
    ['../2022/'],
    ['./#s1'],
    ['report.csv'],
    ['/departments/some-bureau/'],
    ['/frameworks/small-2020/'],
    ['/years/2023/'],
    ['/regions/440000/'],
    ['/guide/checks/total-foots/'],
    ['/guide/fields/report/'],
    ['/data/reports.csv'],
    ['https://www.example.org/nowhere'],
  ])('%s', (address) => {
    expect(lostIn(address)).toEqual([]);
  });
});

test('every page without a parameter is known', () => {
  const own = readdirSync('src/pages', { withFileTypes: true }).filter((each) => each.isDirectory());
  const pages = own.map(({ name }) => name).filter((name) => existsSync(`src/pages/${name}/index.astro`));
  expect(pages.length).toBeGreaterThan(10);
  expect(pages.filter((name) => lostIn(`/${name}/`).length > 0)).toEqual([]);
});

describe('leads nowhere', () => {
  test.each([
    ['#自评结论', /#s1/],
    ['#s2', /#s1（自评结论）/],
    ['#i-executon', /#s1/],
    ['#budget.expenditur', /#s1/],
    ['/report/some-bureau/2022/', /\/reports\//],
    ['/reports/some-bureau/2021/', /没有 some-bureau\/2021/],
    ['/reports/some-bureau/2022', /斜杠/],
    ['2022/', /\/reports\//],
    ['/departments/other-bureau/', /\/departments\//],
    ['/frameworks/small-2021/', /https/],
    ['/about', /斜杠/],
    // Places that a built page has, but that come and go with its data.
    ['#d1', /#s1/],
    ['#overview', /#s1/],
    ['#note-fn-1', /#s1/],
    ['#finding-total-foots-stated.total', /#findings/],
    // The row has an anchor, the figure within it has none.
    ['#budget.expenditure.executed', /写成 #budget\.expenditure，/],
    ['#scores.execution.stated', /#s1/],
    ['#i-nothing', /#s1/],
    ['/reports/some-bureau/2023/#s9', /#s1/],
    ['/reports/some-bureau/2022/#s1', /写成 \/reports\/some-bureau\/2022\/：/],
    ['/guide/#figures', /写成 \/guide\/：/],
    ['https://example.org/nowhere', /https/],
    ['https://example.org:443/nowhere', /https/],
    ['/guide/checks/no-such-check/', /https/],
    ['/regions/110000/', /写成 \/regions\/：/],
    ['/years/1999/', /写成 \/years\/：/],
    ['/findings/checks/total-foots/', /写成 \/findings\/：/],
    ['/coverage/2023/', /写成 \/coverage\/：/],
    ['/data/nothing.csv', /https/],
    ['流程图.png', /https/],
    ['/reports/some-bureau/2024/', /草稿/],
  ])('%s', (address, fix) => {
    const [finding, ...others] = lostIn(address);
    expect(finding).toMatchObject({ file: FILE, line: 28, column: 2, severity: 'error', stated: address });
    expect(finding?.fix).toMatch(fix);
    expect(others).toEqual([]);
  });
  test('also by a definition, and at each use', () => {
    const body = `${BODY}\n见[甲][a]和[乙][a]。\n\n[a]: #nowhere\n`;
    const { findings } = inspectContent(memoryIo(smallContent({ [FILE]: reportText(REPORT_LINES, body) })), allowList);
    expect(findings.map(({ check, line }) => [check, line])).toEqual([
      ['form/lost-link', 26],
      ['form/lost-link', 26],
    ]);
  });
});

test('the address of the source leads to a page of the portal, or to another site', () => {
  const from = (address: string) =>
    lostIn('#s1', {
      lines: REPORT_LINES.map((line) => line.replace('年自评报告 }', `年自评报告, address: "${address}" }`)),
    });
  expect(from('https://www.example.org/a.pdf')).toEqual([]);
  expect(from('https://example.org/reports/some-bureau/2022/')).toEqual([]);
  expect(from('https://example.org/a.pdf')).toMatchObject([
    { line: 8, stated: 'https://example.org/a.pdf', fix: '填原文所在的网址；不知道就删去。' },
  ]);
});

test('rows without a figure and rows of every kind have their places', () => {
  const lines = [
    ...REPORT_LINES,
    'reviewed: { total: "90", by: 某财政局 }',
    'goals: [{ id: g, expected: 一 }]',
    'staffing: { lines: [{ id: all, name: 人数, count: "3", sum: full, lines: [{ id: some, name: 其中, count: "3" }] }] }',
    'tables: [{ id: t, title: 表, columns: [], rows: [{ id: r, name: 行, sum: full, rows: [{ id: below, name: 下级 }] }] }]',
    'relations: [{ id: same, kind: same, figures: [stated.total, reviewed.total] }]',
    'revisions: [{ id: first, kind: 更正, date: 2026-11-21, reason: 一 }]',
  ];
  const places = ['reviewed.total', 'goals.g', 'staffing.some', 'tables.t.r', 'tables.t.below', 'relations.same'];
  for (const place of [...places, 'revision-first']) expect(lostIn(`#${place}`, { lines }), place).toEqual([]);
});

test('a draft may lead to a draft: both will be published together or not', () => {
  const lines = REPORT_LINES.with(4, '  status: draft');
  expect(lostIn('/reports/some-bureau/2024/', { lines })).toEqual([]);
});

test('reports that were not asked for are known all the same', () => {
  expect(lostIn('/reports/some-bureau/2022/', { files: [FILE] })).toEqual([]);
  expect(lostIn('/reports/some-bureau/2024/', { files: [FILE] })).toHaveLength(1);
});
