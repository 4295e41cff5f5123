/** The parts of search that need neither browser nor index. */
import { describe, expect, test } from 'vitest';
import type { Group } from '../../src/search/group.ts';
import { planGroups } from '../../src/search/index/groups.ts';
import { filesFor } from '../../src/search/index/make-group.ts';
import { excerptsOf, fragmentOf } from '../../src/search/page/excerpt.ts';
import { facetValues, isWanted } from '../../src/search/page/facets.ts';
import { compareScores } from '../../src/search/page/order.ts';
import { type Query, readQuery } from '../../src/search/page/query.ts';
import { stepsOf } from '../../src/search/page/steps.ts';
import { readHtml } from '../../src/html/read-html.ts';
import { type Block, BlockReader } from '../../src/search/page-text.ts';
import { blocksOfText, reportText } from '../../src/search/report-text.ts';
import type { Row } from '../../src/search/search-document.ts';

const none = { year: [], region: [], department: [], grade: [], framework: [], findings: [] };
const unpublished = { total: '', grade: '' } as const;

function query(text: string): Query {
  const read = readQuery(text);
  if (read === undefined) throw new Error(text);
  return read;
}

function row(year: number, grade: Row['stated']['grade'], hasFindings = false): Row {
  const named = { id: 'a', name: '甲局' };
  return {
    id: `a/${year}`,
    title: '报告',
    year,
    department: named,
    regions: [],
    framework: null,
    stated: { total: '', grade },
    recomputed: unpublished,
    gradeMeant: grade,
    hasFindings,
    visible: 9,
  };
}

function blocksOf(html: string): readonly Block[] {
  const reader = new BlockReader();
  readHtml(html, reader);
  return reader.blocks;
}

test('takes visible text block by block, with the place it can be linked to', () => {
  const html = `<main><article class="report"><h1>标题</h1><nav class="contents"><h2 id="contents">目录</h2></nav>
    <h2 id="s1">一、<b>预</b>算</h2><p>执行<data>91.12%</data>。<br>又一行</p><table><tr id="i-x"><td>7</td><td>8</td></tr></table>
    <dd>94.49<small>部门公布</small></dd><p class="on-paper">纸上</p>
    <section class="source-places"><h2 id="sources">出处</h2><table><tr><td>91.12%</td></tr></table></section></article><p>外面</p><article>别的</article></main>`;
  expect(blocksOf(html).map(({ anchor, heading, text }) => [anchor, heading, text].join('|'))).toEqual([
    '|标题|标题',
    's1|一、预算|一、预算',
    's1|一、预算|执行91.12%。',
    's1|一、预算|又一行',
    'i-x|一、预算|7',
    'i-x|一、预算|8',
    'i-x|一、预算|94.49 部门公布',
  ]);
  expect(blocksOfText(reportText(blocksOf(html)))).toEqual(blocksOf(html));
});

test('marks the words with the quotes and brackets within and around them', () => {
  const marked = (text: string, typed: string): string[] =>
    excerptsOf([{ anchor: '', heading: '', text }], query(typed)).flatMap(({ pieces }) =>
      pieces.filter(({ isMarked }) => isMarked).map((piece) => piece.text),
    );
  expect(marked('压减“三公”经费。', '三公经费')).toEqual(['“三公”经费']);
  expect(marked('压减“三公”经费。', '三公')).toEqual(['三公']);
  expect(marked('执行《预算法》（修正）规定', '预算法修正')).toEqual(['《预算法》（修正）']);
  expect(marked('收入、支出', '收入，支出')).toEqual(['收入、支出']);
});

test('cuts an excerpt around the first occurrence and marks the words, as they stand', () => {
  const blocks = [
    { anchor: 's1', heading: '预算', text: `${'前'.repeat(50)}执行数4,368.55 万元，${'后'.repeat(100)}` },
    { anchor: 's2', heading: '其他', text: '没有' },
  ];
  const [excerpt, ...others] = excerptsOf(blocks, query('4368.55万元'));
  expect(others).toEqual([]);
  expect(excerpt?.pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('')).toBe(
    `…${'前'.repeat(27)}执行数[4,368.55 万元]，${'后'.repeat(69)}…`,
  );
  expect(fragmentOf({ anchor: 's1', found: '4,368.55 万元-甲' })).toBe(
    `#s1:~:text=${encodeURIComponent('4,368.55 万元')}%2D${encodeURIComponent('甲')}`,
  );
});

test('shows a section for every word where they stand apart', () => {
  const blocks = ['应急', '管理', '应急'].map((text, index) => ({ anchor: `s${index}`, heading: '', text }));
  expect(excerptsOf(blocks, query('管理 应急')).map(({ anchor }) => anchor)).toEqual(['s0', 's1', 's2']);
});

test('counts a value beside the other filters, not beside its own', () => {
  const rows = [row(2023, '优'), row(2023, '良'), row(2022, '优', true), row(2021, '')];
  const chosen = { ...none, year: ['2023'] };
  expect(facetValues(rows, chosen, 'year').listed.map(({ value, count }) => [value, count])).toEqual([
    ['2023', 2],
    ['2022', 1],
    ['2021', 1],
  ]);
  expect(facetValues(rows, chosen, 'grade').listed.map(({ value, count }) => [value, count])).toEqual([
    ['优', 1],
    ['良', 1],
  ]);
  const few = facetValues(rows, { ...none, year: ['2021'] }, 'year', 1);
  expect(few.listed.map(({ value }) => value)).toEqual(['2023', '2021']);
  expect(few.left).toBe(1);
  expect(rows.filter((each) => isWanted(each, { ...none, grade: ['未公开', '良'] })).map(({ year }) => year)).toEqual([
    2023, 2021,
  ]);
});

test.each([
  ['94.49', '9.5', 1],
  ['94.4', '94.40', 0],
  ['100', '99.99', 1],
  ['', '0', -1],
])('compares %s with %s', (a, b, sign) => {
  expect(Math.sign(compareScores(a, b))).toBe(sign);
});

describe('the groups of an archive', () => {
  const yearly = (count: number, ...years: number[]): string[] =>
    years.flatMap((year) => Array.from({ length: count }, (_, n) => `d${n}/${year}`));
  const yearsOf = (ids: readonly string[], most: number): number[][] =>
    planGroups(ids, most).map(({ years }) => [...years]);

  test('are whole years, newest first, packed from the oldest on', () => {
    const ids = yearly(4, 2021, 2022, 2023, 2024, 2025);
    expect(yearsOf(ids, 10)).toEqual([[2025], [2024, 2023], [2022, 2021]]);
    expect(planGroups(ids.toReversed(), 10)).toEqual(planGroups(ids, 10));
    expect(
      planGroups(ids, 10)
        .flatMap((group) => group.ids)
        .toSorted(),
    ).toEqual(ids.toSorted());
  });

  test('of earlier years stay as they are when a year begins', () => {
    const before = planGroups(yearly(4, 2021, 2022, 2023), 10);
    const after = planGroups([...yearly(4, 2021, 2022, 2023), 'd0/2024', 'd1/2024'], 10);
    expect(after.slice(1)).toEqual(before.slice(1));
    expect(after[0]?.years).toEqual([2024, 2023]);
  });

  test('of the newest year are smaller: an edit of one of its reports packs few anew', () => {
    const ids = yearly(4, 2021, 2022, 2023, 2024);
    const sizes = planGroups(ids, 12, 2).map((group) => group.ids.length);
    expect(sizes.at(-1)).toBe(12);
    expect(sizes.slice(0, -1).every((size) => size <= 2)).toBe(true);
    // A small archive is one group all the same.
    expect(planGroups(ids, 16, 16)).toHaveLength(1);
  });

  test('halve a year that is too large, and share none of these with another year', () => {
    const groups = planGroups([...yearly(60, 2024), ...yearly(3, 2023, 2025)], 40);
    expect(groups.at(0)?.years).toEqual([2025]);
    expect(groups.at(-1)?.years).toEqual([2023]);
    const large = groups.slice(1, -1);
    expect(large.length).toBeGreaterThan(1);
    for (const { years, ids } of large) {
      expect(years).toEqual([2024]);
      expect(ids.length).toBeLessThanOrEqual(40);
    }
  });

  test('of a large year lose no report to another one by a new report, which cuts at most its own in two', () => {
    const ids = yearly(60, 2021);
    for (let count = 11; count < ids.length; count += 1) {
      const groups = (many: number): Set<string> =>
        new Set(planGroups(ids.slice(0, many), 10).map((group) => group.ids.join()));
      expect(groups(count).difference(groups(count + 1)).size).toBeLessThanOrEqual(1);
    }
  });

  test.each([
    [1, 64],
    [20, 64],
    [512, 1280],
  ])('%i reports have their words in %i files', (reports, files) => {
    expect(filesFor(reports)).toBe(files);
  });
});

describe('the steps in which groups are asked', () => {
  const groupsOf = (...years: (number | number[])[]): Group[] =>
    years.map((year, index) => ({ years: [year].flat(), path: `${index}`, files: 64 }));
  const yearsOf = (groups: Group[], wanted: string[] = []): number[][] =>
    stepsOf(groups, wanted).map((step) => step.flatMap(({ years }) => years));

  test('begin with the newest year; the others of a small archive follow together', () => {
    expect(yearsOf(groupsOf(2026, 2025, 2025, [2024, 2023], 2022))).toEqual([[2026], [2025, 2025, 2024, 2023, 2022]]);
    expect(yearsOf(groupsOf(2026, 2026, [2025, 2024]))).toEqual([
      [2026, 2026],
      [2025, 2024],
    ]);
    expect(yearsOf([])).toEqual([]);
  });

  test('hold groups with wanted years only', () => {
    const groups = groupsOf(2026, 2025, 2025, [2024, 2023], 2022);
    expect(yearsOf(groups, ['2022'])).toEqual([[2022]]);
    expect(yearsOf(groups, ['2025', '2023'])).toEqual([
      [2025, 2025],
      [2024, 2023],
    ]);
  });

  test('have ten groups or more, and divide no year', () => {
    const seven = (year: number): number[] => Array.from({ length: 7 }, () => year);
    const groups = groupsOf(...[2026, 2025, 2024, 2023, 2022, 2021].flatMap(seven));
    expect(yearsOf(groups).map((step) => [...new Set(step)])).toEqual([[2026], [2025, 2024], [2023, 2022], [2021]]);
  });
});
