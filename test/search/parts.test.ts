/** The parts of search that need neither browser nor index. */
import { describe, expect, test } from 'vitest';
import { stepsOf } from '../../src/search/page/steps.ts';
import { excerptsOf, placeOf } from '../../src/search/page/excerpt.ts';
import { facetValues, isWanted } from '../../src/search/page/facets.ts';
import { compareScores } from '../../src/search/page/order.ts';
import { rangeOf } from '../../src/search/word-range.ts';
import { blocksOf } from '../../src/search/page-text.ts';
import { type Query, readQuery } from '../../src/search/page/query.ts';
import { chunksOf } from '../../src/search/chunk-list.ts';
import { readRecordName, recordName } from '../../src/search/record-name.ts';
import { blocksOfText, reportText } from '../../src/search/report-text.ts';
import {
  DEPARTMENT_ROWS,
  readTable,
  type Row,
  type ShardTable,
  TABLE_ROWS,
  type TableEntry,
} from '../../src/search/shard-table.ts';
import { makeTables, type Tables } from '../../src/search/index/make-tables.ts';
import type { ShardEntry } from '../../src/search/shard-entry.ts';
import { planShards } from '../../src/search/index/shards.ts';

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
    slices: 9,
  };
}

test('takes visible text block by block, with the place it can be linked to', () => {
  const html = `<main><article class="report"><h1>标题</h1><nav class="contents"><h2 id="contents">目录</h2></nav>
    <h2 id="s1">一、<b>预</b>算</h2><p>执行<data>91.12%</data>。<br>又一行</p><table><tr id="i-x"><td>7</td><td>8</td></tr></table>
    <dd>94.49<small>部门公布</small></dd><p class="on-paper">纸上</p></article><p>外面</p></main>`;
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
  expect(placeOf({ anchor: 's1', found: '4,368.55 万元-甲' })).toBe(
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

test('cuts the archive by year, newest first, and a large year into parts of bounded size', () => {
  const ids = ['a/2022', 'b/2023', 'a/2023', ...Array.from({ length: 60 }, (_, index) => `d${index}/2021`)];
  const shards = planShards(ids, { shard: 40, unit: 10 });
  expect(shards.slice(0, 2)).toEqual([
    { year: 2023, name: '2023', units: [['a/2023', 'b/2023']] },
    { year: 2022, name: '2022', units: [['a/2022']] },
  ]);
  const large = shards.slice(2);
  expect(large.length).toBeGreaterThan(1);
  for (const { name, units } of large) {
    expect(name).toMatch(/^2021-[01]+$/);
    expect(units.flat().length).toBeLessThanOrEqual(40);
    expect(units.every(({ length }) => length > 0 && length <= 10)).toBe(true);
  }
  expect(shards.flatMap(({ units }) => units.flat()).toSorted()).toEqual(ids.toSorted());
  expect(planShards(ids.toReversed(), { shard: 40, unit: 10 })).toEqual(shards);
});

test('a new report moves no other one out of its unit, and cuts at most its own in two', () => {
  const ids = Array.from({ length: 60 }, (_, index) => `d${index}/2021`);
  for (let count = 1; count < ids.length; count += 1) {
    const units = (many: number): Set<string> =>
      new Set(planShards(ids.slice(0, many), { unit: 10 }).flatMap((shard) => shard.units.map((unit) => unit.join())));
    expect(units(count).difference(units(count + 1)).size).toBeLessThanOrEqual(1);
  }
});

describe('the steps in which shards are asked', () => {
  const shardsOf = (...years: number[]): ShardEntry[] =>
    years.map((year, index) => ({
      ...{ year, name: `${year}`, path: `${year}-${index}`, ranges: ['00'], tables: 'tables' },
      ...{ block: 0, departments: [0], count: 1 },
    }));
  const yearsOf = (shards: ShardEntry[], wanted: string[] = []): number[][] =>
    stepsOf(shards, wanted).map((step) => step.map(({ year }) => year));

  test('begin with the newest year; the others of a small archive follow together', () => {
    const shards = shardsOf(2026, 2025, 2025, 2024, 2023, 2022);
    expect(yearsOf(shards)).toEqual([[2026], [2025, 2025, 2024, 2023, 2022]]);
    expect(yearsOf(shards.toReversed())[0]).toEqual([2026]);
    expect(yearsOf([])).toEqual([]);
  });
  test('hold wanted years only', () => {
    const shards = shardsOf(2026, 2025, 2025, 2024, 2023, 2022);
    expect(yearsOf(shards, ['2022'])).toEqual([[2022]]);
    expect(yearsOf(shards, ['2025', '2023'])).toEqual([[2025, 2025], [2023]]);
  });
  test('grow where years are large, and divide none', () => {
    const ten = (year: number): number[] => Array.from({ length: 10 }, () => year);
    const years = Array.from({ length: 10 }, (_, index) => 2026 - index);
    expect(yearsOf(shardsOf(...years.flatMap(ten))).map((step) => [...new Set(step)])).toEqual([
      [2026],
      [2025],
      [2024, 2023],
      [2022, 2021, 2020, 2019],
      [2018, 2017],
    ]);
  });
});

test('words in order come in the order of the parts of the index', () => {
  const words = ['0', '00a', '0h', '0i', '0zz', '1', 'y', 'z0ab', 'zz12'];
  expect(words.map(rangeOf)).toEqual(words.map(rangeOf).toSorted());
  expect(new Set(words.map(rangeOf)).size).toBe(6);
});

test('a list of chunks tells where each ends, and where it lies', () => {
  expect(chunksOf('20', ['20', '2012', 'ł', '2zz'])).toEqual([
    { from: '20', to: '2012', name: '20/20' },
    { from: '2012', to: 'ł', name: '20/2012' },
    { from: 'ł', to: '2zz', name: '20/_2' },
  ]);
  expect(chunksOf('20', ['20', '20'])).toEqual([{ from: '20', to: '20', name: '20/20' }]);
  expect(chunksOf('20', [])).toEqual([]);
});

test.each([0, 7, 10, 120, 999, 1000, 4321])('a record is known by its shard and place %i', (place) => {
  expect(readRecordName(recordName('2024-01', place))).toEqual({ shard: '2024-01', place });
});

/** The rows of a table, read with no more blocks of departments than its shard says it needs. */
function rowsOf({ names, departments, shards }: Tables, shard: number): Row[][] {
  const { tables = [], departments: needed = [] } = shards[shard] ?? {};
  const blocks = new Map(needed.map((block) => [block, departments[block] ?? []]));
  return tables.map((table: ShardTable) => readTable(table, names, blocks));
}

test('a table gives back what it was made from', () => {
  const department = { id: 'huadu', name: '花都区应急管理局' };
  const regions = [{ id: '440100', name: '广州市' }];
  const entry = {
    ...{ id: 'huadu/2023', year: 2023, department, regions, framework: null },
    ...{
      title: '2023年度花都区应急管理局部门整体支出绩效自评报告',
      stated: { total: '98.11', grade: '' as const },
      recomputed: { total: '98.1', grade: '优' as const },
      gradeMeant: '',
      hasFindings: true,
      slices: 7,
    },
  };
  const title = '2023年度部门整体绩效自评表（某局）';
  const other = { ...entry, id: 'x/2023', title, department: { id: 'x', name: '某局' }, regions: [], slices: 8 };
  const earlier = { ...entry, id: 'huadu/2022', year: 2022, department: { id: 'huadu', name: '花都区安监局' } };
  const made = makeTables([
    { year: 2023, entries: [entry, other] },
    { year: 2022, entries: [earlier] },
  ]);
  expect(rowsOf(made, 0)).toEqual([[entry, other]]);
  // The title names another year and name than the row, and keeps them.
  expect(rowsOf(made, 1)).toEqual([[earlier]]);
  expect(made.departments.flat()).toHaveLength(3);
});

test('titles that differ in nothing but department and year are told once', () => {
  const entries = ['甲', '乙', '丙'].map((name) => ({
    ...{ id: `${name}/2023`, title: `${name}2023年自评报告（2023）`, year: 2023, department: { id: name, name } },
    ...{
      regions: [],
      framework: null,
      stated: unpublished,
      recomputed: unpublished,
      gradeMeant: '',
      hasFindings: false,
      slices: 1,
    },
  }));
  const made = makeTables([{ year: 2023, entries }]);
  expect(made.shards[0]?.tables.map(({ titles, withTitle }) => [titles.length, withTitle])).toEqual([[1, [0, 0, 0]]]);
  expect(rowsOf(made, 0)).toEqual([entries]);
});

test('large tables come in blocks, and a shard of a large year needs few of the blocks of departments', () => {
  const ids = Array.from({ length: 3 * DEPARTMENT_ROWS }, (_, n) => `d${n}/2023`);
  const entryOf = (id: string): TableEntry => ({
    ...{ id, title: id, year: 2023, department: { id: id.split('/')[0] ?? '', name: id }, regions: [] },
    ...{ framework: null, stated: unpublished, recomputed: unpublished, gradeMeant: '', hasFindings: false, slices: 1 },
  });
  const planned = planShards(ids);
  const shards = planned.map(({ year, units }) => ({ year, entries: units.flat().map(entryOf) }));
  const made = makeTables(shards);
  expect(made.departments.map(({ length }) => length)).toEqual([DEPARTMENT_ROWS, DEPARTMENT_ROWS, DEPARTMENT_ROWS]);
  for (const [index, { entries }] of shards.entries()) {
    const rows = rowsOf(made, index);
    expect(rows.flat()).toEqual(entries);
    expect(rows.map(({ length }) => length).slice(0, -1)).toEqual(
      Array.from({ length: Math.ceil(entries.length / TABLE_ROWS) - 1 }, () => TABLE_ROWS),
    );
    expect(made.shards[index]?.departments.length).toBeLessThanOrEqual(2);
  }
});
