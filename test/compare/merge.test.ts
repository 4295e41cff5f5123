/** Indicators of several reports as one list of rows. */
import { describe, expect, test } from 'vitest';
import { mergeIndicators } from '../../src/compare/merge.ts';
import { node } from './report.ts';

const shape = (rows: ReturnType<typeof mergeIndicators>): [string, number, string][] =>
  rows.map(({ name, level, nodes }) => [name, level, nodes.map((it) => (it === undefined ? '-' : 'x')).join('')]);

test('equal indicators stand in one row, in the order of the form', () => {
  const left = [node('a', { below: [node('a1'), node('a2')] }), node('b')];
  expect(shape(mergeIndicators([left, left]))).toEqual([
    ['指标a', 1, 'xx'],
    ['指标a1', 2, 'xx'],
    ['指标a2', 2, 'xx'],
    ['指标b', 1, 'xx'],
  ]);
});

test('a report scored at a higher level shares the row of the node', () => {
  const high = [node('a')];
  const low = [node('a', { kind: 'group', below: [node('a1')] })];
  expect(shape(mergeIndicators([high, low]))).toEqual([
    ['指标a', 1, 'xx'],
    ['指标a1', 2, '-x'],
  ]);
});

test('a row that only a later report has keeps its place', () => {
  expect(
    shape(
      mergeIndicators([
        [node('a'), node('c')],
        [node('a'), node('b'), node('c')],
      ]),
    ),
  ).toEqual([
    ['指标a', 1, 'xx'],
    ['指标b', 1, '-x'],
    ['指标c', 1, 'xx'],
  ]);
});

describe('rows that departments set up themselves', () => {
  const own = (id: string, name: string) => node(id, { own: true, name });
  test('are one row where id and name agree', () => {
    expect(mergeIndicators([[own('output-1', '救助数量')], [own('output-1', '救助数量')]])).toHaveLength(1);
  });
  test('are two rows where the same id names different things', () => {
    expect(shape(mergeIndicators([[own('output-1', '救助数量')], [own('output-1', '植树数量')]]))).toEqual([
      ['救助数量', 1, 'x-'],
      ['植树数量', 1, '-x'],
    ]);
  });
});
