/** Queries are cut from the text that they must find. */
import { expect, test } from 'vitest';
import { QueryPicker } from '../../bench/queries.ts';

const plain = {
  title: '标题',
  department: '云岭省安澜市水务局',
  year: 2025,
  region: '安澜市',
  scores: [],
  body: '## 概况\n\n各科室按计划推进水库除险加固工程，全年投入资金1234.56万元。群众满意度持续提高。',
};
const picker = new QueryPicker({ of: 90, wanted: 30 });
for (let offered = 0; offered < 90; offered += 1) picker.offer({ plain });
const { queries } = picker;

test('as many as are wanted are cut, from reports at even distances', () => {
  expect(queries).toHaveLength(30);
  const few = new QueryPicker({ of: 4, wanted: 30 });
  for (let offered = 0; offered < 4; offered += 1) few.offer({ plain });
  expect(few.queries).toHaveLength(4);
});

test('every query stands in the text or is the department', () => {
  for (const { kind, text } of queries) {
    const words = kind === 'two words' ? text.split(' ') : [text];
    expect(
      words.every((word) => word !== '' && `${plain.body}${plain.department}`.includes(word)),
      text,
    ).toBe(true);
  }
});

test('all kinds occur, and a figure is a whole figure', () => {
  expect(new Set(queries.map(({ kind }) => kind))).toEqual(new Set(['phrase', 'figure', 'department', 'two words']));
  expect(queries.filter(({ kind }) => kind === 'figure').map(({ text }) => text)).toEqual(Array(6).fill('1234.56'));
});
