/** Questions and numbers as tasks: what is open stands first, and what is settled stays in sight. */
import { expect, test } from 'vitest';
import type { Question } from '../../src/import/draft.ts';
import type { Draft } from '../../src/import/import-document.ts';
import { tasksOf } from '../../src/review/tasks.ts';

const OPTIONS = [
  { value: 'more', name: '越高越好' },
  { value: 'less', name: '越低越好' },
];

function question(name: string, chosen: string): Question {
  return { key: `direction:${name}`, place: '表1', text: '哪边好？', options: OPTIONS, chosen };
}

const DRAFT: Draft = {
  ...{ framework: null, year: 2023, title: undefined, body: '', fields: {}, placements: [], notes: [] },
  ...{ lapsed: undefined, proposed: undefined, isYearOfName: false, passages: [], weights: [] },
  questions: [question('培训', 'more')],
  decided: [question('演练', 'less')],
  ...{ corrected: [], figures: [] },
  numbers: [
    { text: '12', place: '表1 第2行第1列', fate: 'unplaced', words: ['培训', '得分'], key: 'number:甲' },
    { text: '13', place: '表1 第2行第2列', fate: 'placed', words: [], key: 'number:乙' },
    { text: '14', place: '表1 第3行第1列', fate: 'unplaced', words: [], key: null },
    { text: '15', place: '表1 第4行第1列', fate: 'dismissed', words: [], key: 'number:丙' },
    { text: '16', place: '表1 第5行第1列', fate: 'placed', words: [], key: 'number:丁' },
  ],
};
const DECISIONS = new Map([
  ['number:丙', 'none'],
  ['number:丁', 'stated.total'],
]);

test('what is open comes first, questions before numbers; what is settled stays behind it', () => {
  expect(tasksOf(DRAFT, DECISIONS).map(({ key, chosen, isSettled }) => [key, chosen, isSettled])).toEqual([
    ['direction:培训', 'more', false],
    ['number:甲', null, false],
    ['direction:演练', 'less', true],
    ['number:丙', 'none', true],
    ['number:丁', 'stated.total', true],
  ]);
});

test('a question has its own options, a number may be no datum', () => {
  const [asked, number] = tasksOf(DRAFT, DECISIONS);
  expect(asked?.options).toEqual(OPTIONS);
  expect(number?.options).toEqual([{ value: 'none', name: '不是数据，不放进报告' }]);
});

test('a decision that could not be applied leaves its number open', () => {
  const tasks = tasksOf(DRAFT, new Map([['number:甲', 'no.such.slot']]));
  expect(tasks.find(({ key }) => key === 'number:甲')?.isSettled).toBe(false);
});
