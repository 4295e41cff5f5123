/** Regions with subtotals, and pages that stay bounded. */
import { describe, expect, test } from 'vitest';
import { coveragePages, dutyTree } from '../../src/coverage/regions.ts';
import { dutyOf } from './rows.ts';

const rows = [
  dutyOf('province-bureau', ['440000']),
  dutyOf('city-bureau', ['440000', '440100'], { state: 'overdue', days: 3, report: null }),
  dutyOf('district-bureau', ['440000', '440100', '440114']),
  dutyOf('hunan-bureau', ['430000']),
];

describe('the tree', () => {
  const root = dutyTree(rows);
  test('adds up every level with those within it', () => {
    expect(root.counts).toMatchObject({ due: 4, published: 3, overdue: 1 });
    const [guangdong, hunan] = root.children;
    expect(guangdong).toMatchObject({ code: '440000', level: 1, size: 3, counts: { due: 3, published: 2 } });
    expect(guangdong?.children[0]?.counts).toMatchObject({ due: 2, published: 1 });
    expect(hunan).toMatchObject({ code: '430000', size: 1, children: [] });
  });
  test('keeps a region’s own departments apart from those within it', () => {
    expect(root.children[0]?.own.map(({ department }) => department)).toEqual(['province-bureau']);
  });
  test('puts a region where its digits say, though its department does not name what lies above', () => {
    const { children } = dutyTree([dutyOf('county-bureau', ['440114']), ...rows]);
    expect(children.map(({ code, size }) => [code, size])).toEqual([
      ['440000', 4],
      ['430000', 1],
    ]);
    expect(children[0]?.children[0]?.children[0]).toMatchObject({ code: '440114', level: 3, size: 2 });
  });
  test('has one node a code, even where departments disagree on what lies above', () => {
    const odd = dutyTree([...rows, dutyOf('odd-bureau', ['440100'])]);
    expect(coveragePages(odd, 1).filter(({ node }) => node.code === '440100')).toHaveLength(1);
  });
});

describe('a year that fits on a page', () => {
  const pages = coveragePages(dutyTree(rows));
  test('is one page with all departments and all subtotals', () => {
    expect(pages).toHaveLength(1);
    expect(pages[0]?.rows).toHaveLength(4);
    expect(pages[0]?.left).toBe(0);
    expect(pages[0]?.subtotals.map(({ node, hasPage }) => [node.code, hasPage])).toEqual([
      ['440000', false],
      ['440100', false],
      ['440114', false],
      ['430000', false],
    ]);
  });
});

describe('a year that does not fit', () => {
  const pages = coveragePages(dutyTree(rows), 2);
  const page = (code: string) => pages.find(({ node }) => node.code === code);
  test('shows the next level, each with a page of its own', () => {
    expect(page('')?.subtotals.map(({ node, hasPage }) => [node.code, hasPage])).toEqual([
      ['440000', true],
      ['430000', true],
    ]);
    expect(page('')?.rows).toEqual([]);
  });
  test('goes on below a region that is still too large, listing its own departments there', () => {
    expect(page('440000')?.rows.map(({ department }) => department)).toEqual(['province-bureau']);
    expect(page('440100')?.rows.map(({ department }) => department)).toEqual(['city-bureau', 'district-bureau']);
    expect(page('440100')?.above.map(({ code }) => code)).toEqual(['440000']);
  });
});

test('ten thousand duties make bounded pages that together list every one', () => {
  const many = Array.from({ length: 10_000 }, (_, index) => {
    const city = String(440_000 + (index % 21) * 100 + 100);
    return dutyOf(`d${index}`, ['440000', city, String(Number(city) + (Math.floor(index / 21) % 10) + 1)]);
  });
  const pages = coveragePages(dutyTree(many));
  expect(pages[0]?.node.counts.due).toBe(10_000);
  expect(Math.max(...pages.map(({ rows: { length } }) => length))).toBeLessThanOrEqual(300);
  expect(Math.max(...pages.map(({ subtotals: { length } }) => length))).toBeLessThanOrEqual(300);
  expect(new Set(pages.flatMap((each) => each.rows.map(({ department }) => department))).size).toBe(10_000);
  expect(new Set(pages.map(({ node }) => node.code)).size).toBe(pages.length);
});

test('a region that cannot be divided says how many it does not list', () => {
  const crowd = Array.from({ length: 7 }, (_, index) => dutyOf(`d${index}`, ['440000']));
  const province = coveragePages(dutyTree(crowd), 5).find(({ node }) => node.code === '440000');
  expect(province).toMatchObject({ left: 2 });
  expect(province?.rows).toHaveLength(5);
});
