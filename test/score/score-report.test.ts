/** The rules that hold for a whole report: where it is scored, what is recomputed, when there is a total and a grade. */
import { describe, expect, test } from 'vitest';
import { framework as frameworkSchema } from '../../src/report/framework.ts';
import { scoredRows } from '../../src/score/scorecard.ts';
import { resolvePath } from '../../src/score/view.ts';
import { someView } from './some-department.ts';

const judged = { name: 'judged' };
const base = { name: '体系', place: '某市', region: '440000', from: 2020, source: '测试' };
const bands = [
  { grade: '优', atLeast: '90', atMost: '100' },
  { grade: '良', atLeast: '80', below: '90' },
];

function view(indicators: unknown[], report: Record<string, unknown>, framework: Record<string, unknown> = {}) {
  return someView(report, frameworkSchema.parse({ ...base, bands, indicators, ...framework }));
}

const twoLevels = [
  {
    id: 'top',
    name: '一级',
    weight: '100',
    indicators: [
      { id: 'a', name: '甲', weight: '60', method: judged },
      { id: 'b', name: '乙', weight: '40', method: judged },
    ],
  },
];

describe('where a report is scored', () => {
  test('at the leaves, when they have stated scores', () => {
    const { scorecard } = view(twoLevels, { scores: { a: { stated: '50' }, b: { stated: '40' } } });
    expect(scoredRows(scorecard).map((row) => row.id)).toEqual(['a', 'b']);
    expect(scorecard.undisclosed.size).toBe(0);
  });
  test('at a higher node, when only that is stated; what lies below is undisclosed', () => {
    const { scorecard } = view(twoLevels, { scores: { top: { stated: '90' } } });
    expect(scoredRows(scorecard)).toMatchObject([{ id: 'top', stated: '90', recomputed: '90', basis: 'stated' }]);
    expect(scorecard.undisclosed.get('top')?.map((node) => node.id)).toEqual(['a', 'b']);
  });
  test('at the leaves, when both are stated; the higher score is a subtotal', () => {
    const { scorecard } = view(twoLevels, {
      scores: { top: { stated: '91' }, a: { stated: '50' }, b: { stated: '40' } },
    });
    expect(scorecard.recomputed.total).toBe('90');
    expect(scorecard.tree[0]).toMatchObject({ kind: 'group', stated: '91' });
  });
});

describe('what is recomputed without a rule', () => {
  test.each([
    ['50', '50'],
    ['60.00', '60.00'],
    ['61', '60'],
    ['-3', '0'],
  ])('a stated score of %s out of 60 becomes %s', (stated, recomputed) => {
    const { scorecard } = view(twoLevels, { scores: { a: { stated }, b: { stated: '40' } } });
    expect(scoredRows(scorecard)[0]).toMatchObject({ stated, recomputed, basis: 'stated' });
  });
  test('a leaf with neither rule nor statement is null, and so is the total', () => {
    const { scorecard } = view(twoLevels, { scores: { a: { stated: '50' } } });
    expect(scoredRows(scorecard)[1]).toMatchObject({ stated: null, recomputed: null, basis: null });
    expect(scorecard.recomputed).toEqual({ total: null, grade: null, computedPoints: '0' });
  });
});

describe('the grade', () => {
  test.each([
    ['50', '90', '优'],
    ['49.99', '89.99', '良'],
    ['39', '79', null],
  ])('is that of the band: %s + 40', (stated, total, grade) => {
    expect(view(twoLevels, { scores: { a: { stated }, b: { stated: '40' } } }).scorecard.recomputed).toMatchObject({
      total,
      grade,
    });
  });
  test('is null when the leaf weights do not reach the total', () => {
    const indicators = [{ id: 'a', name: '甲', weight: '95', method: judged }];
    expect(view(indicators, { scores: { a: { stated: '95' } } }).scorecard.recomputed).toMatchObject({
      total: '95',
      grade: null,
    });
  });
  test('is null without bands', () => {
    const scores = { a: { stated: '50' }, b: { stated: '40' } };
    expect(view(twoLevels, { scores }, { bands: [] }).scorecard.recomputed).toMatchObject({ total: '90', grade: null });
  });
});

describe('parts', () => {
  const leaf = {
    id: 'p',
    name: '采购意向',
    weight: '2',
    method: { name: 'parts' },
    parts: [
      { id: 'one', weight: '0.5', method: judged },
      { id: 'two', weight: '1.5', method: judged },
    ],
  };
  test('follow their leaf as rows of their own, and the leaf states their sum', () => {
    const { scorecard } = view([leaf], {
      scores: { p: { parts: { one: { stated: '0.50' }, two: { stated: '1.50' } } } },
    });
    expect(scoredRows(scorecard).map(({ id, weight, stated, recomputed }) => [id, weight, stated, recomputed])).toEqual(
      [
        ['p', '2', '2.00', '2.00'],
        ['p.one', '0.5', '0.50', '0.50'],
        ['p.two', '1.5', '1.50', '1.50'],
      ],
    );
  });
  test('give no sum when one of them is not stated', () => {
    const { scorecard } = view([leaf], { scores: { p: { parts: { one: { stated: '0.50' } } } } });
    expect(scoredRows(scorecard)[0]).toMatchObject({ stated: null, recomputed: null });
  });
});

describe('rows of the department', () => {
  const rows = [{ id: 'output', name: '产出指标', weight: '100', rows: 'report' }];
  const target = (id: string, more: object) => ({
    id,
    under: 'output',
    levels: ['产出指标', '数量指标'],
    name: id,
    target: '100%',
    ...more,
  });
  test('become leaves under the node they name; rows without weight are shown, not scored', () => {
    const { scorecard } = view(rows, {
      targets: [
        target('full', { actual: '100%', direction: '>=', weight: '60', stated: '60' }),
        target('short', { actual: '95%', direction: '>=', weight: '40', stated: '40' }),
        target('plain', { actual: '1%' }),
      ],
    });
    expect(scoredRows(scorecard).map(({ id, recomputed, path }) => [id, recomputed, path])).toEqual([
      ['full', '60', ['产出指标', '数量指标', 'full']],
      ['short', '38', ['产出指标', '数量指标', 'short']],
    ]);
    expect(scorecard.recomputed).toMatchObject({ total: '98', grade: '优' });
  });
  test('name the levels below their node: one below the first, two below that, three in all', () => {
    const nested = [
      { id: 'top', name: '产出指标', weight: '100', indicators: [{ ...rows[0], id: 'output', name: '数量指标' }] },
    ];
    const levels = ['产出指标', '数量指标', '队伍建设'];
    const targets = [target('row', { levels, actual: '100%', direction: '>=', weight: '100', stated: '100' })];
    const path = ['产出指标', '数量指标', '队伍建设', 'row'];
    expect(scoredRows(view(rows, { targets }).scorecard)[0]).toMatchObject({ path });
    expect(scoredRows(view(nested, { targets }).scorecard)[0]).toMatchObject({ path });
  });
  test('with a sign in the target need no direction', () => {
    const targets = [target('row', { target: '≥100%', actual: '90%', weight: '100', stated: '100' })];
    expect(scoredRows(view(rows, { targets }).scorecard)[0]).toMatchObject({ recomputed: '90', basis: 'computed' });
  });
  test('without a direction are not guessed', () => {
    const { scorecard } = view(rows, { targets: [target('row', { actual: '90%', weight: '100', stated: '100' })] });
    expect(scoredRows(scorecard)[0]).toMatchObject({
      recomputed: '100',
      basis: 'stated',
      outcome: { kind: 'unverified' },
    });
  });
});

test('without a framework there is no score table, and stated totals stay', () => {
  const own = someView({ stated: { total: '88' } });
  expect(own.scorecard).toMatchObject({
    tree: [],
    stated: { total: '88' },
    recomputed: { total: null },
    weights: null,
  });
});

describe('changing one character of one figure', () => {
  const indicators = [
    {
      id: 'rate',
      name: '支出率',
      weight: '60',
      method: { name: 'rate', numerator: '执行数', denominator: '预算数', above: 'cap' },
    },
    { id: 'rules', name: '制度', weight: '40', method: judged },
  ];
  const report = (executed: string) => ({
    budget: {
      expenditure: {
        amounts: { adjusted: '200.00', executed },
        rates: [{ id: 'execution', name: '执行率', of: 'executed', by: 'adjusted', stated: '95.00' }],
      },
    },
    scores: {
      rate: {
        stated: '57',
        evidence: {
          numerator: { ref: 'budget.expenditure.executed' },
          denominator: { ref: 'budget.expenditure.adjusted' },
        },
      },
      rules: { stated: '40' },
    },
  });
  test('changes exactly the figures that depend on it', () => {
    const before = view(indicators, report('190.00'));
    const after = view(indicators, report('180.00'));
    const paths = [...before.published.keys(), ...before.computed.keys()];
    const moved = paths.filter(
      (path) =>
        JSON.stringify(resolvePath(before, path)?.content) !== JSON.stringify(resolvePath(after, path)?.content),
    );
    expect(moved).toEqual([
      'budget.expenditure.executed',
      'computed.scores.rate.stated',
      'computed.stated.total',
      'computed.budget.expenditure.rates.execution',
    ]);
  });
});

describe('parts that were stated', () => {
  const quarters = [
    { id: 'q1', name: '一季度', scheduled: '25%', points: '1' },
    { id: 'q2', name: '二季度', scheduled: '50%', points: '1' },
  ];
  const method = { name: 'schedule', quarters, mean: { id: 'mean', name: '平均', points: '2' }, veto: '超范围支出' };
  const leaf = [{ id: 'a', name: '甲', weight: '4', method }];
  const parts = { q1: { stated: '0.834' }, mean: { stated: '1.2' } };

  test('are rows also where a rate is missing, and say why they cannot be recomputed', () => {
    const { scorecard, published } = view(leaf, { scores: { a: { parts, evidence: { q1: '20.85%' } } } });
    expect(scoredRows(scorecard).map(({ id, stated, recomputed }) => [id, stated, recomputed])).toEqual([
      ['a', null, null],
      ['a.q1', '0.834', '0.834'],
      ['a.q2', null, null],
      ['a.mean', '1.2', '1.2'],
    ]);
    expect(scoredRows(scorecard)[1]?.outcome).toMatchObject({
      kind: 'unverified',
      reason: expect.stringContaining('二季度'),
    });
    expect([...published.keys()]).toContain('scores.a.parts.q1.stated');
  });

  test('are rows also where a veto decides the whole', () => {
    const { scorecard } = view(leaf, { scores: { a: { parts, evidence: { veto: true } } } });
    expect(scoredRows(scorecard).map(({ id, recomputed }) => [id, recomputed])).toEqual([
      ['a', '0'],
      ['a.q1', '0.834'],
      ['a.q2', null],
      ['a.mean', '1.2'],
    ]);
  });

  test('without any there are no rows for them', () => {
    expect(scoredRows(view(leaf, { scores: { a: { stated: '3' } } }).scorecard).map(({ id }) => id)).toEqual(['a']);
  });
});

test('an indicator keeps its recomputed score beside a row of the same id that is not scored', () => {
  const rates = { name: 'rate', numerator: '执行数', denominator: '预算数', above: 'cap' };
  const own = view([{ id: 'a', name: '甲', weight: '100', method: rates }], {
    scores: { a: { stated: '50', evidence: { rate: '50%' } } },
    targets: [{ id: 'a', name: '甲', target: '1', actual: '1' }],
  });
  expect(resolvePath(own, 'computed.scores.a.stated')?.content).toMatchObject({ figure: '50' });
  expect(resolvePath(own, 'computed.targets.a.stated')).toBeUndefined();
});
