/** What is computed from published figures, under `computed.<path>`. */
import { expect, test } from 'vitest';
import { someView } from './some-department.ts';

function computed(report: Record<string, unknown>): Record<string, string> {
  const view = someView(report);
  return Object.fromEntries(
    [...view.computed].map(([path, { content }]) => [
      path,
      content.kind === 'figure' ? `${content.figure}${content.unit}` : content.kind,
    ]),
  );
}

const fact = (id: string, value: string, unit = '起') => ({ id, name: id, value, unit });

test('a missing phase is computed from the two others', () => {
  expect(computed({ budget: { revenue: { amounts: { approved: '5285.81', adjustment: '-409.50' } } } })).toEqual({
    'computed.budget.revenue.adjusted': '4876.31万元',
  });
  expect(computed({ budget: { revenue: { amounts: { approved: '10.00', adjusted: '12.5' } } } })).toEqual({
    'computed.budget.revenue.adjustment': '2.50万元',
  });
});

test('a rate and a share are computed with as many decimals as published', () => {
  const line = {
    id: 'basic',
    name: '基本',
    amounts: { executed: '1528.44' },
    share: { phase: 'executed', stated: '33.16' },
  };
  const expenditure = {
    amounts: { approved: '2222.37', adjustment: '48.03', executed: '4610.04' },
    rates: [{ id: 'adjustment', name: '调整率', of: 'adjustment', by: 'approved', stated: '2.16' }],
    splits: [{ id: 'nature', name: '性质', lines: [line] }],
  };
  expect(computed({ budget: { expenditure } })).toMatchObject({
    'computed.budget.expenditure.rates.adjustment': '2.16%',
    'computed.budget.expenditure.splits.nature.basic.share': '33.15%',
  });
});

test('a staffing rate and a rate column divide what they name', () => {
  expect(
    computed({
      staffing: {
        lines: [
          { id: 'in-post', name: '在职', count: '27' },
          { id: 'posts', name: '编制', count: '29' },
        ],
        rates: [{ id: 'control', name: '控制率', of: 'in-post', by: 'posts', stated: '93.10' }],
      },
      tables: [
        {
          id: 't',
          title: '表',
          columns: [
            { id: 'plan', title: '计划' },
            { id: 'done', title: '完成' },
            { id: 'rate', title: '率', kind: 'rate', of: 'done', by: 'plan' },
          ],
          rows: [
            { id: 'a', name: '甲', cells: { plan: '4.00', done: '3.00', rate: '75.0' } },
            { id: 'b', name: '乙', cells: { plan: '0', done: '0', rate: '0' } },
          ],
        },
      ],
    }),
  ).toEqual({ 'computed.staffing.rates.control': '93.10%', 'computed.tables.t.a.rate': '75.0%' });
});

test('relations give their total, ratio, product, change and count', () => {
  const facts = [
    fact('a', '31'),
    fact('b', '27'),
    fact('all', '58'),
    fact('rate', '46.5', '%'),
    fact('now', '120'),
    fact('then', '48'),
    fact('more', '72'),
    fact('growth', '150', '%'),
    fact('teams', '10', '支'),
    fact('each', '12.5', '万元'),
    fact('money', '125', '万元'),
    fact('many', '2', '个'),
  ];
  const relations = [
    { id: 'sum', kind: 'sum', total: 'facts.all', parts: ['facts.a', 'facts.b'] },
    { id: 'ratio', kind: 'ratio', of: 'facts.b', by: 'facts.all', stated: 'facts.rate' },
    {
      id: 'change',
      kind: 'change',
      from: 'facts.then',
      to: 'facts.now',
      amount: 'facts.more',
      percent: 'facts.growth',
      direction: '增加',
    },
    { id: 'product', kind: 'product', factors: ['facts.teams', 'facts.each'], stated: 'facts.money' },
    {
      id: 'count',
      kind: 'count-where',
      stated: 'facts.many',
      among: ['facts.a', 'facts.b', 'facts.all'],
      where: { comparison: '>', value: '30' },
    },
  ];
  expect(computed({ facts, relations })).toEqual({
    'computed.facts.all': '58起',
    'computed.facts.rate': '46.6%',
    'computed.facts.more': '72起',
    'computed.facts.growth': '150%',
    'computed.facts.money': '125万元',
    'computed.facts.many': '2个',
  });
});

test('money in another scale is compared; another dimension, a missing base and a zero base give nothing', () => {
  const facts = [
    fact('wan', '1.5', '万元'),
    fact('yuan', '15000', '元'),
    fact('total', '3.0', '万元'),
    fact('men', '3', '人'),
    fact('zero', '0'),
    fact('x', '5'),
    fact('p', '1', '%'),
  ];
  const relations = [
    { id: 'scaled', kind: 'sum', total: 'facts.total', parts: ['facts.wan', 'facts.yuan'] },
    { id: 'mixed', kind: 'sum', total: 'facts.men', parts: ['facts.x'] },
    { id: 'zero', kind: 'change', from: 'facts.zero', to: 'facts.x', percent: 'facts.p', direction: '增加' },
    { id: 'baseless', kind: 'change', to: 'facts.x', percent: 'facts.p', direction: '增加' },
  ];
  expect(computed({ facts, relations })).toEqual({ 'computed.facts.total': '3万元' });
});

test('a heading without an amount gets the sum of its first full split', () => {
  const lines = (id: string, amount: string) => ({
    id,
    name: id,
    lines: [
      { id: 'a', name: 'a', amounts: { executed: amount } },
      { id: 'b', name: 'b', amounts: { executed: '1.5' } },
    ],
  });
  const heading = { id: 'h', name: '标题', splits: [lines('first', '10.00'), lines('second', '9.00')] };
  const expenditure = { splits: [{ id: 's', name: 's', sum: 'none', lines: [heading] }] };
  expect(computed({ budget: { expenditure } })).toEqual({
    'computed.budget.expenditure.splits.s.h.executed': '11.50万元',
  });
});
