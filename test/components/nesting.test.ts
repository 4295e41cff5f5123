import { expect, test } from 'vitest';
import { flatten } from '../../components/table/nesting.ts';

interface Item {
  name: string;
  rows?: Item[];
  place?: 'above' | 'below';
}

test('puts a row above or below those it holds, with its depth', () => {
  const items: Item[] = [
    { name: 'a', rows: [{ name: 'a1', rows: [{ name: 'a11' }] }, { name: 'a2' }] },
    { name: 'sum', place: 'below', rows: [{ name: 'b' }] },
  ];
  const rows = flatten(items, ({ rows = [], place = 'above' }) => ({ items: rows, place }));
  expect(rows.map(({ item, level }) => `${level} ${item.name}`)).toEqual([
    '1 a',
    '2 a1',
    '3 a11',
    '2 a2',
    '2 b',
    '1 sum',
  ]);
});
