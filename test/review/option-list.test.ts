/** Which of many options a list shows. */
import { expect, test } from 'vitest';
import { listed } from '../../src/review/page/option-list.ts';

const option = (name: string) => ({ value: name, name });

test('words are found in any case', () => {
  const options = ['单位 GDP 能耗', '全年预算数'].map(option);
  expect(listed(options, { query: 'gdp 能耗', wanted: '' }).shown).toEqual([option('单位 GDP 能耗')]);
});

test('what is chosen is listed first where it would not be listed otherwise', () => {
  const options = Array.from({ length: 3000 }, (_, at) => option(`部门 ${at}`));
  const all = listed(options, { query: '', wanted: '部门 2999' });
  expect([all.kept, all.shown.length, all.matches]).toEqual([[option('部门 2999')], 2000, 3000]);
  const found = listed(options, { query: '299', wanted: '部门 7' });
  expect([found.kept, found.shown[0], found.matches]).toEqual([[option('部门 7')], option('部门 299'), 13]);
  expect(listed(options, { query: '299', wanted: '部门 2999' }).kept).toEqual([]);
});
