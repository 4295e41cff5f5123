import { expect, test } from 'vitest';
import { labelled } from '../../components/table/labels.ts';
import type { Cell, FormTable } from '../../components/table/model.ts';

const head = (text: string, more: Partial<Cell> = {}): Cell => ({ pieces: [text], scope: 'col', ...more });
const data = (text: string, more: Partial<Cell> = {}): Cell => ({ pieces: [text], ...more });
const table: FormTable = {
  id: 't',
  name: 't',
  caption: '表',
  narrow: 'cards',
  head: [
    {
      cells: [
        head('指标', { rowspan: 2 }),
        head('得分', { colspan: 2, scope: 'colgroup' }),
        head('原因', { rowspan: 2 }),
      ],
    },
    { cells: [head('自评'), head('复算')] },
  ],
  bodies: [
    [
      {
        cells: [
          { pieces: ['一级'], scope: 'rowgroup', rowspan: 2 },
          data('1'),
          data('2'),
          data('晚了', { rowspan: 2 }),
        ],
      },
      { cells: [data('3'), data('')] },
    ],
  ],
  foot: [{ cells: [{ pieces: ['合计'], scope: 'row' }, data('4', { colspan: 3 })] }],
  notes: [],
};
const labels = (rows: FormTable['head']): (string | undefined)[][] =>
  rows.map(({ cells }) => cells.map(({ label }) => label));

test('names every data cell by the lowest heading over it, past spans', () => {
  const { bodies, foot = [] } = labelled(table);
  expect(labels(bodies[0] ?? [])).toEqual([
    [undefined, '自评', '复算', '原因'],
    ['自评', undefined],
  ]);
  expect(labels(foot)).toEqual([[undefined, undefined]]);
});
