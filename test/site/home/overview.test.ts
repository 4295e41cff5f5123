/** What the home page and the pages of years and frameworks say of the archive. */
import { describe, expect, test } from 'vitest';
import { departmentGroups } from '../../../src/site/department/groups.ts';
import { directoryOf } from '../../../src/archive/directory.ts';
import { usersOf } from '../../../src/site/framework/users.ts';
import { latestOf, overviewOf } from '../../../src/site/home/overview.ts';
import { yearPages } from '../../../src/site/year/year-page.ts';
import { archiveOf } from '../../fixtures/archive-entries.ts';

const directory = directoryOf(archiveOf());

describe('the home page', () => {
  const overview = overviewOf(directory);
  test('counts reports without drafts, departments, regions and years', () => {
    expect(overview).toMatchObject({ reports: 17, departments: 8, regions: 7, span: '2018—2023' });
  });
  test('names the ten reports that entered last, newest first', () => {
    expect(overview.latest).toHaveLength(10);
    expect(overview.latest.map(({ view }) => view.report.disclosure.entered)).toEqual([
      ...Array.from({ length: 5 }, () => '2026-11-20'),
      '2026-11-18',
      '2026-11-08',
      '2026-11-07',
      '2026-11-06',
      '2026-11-05',
    ]);
    expect(latestOf(directory.entries, 2)).toHaveLength(2);
  });
  test('leads to provinces and the prefectures within them', () => {
    expect(overview.places.map(({ region, within }) => [region.name, within.map(({ name }) => name)])).toEqual([
      ['湖南省', ['益阳市']],
      ['广东省', ['广州市', '深圳市']],
    ]);
  });
  test('says nothing untrue of an empty archive', () => {
    const empty = directoryOf({ entries: [], departments: new Map(), frameworks: new Map() });
    expect(overviewOf(empty)).toEqual({
      reports: 0,
      departments: 0,
      regions: 0,
      span: null,
      findings: 0,
      latest: [],
      places: [],
      years: [],
    });
  });
});

describe('a year', () => {
  const pages = yearPages(directory);
  const page = (year: number) => pages.find((each) => each.year === year);
  test('counts states, and grades only of reports that stand', () => {
    expect(page(2022)?.states).toEqual({ published: 2, withdrawn: 1, superseded: 0 });
    expect(page(2022)?.grades).toEqual([
      { grade: '优', stated: 2, recomputed: 2 },
      { grade: '良', stated: 0, recomputed: 0 },
      { grade: '中', stated: 0, recomputed: 0 },
      { grade: '差', stated: 0, recomputed: 0 },
      { grade: '未公开', stated: 0, recomputed: 0 },
    ]);
    expect(page(2021)?.states).toEqual({ published: 2, withdrawn: 0, superseded: 1 });
  });
  test('knows its neighbours', () => {
    expect([page(2018)?.previous, page(2018)?.next]).toEqual([null, 2019]);
    expect([page(2023)?.previous, page(2023)?.next]).toEqual([2022, null]);
  });
  test('lists reports by prefecture', () => {
    expect(page(2023)?.places.map(({ name, entries }) => [name, entries.length])).toEqual([
      ['湖南省 · 益阳市', 1],
      ['广东省 · 广州市', 4],
      ['广东省 · 深圳市', 1],
    ]);
  });
  test('lists no reports where they are too many', () => {
    expect(page(2023)?.isListed).toBe(true);
    expect(yearPages(directory, 5).map(({ year, isListed }) => [year, isListed])).toContainEqual([2023, false]);
  });
});

test('departments are listed by region until they are too many for one page', () => {
  const all = departmentGroups(directory);
  expect(all.isListed).toBe(true);
  expect(all.groups.map(({ name, departments, hasRegions }) => [name, departments.length, hasRegions])).toEqual([
    ['湖南省 · 益阳市', 1, false],
    ['广东省 · 广州市', 6, true],
    ['广东省 · 深圳市', 1, false],
  ]);
  expect(all.groups[1]?.departments.map(({ region }) => region)).toEqual([
    '广州市',
    '广州市',
    '荔湾区',
    '白云区',
    '番禺区',
    '花都区',
  ]);
  const many = departmentGroups(directory, 7);
  expect(many.isListed).toBe(false);
  expect(many.groups.map(({ region }) => region.code)).toEqual(['430900', '440100', '440300']);
  expect(many.groups.flatMap(({ departments }) => departments)).toEqual([]);
});

describe('a framework', () => {
  test('names its users and years', () => {
    const users = usersOf(directory, 'guangzhou-2022');
    expect(users).toMatchObject({ departments: 3, reports: 8, isComparable: true });
    expect(users.years).toEqual([
      { year: 2023, reports: 3 },
      { year: 2022, reports: 3 },
      { year: 2021, reports: 2 },
    ]);
  });
  test('has nothing to compare with one report', () => {
    expect(usersOf(directory, 'hunan-2023')).toMatchObject({ reports: 1, isComparable: false });
    expect(usersOf(directory, 'unknown')).toMatchObject({ reports: 0, departments: 0, isComparable: false });
  });
});
