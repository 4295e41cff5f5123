/** Lists whose items may have a name alone: it gives the id. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { namedList, optionalId } from '../../src/report/named-list.ts';

const list = namedList(z.strictObject({ id: optionalId, name: z.string().optional() }), (place) => `目标${place}`);
const ids = (...items: { id?: string; name?: string }[]): string[] => list.parse(items).map(({ id }) => id);

test('an item without an id has that of its name, one without a name that of its place', () => {
  expect(ids({ name: '防汛物资' }, {}, { id: 'own', name: '防汛物资' })).toEqual([
    'fang-xun-wu-zi',
    'mu-biao-2',
    'own',
  ]);
});

test('the same name twice gives two ids, in the order of the list', () => {
  expect(ids({ name: '演练' }, { name: '演练' }, { name: '演练' })).toEqual(['yan-lian', 'yan-lian-2', 'yan-lian-3']);
});

test('what is written keeps its id, also where it stands behind a name that gives the same', () => {
  expect(ids({ name: '演练' }, { id: 'yan-lian', name: '甲' })).toEqual(['yan-lian-2', 'yan-lian']);
});

test('an id that is written twice is refused at the second', () => {
  const { error } = list.safeParse([{ id: 'a' }, { name: '甲' }, { id: 'a' }]);
  expect(error?.issues.map(({ path }) => path)).toEqual([[2, 'id']]);
});
