import { expect, test } from 'vitest';
import type { Cell, FormTable, Row } from '../../components/table/model.ts';
import { withPaths } from '../../src/review/form-paths.ts';

const head = (...titles: string[]): Row => ({ cells: titles.map((title) => ({ pieces: [title], scope: 'col' })) });
const name = (text: string): Cell => ({ pieces: [text], scope: 'row' });
const cell = (more: Partial<Cell> = {}): Cell => ({ pieces: ['—'], ...more });
const tableOf = (id: string, heads: Row, body: Row[], foot: Row[] = []): FormTable => ({
  ...{ id, name: id, caption: '', head: [heads], bodies: [body], foot, notes: [] },
});
const pathsIn = (table: FormTable, known: readonly string[]): (string | undefined)[] => {
  const { bodies, foot = [] } = withPaths(table, { isDatum: (path) => known.includes(path), nodes: new Map() });
  return [...bodies.flat(), ...foot].flatMap(({ cells }) =>
    cells.filter(({ scope }) => scope === undefined).map(({ path }) => path),
  );
};

test('scores of leaves, parts, own rows and totals have the paths of their data', () => {
  const table = tableOf(
    'scores',
    head('指标', '分值', '自评得分', '复算得分'),
    [
      {
        anchor: 'i-a',
        indicator: 'a',
        cells: [name('甲'), cell({ field: 'weight' }), cell({ field: 'stated' }), cell({ field: 'recomputed' })],
      },
      { anchor: 'i-p', indicator: 'p', looks: ['part'], cells: [name('甲一'), cell({ field: 'stated' })] },
      { anchor: 'i-t', indicator: 't', cells: [name('乙'), cell({ field: 'weight' }), cell({ field: 'stated' })] },
    ],
    [{ anchor: 'stated.total', cells: [name('总分'), cell(), cell(), cell()] }],
  );
  const known = ['scores.a.stated', 'scores.a.parts.p.stated', 'targets.t.weight', 'targets.t.stated', 'stated.total'];
  expect(pathsIn(table, known)).toEqual([
    ...[undefined, 'scores.a.stated', undefined],
    'scores.a.parts.p.stated',
    ...['targets.t.weight', 'targets.t.stated'],
    ...[undefined, 'stated.total', undefined],
  ]);
});

test('parts of an indicator, known by its id and their own, have the paths of their data', () => {
  const rows: Row[] = [
    { anchor: 'i-a', indicator: 'a', cells: [name('甲'), cell()] },
    { anchor: 'i-a.p', indicator: 'a.p', looks: ['part'], cells: [name('甲一'), cell(), cell()] },
  ];
  const known = ['scores.a.parts.p.stated', 'weights.a.parts.p'];
  expect(pathsIn(tableOf('scores', head('指标', '分值', '自评得分'), rows), known)).toEqual([
    ...[undefined, 'weights.a.parts.p', 'scores.a.parts.p.stated'],
  ]);
});

test('a node has the path of its points at its name and in their column, and not that of its first row', () => {
  const node: Cell = { pieces: ['产出指标'], scope: 'rowgroup', rowspan: 2 };
  const row: Row = {
    ...{ anchor: 'i-t', indicator: 't' },
    cells: [node, cell({ rowspan: 2 }), name('检查次数'), cell({ field: 'weight' })],
  };
  const table = tableOf('scores', head('一级指标', '分值', '三级指标', '分值'), [row]);
  const nodes = new Map([['t', [{ id: 'output', name: '产出指标' }]]]);
  const { bodies } = withPaths(table, { isDatum: (path) => path === 'targets.t.weight', nodes });
  expect(bodies[0]?.[0]?.cells.map(({ path }) => path)).toEqual([
    ...['weights.output', 'weights.output', undefined, 'targets.t.weight'],
  ]);
});

test('those of a sheet are below the sheet', () => {
  const row = { anchor: 'sheets.x.i-a', indicator: 'a', cells: [name('甲'), cell({ field: 'stated' })] };
  const foot = [{ anchor: 'sheets.x.stated.total', cells: [name('总分'), cell()] }];
  const known = ['sheets.x.scores.a.stated', 'sheets.x.stated.total', 'scores.a.stated', 'stated.total'];
  expect(pathsIn(tableOf('sheets.x.scores', head('指标', '自评得分'), [row], foot), known)).toEqual([
    'sheets.x.scores.a.stated',
    'sheets.x.stated.total',
  ]);
});

test('a blank cell of the budget and of an annual row can be filled, what is no datum cannot', () => {
  const line = { anchor: 'budget.expenditure', cells: [name('合计'), cell(), cell({ path: 'computed.x' }), cell()] };
  const table = tableOf('budget', head('项目', '年初预算数', '调整数', '占比（%）'), [line]);
  expect(pathsIn(table, ['budget.expenditure.approved'])).toEqual([
    'budget.expenditure.approved',
    'computed.x',
    undefined,
  ]);
  expect(pathsIn(table, ['x'])).toEqual([undefined, 'x', undefined]);
  expect(pathsIn(table, [])).toEqual([undefined, 'computed.x', undefined]);
  const row = { anchor: 'targets.t', cells: [name('乙'), cell()] };
  expect(pathsIn(tableOf('targets', head('指标', '自评得分'), [row]), ['targets.t.stated'])).toEqual([
    'targets.t.stated',
  ]);
});

test('words have the paths of their row: goals, and why a target was missed', () => {
  const goal = { anchor: 'goals.annual', cells: [name('年度目标'), cell(), cell()] };
  const goals = tableOf('goals', head('目标', '预期目标', '实际完成情况'), [goal]);
  expect(pathsIn(goals, ['goals.annual.expected', 'goals.annual.achieved'])).toEqual([
    'goals.annual.expected',
    'goals.annual.achieved',
  ]);
  const row = { anchor: 'i-t', indicator: 't', cells: [name('乙'), cell(), cell()] };
  const scores = tableOf('scores', head('指标', '未达标原因', '改进措施'), [row]);
  expect(pathsIn(scores, ['targets.t.reason', 'scores.t.improvement'])).toEqual([
    'targets.t.reason',
    'scores.t.improvement',
  ]);
});
