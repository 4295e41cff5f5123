import { expect, test } from 'vitest';
import type { Task } from '../../src/review/model.ts';
import { TaskOrder } from '../../src/review/page/task-order.ts';

const task = (key: string, isSettled = false): Task => ({
  ...{ key, kind: 'question', words: [], place: '', text: '', options: [], chosen: null, isSettled },
});
const decided = (values: Record<string, string> = {}) => ({ valueOf: (key: string) => values[key] });
const said = (tasks: Task[]): string[] => tasks.map(({ key, isSettled, chosen }) => `${key} ${isSettled} ${chosen}`);

test('tasks keep the order in which they came, though settled ones come last and new ones first', () => {
  const order = new TaskOrder();
  order.arranged([task('a'), task('b')], decided());
  expect(said(order.arranged([task('c'), task('b'), task('a', true)], decided()))).toEqual([
    'a true null',
    'b false null',
    'c false null',
  ]);
});

test('what was decided stays with its answer when nobody asks it any more, and goes when it is taken back', () => {
  const order = new TaskOrder();
  order.arranged([task('a'), task('b')], decided());
  expect(said(order.arranged([task('b')], decided({ a: 'yes' })))).toEqual(['a true yes', 'b false null']);
  expect(said(order.arranged([task('b')], decided()))).toEqual(['b false null']);
});
