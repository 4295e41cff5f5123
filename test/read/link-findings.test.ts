/** Links of a body lead somewhere within the site, or the editor is told before the build is. */
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
    ['#d1'],
    ['#i-execution'],
    ['#budget.expenditure'],
    ['#stated.total'],
    ['#finding-total-foots-stated.total'],
    ['/'],
    ['/about/'],
    ['/search/?q=1'],
    ['/reports/some-bureau/2022/'],
    ['/reports/some-bureau/2022/#s9'],
    ['../2022/'],
    ['report.csv'],
    ['/departments/some-bureau/'],
    ['/frameworks/small-2020/'],
    ['/years/2023/'],
    ['/regions/440000/'],
    ['/guide/checks/total-foots/'],
    ['https://example.org/nowhere'],
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

test('a draft may lead to a draft: both will be published together or not', () => {
  const lines = REPORT_LINES.with(4, '  status: draft');
  expect(lostIn('/reports/some-bureau/2024/', { lines })).toEqual([]);
});

test('reports that were not asked for are known all the same', () => {
  expect(lostIn('/reports/some-bureau/2022/', { files: [FILE] })).toEqual([]);
  expect(lostIn('/reports/some-bureau/2024/', { files: [FILE] })).toHaveLength(1);
});
