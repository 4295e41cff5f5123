import { expect, test } from 'vitest';
import { groupByFirst, mergeLevels } from '../../components/table/merge.ts';

const entries = [
  { path: ['产出', '数量', '甲'], height: 1 },
  { path: ['产出', '数量', '乙'], height: 3 },
  { path: ['产出', '质量', '甲'], height: 1 },
  { path: ['效益', '质量', '甲'], height: 1 },
];

test('merges a name over neighbours that share all levels above', () => {
  const spans = mergeLevels(entries).map((cells) => cells.map(({ name, rowspan }) => `${name}${rowspan}`));
  expect(spans).toEqual([['产出5', '数量4', '甲1'], ['乙3'], ['质量1', '甲1'], ['效益1', '质量1', '甲1']]);
});

test('does not merge the last name, even where neighbours have the same', () => {
  const cells = mergeLevels([{ path: ['产出', '无'] }, { path: ['产出', '无'] }]);
  expect(cells.map((row) => row.map(({ name }) => name))).toEqual([['产出', '无'], ['无']]);
});

test('does not merge a name with one that stands under another', () => {
  const cells = mergeLevels([{ path: ['甲', '数量', 'a'] }, { path: ['乙', '数量', 'b'] }]);
  expect(cells[1]?.map(({ name, rowspan }) => `${name}${rowspan}`)).toEqual(['乙1', '数量1', 'b1']);
});

test('keeps a row without levels apart from a group of the same name', () => {
  const cells = mergeLevels([{ path: ['产出'] }, { path: ['产出', '甲'] }]);
  expect(cells.map((row) => row.length)).toEqual([1, 2]);
});

test('cuts row groups where the first name changes', () => {
  expect(groupByFirst(entries).map((group) => group.length)).toEqual([3, 1]);
  expect(groupByFirst([{ path: ['a'] }, { path: ['b'] }, { path: ['c', 'd'] }]).map((group) => group.length)).toEqual([
    2, 1,
  ]);
});
