/** Regions as a tree, from the digits of their codes and the names that departments give them. */
import { describe, expect, test } from 'vitest';
import { department, type Department } from '../../src/report/department.ts';
import { codesAbove, lineOf, regionTree, withAllBelow } from '../../src/archive/regions.ts';

function bureau(...regions: [string, string][]): Department {
  return department.parse({
    name: '某局',
    shortName: '某局',
    level: '市',
    regions: regions.map(([code, name]) => ({ code, name })),
  });
}

const HUADU = bureau(['440000', '广东省'], ['440100', '广州市'], ['440114', '花都区']);
const CITY = bureau(['440000', '广东省'], ['440100', '广州市']);
const HUNAN = bureau(['430000', '湖南省']);

describe('codesAbove', () => {
  test('goes from county to prefecture to province', () => {
    expect(codesAbove('440114')).toEqual(['440100', '440000']);
    expect(codesAbove('440100')).toEqual(['440000']);
    expect(codesAbove('440000')).toEqual([]);
  });
});

describe('regionTree', () => {
  const tree = regionTree(
    new Map([
      ['huadu', HUADU],
      ['city', CITY],
      ['hunan', HUNAN],
    ]),
    new Map([
      ['huadu', 2],
      ['city', 3],
    ]),
  );

  test('puts regions within each other, in the order of their codes', () => {
    expect(tree.roots.map(({ name }) => name)).toEqual(['湖南省', '广东省']);
    expect(tree.roots.flatMap(withAllBelow).map(({ name }) => name)).toEqual(['湖南省', '广东省', '广州市', '花都区']);
  });
  test('counts departments and reports of all below, and names only its own departments', () => {
    expect(tree.byCode.get('440000')).toMatchObject({ departments: [], totals: { departments: 2, reports: 5 } });
    expect(tree.byCode.get('440100')).toMatchObject({ departments: ['city'], totals: { departments: 2, reports: 5 } });
    expect(tree.byCode.get('440114')).toMatchObject({ departments: ['huadu'], totals: { departments: 1, reports: 2 } });
    expect(tree.byCode.get('430000')).toMatchObject({ totals: { departments: 1, reports: 0 } });
  });
  test('knows the way from the top', () => {
    const huadu = tree.byCode.get('440114');
    expect(huadu === undefined ? [] : lineOf(huadu).map(({ code }) => code)).toEqual(['440000', '440100', '440114']);
  });
  test('puts a county of the province itself below the province', () => {
    const { byCode } = regionTree(
      new Map([['xiantao', bureau(['420000', '湖北省'], ['429004', '仙桃市'])]]),
      new Map(),
    );
    expect(byCode.get('429004')?.parent?.code).toBe('420000');
  });
  test('keeps a region whose upper ones nobody names', () => {
    const { roots } = regionTree(new Map([['huadu', bureau(['440114', '花都区'])]]), new Map());
    expect(roots.map(({ code }) => code)).toEqual(['440114']);
  });
  test('believes the first department by id where one code has two names', () => {
    const { byCode } = regionTree(
      new Map([
        ['b', bureau(['440000', '广东'])],
        ['a', bureau(['440000', '广东省'])],
      ]),
      new Map(),
    );
    expect(byCode.get('440000')?.name).toBe('广东省');
    expect(byCode.get('440000')?.departments).toEqual(['a', 'b']);
  });
});
